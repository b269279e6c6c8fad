import { Inject, Injectable } from '@nestjs/common';
import { PUBLIC_TASK } from '@fds/accounts/api';
import { TERMS, termInWords } from '@fds/accounts/domain';
import { RHYTHM_WORDS, TOPIC_WORDS, type Rhythm, type Topic } from '@fds/communication/domain';
import {
  PersonalData,
  personalSection,
  type AnyTransaction,
  type Clearing,
  type KnownPerson,
  type PersonalDataHolder,
  type PersonalSection,
  type Sql,
} from '@fds/shared/api-kit';
import { momentInWords } from '@fds/shared/kernel';

interface SaidRow {
  readonly topic: Topic;
  readonly rhythm: Rhythm;
  readonly saidAt: Date;
}
interface ReceivedRow {
  readonly name: string;
  readonly writtenAt: Date;
}

/** What people asked to receive, which campaigns wrote to them, and who made these. */
@Injectable()
export class CampaignsData implements PersonalDataHolder {
  readonly code = 'communication.campaigns';
  readonly title = 'Préférences de messages et campagnes reçues';
  readonly what =
    'Les messages que vous avez choisi de recevoir et depuis quand ; les campagnes de la coordination qui vous ont été adressées, ou pourquoi elles ne l’ont pas été ; les liens de désinscription de ces messages.';
  readonly why =
    'N’écrire qu’une fois à chacun, et seulement à qui l’a demandé quand ce n’est pas un message de service.';
  readonly basis = `${PUBLIC_TASK} Pour les messages que vous avez choisis\u00a0: votre consentement, article 6, paragraphe 1, point a.`;
  readonly keeps = `Vos préférences, tant que votre compte existe. La liste des campagnes reçues, ${termInWords('messages')}.`;
  readonly readers = 'La coordination.';
  readonly erasure = 'Tout est supprimé ; les campagnes que vous avez écrites restent, sans votre nom.';
  readonly corrected = { path: '/compte/preferences', words: 'Mes préférences' };
  readonly columns = [
    'communication_preference.person_id',
    'unsubscribe_link.person_id',
    'campaign_recipient.person_id',
    'campaign.created_by',
    'campaign.submitted_by',
    'campaign.approved_by',
    'saved_segment.created_by',
    'message_template.created_by',
    'mail_look.written_by',
    'mail_image.added_by',
  ];
  readonly clearings: readonly Clearing[] = [
    {
      code: 'communication.recipients',
      title: 'lignes de campagnes passées supprimées',
      run: async ({ sql }, { now }, limit) => {
        const cleared = await sql(
          `DELETE FROM campaign_recipient WHERE (campaign_id, person_id) IN (SELECT r.campaign_id, r.person_id FROM campaign_recipient r
             JOIN campaign c ON c.id = r.campaign_id WHERE c.ended_at + make_interval(months => $1) <= $2 LIMIT $3) RETURNING person_id`,
          [TERMS.messages.months, now, limit],
        );
        return cleared.length;
      },
    },
    {
      code: 'communication.unsubscribe_links',
      title: 'liens de désinscription supprimés',
      run: async ({ sql }, { now }, limit) => {
        const cleared = await sql(
          `DELETE FROM unsubscribe_link WHERE id IN (SELECT id FROM unsubscribe_link
             WHERE made_at + make_interval(months => $1) <= $2 LIMIT $3) RETURNING id`,
          [TERMS.messages.months, now, limit],
        );
        return cleared.length;
      },
    },
  ];

  constructor(@Inject(PersonalData) data: PersonalData) {
    data.register(this);
  }

  async read(sql: Sql, { id }: KnownPerson): Promise<readonly PersonalSection[]> {
    const said = await sql<SaidRow>(
      'SELECT topic, rhythm, said_at AS "saidAt" FROM communication_preference WHERE person_id = $1 ORDER BY topic',
      [id],
    );
    const received = await sql<ReceivedRow>(
      `SELECT c.name, r.written_at AS "writtenAt" FROM campaign_recipient r JOIN campaign c ON c.id = r.campaign_id
       WHERE r.person_id = $1 AND r.written_at IS NOT NULL ORDER BY r.written_at`,
      [id],
    );
    return [
      personalSection('Messages que vous avez choisi de recevoir', said, (row) => ({
        Sujet: TOPIC_WORDS[row.topic].label,
        Rythme: RHYTHM_WORDS[row.rhythm],
        'Dit le': momentInWords(row.saidAt),
      })),
      personalSection('Campagnes de la coordination', received, (row) => ({
        Campagne: row.name,
        'Message du': momentInWords(row.writtenAt),
      })),
    ];
  }

  async erase({ sql }: AnyTransaction, { id }: KnownPerson): Promise<void> {
    for (const table of ['communication_preference', 'unsubscribe_link', 'campaign_recipient'])
      await sql(`DELETE FROM ${table} WHERE person_id = $1`, [id]);
    for (const table of ['saved_segment', 'message_template'])
      await sql(`UPDATE ${table} SET created_by = NULL WHERE created_by = $1`, [id]);
    await sql('UPDATE mail_look SET written_by = NULL WHERE written_by = $1', [id]);
    await sql('UPDATE mail_image SET added_by = NULL WHERE added_by = $1', [id]);
    for (const column of ['created_by', 'submitted_by', 'approved_by'])
      await sql(`UPDATE campaign SET ${column} = NULL WHERE ${column} = $1`, [id]);
  }
}
