import { Inject, Injectable } from '@nestjs/common';
import { PUBLIC_TASK } from '@fds/accounts/api';
import { ERASED_NAME } from '@fds/accounts/domain';
import { momentInWords } from '@fds/shared/kernel';
import {
  PersonalData,
  personalSection,
  type KnownPerson,
  type PersonalDataHolder,
  type PersonalSection,
  type Sql,
} from '@fds/shared/api-kit';

interface Row {
  readonly title: string;
  readonly editionYear: number;
  readonly submittedAt: Date | null;
}

/** Who sent the figures of an event. Visitors are counted, never named. */
@Injectable()
export class AttendanceData implements PersonalDataHolder {
  readonly code = 'attendance.authors';
  readonly title = 'Envoi des chiffres';
  readonly what =
    'Qui a envoyé les chiffres de fréquentation d’un événement. Les visiteurs et les élèves ne sont jamais nommés.';
  readonly why = 'Pouvoir poser une question sur un chiffre à la personne qui l’a envoyé.';
  readonly basis = PUBLIC_TASK;
  readonly keeps =
    'Les chiffres restent avec l’édition, sans durée ; votre nom n’y est qu’un renvoi à votre compte et disparaît avec lui.';
  readonly readers = 'L’équipe de la structure et la coordination.';
  readonly erasure = `Les chiffres restent, envoyés par « ${ERASED_NAME} ».`;
  readonly columns = [
    'attendance_report.submitted_by',
    'attendance_version.submitted_by',
    'attendance_collection.closed_by',
  ];

  constructor(@Inject(PersonalData) data: PersonalData) {
    data.register(this);
  }

  async read(sql: Sql, { id }: KnownPerson): Promise<readonly PersonalSection[]> {
    const rows = await sql<Row>(
      `SELECT e.title, e.edition_year AS "editionYear", r.submitted_at AS "submittedAt" FROM (
         SELECT event_id, submitted_at FROM attendance_report WHERE submitted_by = $1
         UNION SELECT event_id, submitted_at FROM attendance_version WHERE submitted_by = $1) r
       JOIN event e ON e.id = r.event_id ORDER BY r.submitted_at`,
      [id],
    );
    return [
      personalSection('Fréquentations envoyées', rows, (row) => ({
        Événement: `${row.title} (${row.editionYear})`,
        'Envoyée le': row.submittedAt && momentInWords(row.submittedAt),
      })),
    ];
  }
}
