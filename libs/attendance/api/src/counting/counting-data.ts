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
  readonly label: string;
  readonly madeAt: Date;
}

/** Who made the counting links of an event. Whoever counts with one stays unknown. */
@Injectable()
export class CountingData implements PersonalDataHolder {
  readonly code = 'attendance.counting_links';
  readonly title = 'Liens de comptage';
  readonly what =
    'Qui a créé ou retiré un lien de comptage. De ceux qui comptent, le portail ne garde que des nombres et un numéro tiré au hasard par le téléphone ; ni nom, ni adresse.';
  readonly why = 'Pouvoir retirer un lien perdu, et dire qui l’a fait.';
  readonly basis = PUBLIC_TASK;
  readonly keeps =
    'Les nombres restent avec l’édition ; votre nom n’y est qu’un renvoi à votre compte et disparaît avec lui.';
  readonly readers = 'L’équipe de la structure et la coordination.';
  readonly erasure = `Les liens restent, créés par « ${ERASED_NAME} ».`;
  readonly columns = ['made_by', 'revoked_by', 'token_digest'].map((column) => `counting_link.${column}`);

  constructor(@Inject(PersonalData) data: PersonalData) {
    data.register(this);
  }

  async read(sql: Sql, { id }: KnownPerson): Promise<readonly PersonalSection[]> {
    const rows = await sql<Row>(
      `SELECT e.title, l.label, l.made_at AS "madeAt" FROM counting_link l JOIN event e ON e.id = l.event_id
       WHERE l.made_by = $1 OR l.revoked_by = $1 ORDER BY l.made_at`,
      [id],
    );
    return [
      personalSection('Liens de comptage créés ou retirés', rows, (row) => ({
        Événement: row.title,
        Lien: row.label,
        'Créé le': momentInWords(row.madeAt),
      })),
    ];
  }
}
