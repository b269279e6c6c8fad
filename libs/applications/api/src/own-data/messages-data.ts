import { Inject, Injectable } from '@nestjs/common';
import { PUBLIC_TASK } from '@fds/accounts/api';
import { TERMS, termInWords } from '@fds/accounts/domain';
import { applicationReference, CIRCLE_LABELS, type MessageCircle } from '@fds/applications/domain';
import { momentInWords } from '@fds/shared/kernel';
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

interface WrittenRow {
  readonly id: string;
  readonly title: string;
  readonly editionYear: number;
  readonly circle: MessageCircle;
  /** Null for a note of the coordination, which leaves it by no door. */
  readonly text: string | null;
  /** The whole mail of an answer by mail. */
  readonly original: string | null;
  readonly writtenAt: Date;
}
interface InvitedRow {
  readonly activity: string;
  readonly email: string;
  readonly name: string;
  readonly invitedAt: Date;
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** Dossiers of editions that ended $1 months before the day $2, or earlier. */
const OVER = `a.edition_year IN (SELECT year FROM edition WHERE ends_on + make_interval(months => $1) <= $2::date)`;

/** What people say about dossiers, who was invited to write a part of one, who has one open. */
@Injectable()
export class MessagesData implements PersonalDataHolder {
  readonly code = 'applications.messages';
  readonly title = 'Échanges sur les dossiers et invitations à y écrire';
  readonly what =
    'Les messages écrits à propos d’un dossier, avec l’e-mail entier quand la réponse est venue par e-mail, et jusqu’où chacun les a lus ; le nom et l’adresse des partenaires invités à écrire une animation ; qui a un dossier ouvert, pendant trente secondes.';
  readonly why = 'Préparer un dossier à plusieurs et en parler avec la coordination.';
  readonly basis = PUBLIC_TASK;
  readonly keeps = `Jusqu’à ${termInWords('contacts')} après la fin de l’édition.`;
  readonly readers =
    'Selon le fil : l’équipe de la structure et les partenaires de l’animation, la structure et la coordination, ou la coordination seule.';
  readonly erasure =
    'Vos messages restent dans le fil sans votre nom, sans l’e-mail dont ils viennent ; vos invitations, vos marques de lecture et votre présence sont supprimées.';
  readonly columns = [
    'application_message.written_by',
    'application_message.text',
    'application_message.original',
    'application_message.need_key',
    'application_message_read.person_id',
    'activity_writer.email',
    'activity_writer.name',
    'activity_writer.person_id',
    'activity_writer.invited_by',
    'application_presence.person_id',
    'application_presence.window_key',
  ];
  readonly clearings: readonly Clearing[] = [
    {
      code: 'applications.messages',
      title: 'messages supprimés de dossiers d’éditions passées',
      run: async ({ sql }, { today }, limit) => {
        const cleared = await sql(
          `DELETE FROM application_message WHERE id IN (SELECT m.id FROM application_message m
             JOIN application a ON a.id = m.application_id WHERE ${OVER} LIMIT $3) RETURNING id`,
          [TERMS.contacts.months, today, limit],
        );
        return cleared.length;
      },
    },
    {
      code: 'applications.activity_writers',
      title: 'invitations à écrire une animation supprimées, d’éditions passées',
      run: async ({ sql }, { today }, limit) => {
        const cleared = await sql(
          `DELETE FROM activity_writer WHERE id IN (SELECT w.id FROM activity_writer w JOIN event a ON a.id = w.event_id
             WHERE ${OVER} LIMIT $3) RETURNING id`,
          [TERMS.contacts.months, today, limit],
        );
        return cleared.length;
      },
    },
  ];

  constructor(@Inject(PersonalData) data: PersonalData) {
    data.register(this);
  }

  async read(sql: Sql, { id, email }: KnownPerson): Promise<readonly PersonalSection[]> {
    const written = await sql<WrittenRow>(
      `SELECT a.id, a.title, a.edition_year AS "editionYear", m.circle, CASE WHEN m.circle <> 'note' THEN m.text END AS text, m.original,
              m.written_at AS "writtenAt"
       FROM application_message m JOIN application a ON a.id = m.application_id WHERE m.written_by = $1
       ORDER BY m.written_at, m.id`,
      [id],
    );
    const invited = await sql<InvitedRow>(
      `SELECT e.title AS activity, w.email::text AS email, w.name, w.invited_at AS "invitedAt", w.accepted_at AS "acceptedAt",
              w.revoked_at AS "revokedAt"
       FROM activity_writer w JOIN event e ON e.id = w.event_id WHERE w.person_id = $1 OR w.email = $2::citext
       ORDER BY w.invited_at, w.id`,
      [id, email],
    );
    return [
      personalSection('Messages que vous avez écrits', written, (row) => ({
        Dossier: row.title,
        Numéro: applicationReference(row),
        Fil: CIRCLE_LABELS[row.circle],
        'Écrit le': momentInWords(row.writtenAt),
        Texte: row.text,
        'E-mail entier': row.original,
      })),
      personalSection('Animations que vous avez été invité à écrire', invited, (row) => ({
        Animation: row.activity,
        Adresse: row.email,
        Nom: row.name,
        'Invitation du': momentInWords(row.invitedAt),
        'Acceptée le': row.acceptedAt && momentInWords(row.acceptedAt),
        'Retirée le': row.revokedAt && momentInWords(row.revokedAt),
      })),
    ];
  }

  async erase({ sql }: AnyTransaction, { id, email }: KnownPerson): Promise<void> {
    await sql('UPDATE application_message SET written_by = NULL, original = NULL WHERE written_by = $1', [id]);
    await sql('DELETE FROM application_message_read WHERE person_id = $1', [id]);
    await sql('DELETE FROM activity_writer WHERE person_id = $1 OR email = $2::citext', [id, email]);
    await sql('UPDATE activity_writer SET invited_by = NULL WHERE invited_by = $1', [id]);
    await sql('DELETE FROM application_presence WHERE person_id = $1', [id]);
  }
}
