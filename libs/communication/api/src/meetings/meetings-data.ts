import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { PUBLIC_TASK } from '@fds/accounts/api';
import { TERMS, termInWords } from '@fds/accounts/domain';
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
import { dayInWords } from '@fds/shared/kernel';

interface CameRow {
  readonly editionYear: number;
  readonly title: string;
  readonly heldOn: string;
  readonly name: string;
  readonly email: string | null;
  readonly structure: string;
}

/** A participation `p` of the person `$1`, of the address `$2`, called `$3`: confirmed, by address, or by name in one's team. */
const THEIRS = `(p.person_id = $1 OR p.email = $2::citext OR (p.name <> '' AND search_form(p.name) = search_form($3)
  AND p.organisation_id IN (SELECT organisation_id FROM membership WHERE person_id = $1)))`;
/** What stands for a person once the name is gone: the same for all that bore one name, and nothing that leads back. */
const MARK = (salt: string): string => `CASE WHEN p.person_key = '' THEN '' ELSE '#' || left(encode(sha256(convert_to(
  p.person_key || ${salt}, 'UTF8')), 'hex'), 24) END`;

/** Who came to the meetings that prepare an edition. */
@Injectable()
export class MeetingsData implements PersonalDataHolder {
  readonly code = 'communication.meetings';
  readonly title = 'Réunions de préparation';
  readonly what =
    'Le nom, l’adresse si elle a été donnée, et la structure de qui a participé à une réunion ou à un atelier qui prépare une édition.';
  readonly why =
    'Savoir à qui ces réunions servent, combien de structures déposent ensuite un projet, et écrire aux autres.';
  readonly basis = PUBLIC_TASK;
  readonly keeps = `Nom et adresse s’effacent ${termInWords('contacts')} après la fin de l’édition\u00a0; il reste une participation sans nom, pour les comptes.`;
  readonly readers = 'La coordination.';
  readonly erasure =
    'Votre nom et votre adresse sont retirés des listes de réunions\u00a0; la participation reste comptée.';
  readonly columns = ['name', 'email', 'person_key', 'structure_key', 'person_id'].map(
    (column) => `meeting_participant.${column}`,
  );
  readonly clearings: readonly Clearing[] = [
    {
      code: 'communication.meeting_participants',
      title: 'participations à des réunions d’éditions passées rendues anonymes',
      run: async ({ sql }, { today }) => {
        // All of them at once: one salt, that nobody keeps, makes the names of one person the same mark.
        const cleared = await sql(
          `UPDATE meeting_participant p SET name = '', email = NULL, person_id = NULL, person_key = ${MARK('$3')}
           FROM preparation_meeting m JOIN edition e ON e.year = m.edition_year
           WHERE m.id = p.meeting_id AND e.ends_on + make_interval(months => $1) <= $2::date
             AND (p.name <> '' OR p.email IS NOT NULL OR p.person_id IS NOT NULL) RETURNING p.id`,
          [TERMS.contacts.months, today, randomBytes(24).toString('hex')],
        );
        return cleared.length;
      },
    },
  ];

  constructor(@Inject(PersonalData) data: PersonalData) {
    data.register(this);
  }

  async read(sql: Sql, { id, email, name }: KnownPerson): Promise<readonly PersonalSection[]> {
    const came = await sql<CameRow>(
      `SELECT m.edition_year AS "editionYear", m.title, m.held_on::text AS "heldOn", p.name, p.email::text AS email, p.structure
       FROM meeting_participant p JOIN preparation_meeting m ON m.id = p.meeting_id WHERE ${THEIRS} ORDER BY m.held_on, p.id`,
      [id, email, name],
    );
    return [
      personalSection('Réunions de préparation où vous avez été noté', came, (row) => ({
        Édition: row.editionYear,
        Réunion: row.title,
        Date: dayInWords(row.heldOn),
        'Nom noté': row.name,
        Adresse: row.email,
        Structure: row.structure,
      })),
    ];
  }

  async erase({ sql }: AnyTransaction, { id, email, name }: KnownPerson): Promise<void> {
    await sql(
      `UPDATE meeting_participant p SET name = '', email = NULL, person_id = NULL, person_key = $4, version = p.version + 1
       WHERE ${THEIRS}`,
      [id, email, name, `#${randomBytes(12).toString('hex')}`],
    );
  }
}
