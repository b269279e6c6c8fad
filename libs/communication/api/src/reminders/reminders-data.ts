import { Inject, Injectable } from '@nestjs/common';
import { PUBLIC_TASK } from '@fds/accounts/api';
import { ERASED_NAME, TERMS, termInWords } from '@fds/accounts/domain';
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
import { MATTER_LABELS, momentInWords, type Matter } from '@fds/shared/kernel';

interface ReminderRow {
  readonly madeAt: Date;
  readonly matter: Matter;
  readonly title: string;
  readonly settledAt: Date | null;
}
interface PauseRow {
  readonly editionYear: number;
  readonly reason: string;
  readonly pausedAt: Date;
}

/** Who was reminded of what; personal links; who is left in peace; what was said on the telephone. */
@Injectable()
export class RemindersData implements PersonalDataHolder {
  readonly code = 'communication.reminders';
  readonly title = 'Relances';
  readonly what =
    'Quelles réponses manquantes vous ont été rappelées, quand, et ce qu’il en est advenu\u00a0; votre lien personnel (une empreinte) et sa dernière ouverture\u00a0; une pause des relances et sa raison\u00a0; ce qui a été dit au téléphone avec votre structure.';
  readonly why = 'Ne rappeler que ce qui manque, une fois, et cesser dès que c’est donné.';
  readonly basis = PUBLIC_TASK;
  readonly keeps = `${termInWords('contacts')} après la fin de l’édition.`;
  readonly readers = 'La coordination.';
  readonly erasure = `Les relances, le lien et les pauses sont supprimés\u00a0; ce que vous avez noté reste, de «\u00a0${ERASED_NAME}\u00a0».`;
  readonly columns = [
    ...['reminder.person_id', 'reminder.made_by', 'reminder_link.person_id', 'reminder_link.token_digest'],
    ...['reminder_pause.person_id', 'reminder_pause.reason', 'reminder_pause.paused_by'],
    ...['reminder_call.called_by', 'reminder_call.note', 'reminder_ladder.changed_by'],
  ];
  readonly clearings: readonly Clearing[] = [
    {
      code: 'communication.reminders',
      title: 'relances d’éditions passées effacées',
      run: async ({ sql }, { today }, limit) => {
        const over = `SELECT y.year FROM edition y WHERE y.ends_on + make_interval(months => $1) < $2::date`;
        let cleared = 0;
        for (const table of ['reminder', 'reminder_link', 'reminder_pause', 'reminder_call'])
          cleared += (
            await sql(
              `DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} WHERE edition_year IN (${over}) LIMIT $3) RETURNING id`,
              [TERMS.contacts.months, today, Math.max(0, limit - cleared)],
            )
          ).length;
        return cleared;
      },
    },
  ];

  constructor(@Inject(PersonalData) data: PersonalData) {
    data.register(this);
  }

  async read(sql: Sql, { id }: KnownPerson): Promise<readonly PersonalSection[]> {
    const reminders = await sql<ReminderRow>(
      `SELECT r.made_at AS "madeAt", m.matter, m.title, m.settled_at AS "settledAt" FROM reminder r
       JOIN reminder_matter m ON m.reminder_id = r.id WHERE r.person_id = $1 ORDER BY r.made_at, m.title`,
      [id],
    );
    const pauses = await sql<PauseRow>(
      `SELECT edition_year AS "editionYear", reason, paused_at AS "pausedAt" FROM reminder_pause WHERE person_id = $1 ORDER BY paused_at`,
      [id],
    );
    return [
      personalSection('Relances reçues', reminders, (row) => ({
        Le: momentInWords(row.madeAt),
        Objet: `${MATTER_LABELS[row.matter]}, ${row.title}`,
        'Réglé le': row.settledAt && momentInWords(row.settledAt),
      })),
      personalSection('Pauses de vos relances', pauses, (row) => ({
        Édition: row.editionYear,
        Depuis: momentInWords(row.pausedAt),
        Raison: row.reason,
      })),
    ];
  }

  async erase({ sql }: AnyTransaction, { id }: KnownPerson): Promise<void> {
    for (const table of ['reminder', 'reminder_link', 'reminder_pause'])
      await sql(`DELETE FROM ${table} WHERE person_id = $1`, [id]);
  }
}
