import { Inject, Injectable } from '@nestjs/common';
import { LEGAL_DUTY } from '@fds/accounts/api';
import { ERASED_NAME, ROLE_LABELS, TERMS, termInWords } from '@fds/accounts/domain';
import { journalWords } from '@fds/dashboards/domain';
import { momentInWords, type Role } from '@fds/shared/kernel';
import {
  eraseJournalAddresses,
  eraseJournalDetails,
  PersonalData,
  personalSection,
  type AnyTransaction,
  type Clearing,
  type KnownPerson,
  type PersonalDataHolder,
  type PersonalSection,
  type Sql,
} from '@fds/shared/api-kit';

interface DoneRow {
  readonly at: Date;
  readonly role: Role | 'system';
  readonly action: string;
  readonly subjectType: string;
  readonly editionYear: number | null;
  readonly address: string | null;
}
interface SufferedRow {
  readonly at: Date;
  readonly action: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Whether the address `$2` or the name `$3` is one of the values. */
const names = (values: string): string =>
  `jsonb_path_exists(${values}, '$.** ? (@ == $name || @ == $email)', jsonb_build_object('name', $3::text, 'email', $2::text))`;
const DONE = `SELECT j.at, j.role, j.action, j.subject_type AS "subjectType", j.edition_year AS "editionYear", d.address
  FROM journal_entry j LEFT JOIN journal_detail d ON d.entry_id = j.id WHERE j.person_id = $1 ORDER BY j.id`;
const SUFFERED = `SELECT j.at, j.action, d.before, d.after FROM journal_entry j LEFT JOIN journal_detail d ON d.entry_id = j.id
  WHERE j.subject_type = 'person' AND j.subject_id = $1::text ORDER BY j.id`;
/** Lines that say something of the person `$1`: done to them, or their address `$2` or name `$3` is among the values. */
const TRACES = `SELECT d.entry_id AS id FROM journal_detail d JOIN journal_entry j ON j.id = d.entry_id
  WHERE (d.before IS NOT NULL OR d.after IS NOT NULL OR d.address IS NOT NULL)
    AND ((j.subject_type = 'person' AND j.subject_id = $1::text) OR ${names('d.before')} OR ${names('d.after')})`;
const ADDRESSES = `SELECT d.entry_id AS id FROM journal_detail d JOIN journal_entry j ON j.id = d.entry_id
  WHERE j.person_id = $1 AND d.address IS NOT NULL`;
/** Values of the journal that name people: answers of a dossier, by themselves or as `<item>/<field>`. */
const NAMING = '(^|/)(charterAcceptedBy|contacts|kitAddress|republicanCommitment|researchUnits)$';
const idsOf = (rows: readonly { id: number }[]): number[] => rows.map(({ id }) => id);

/** Who did what, when, from where. */
@Injectable()
export class JournalData implements PersonalDataHolder {
  readonly code = 'journal.lines';
  readonly title = 'Journal';
  readonly what =
    'Chaque action faite sur le portail : qui, en quel rôle, quoi, quand, de quelle adresse réseau, avec les valeurs d’avant et d’après.';
  readonly why = 'Répondre d’une décision, retrouver une erreur, voir une intrusion.';
  readonly basis = LEGAL_DUTY;
  readonly keeps = `Les lignes restent, car chacune tient la suivante ; les adresses réseau s’effacent après ${termInWords('addresses')}, les noms d’une édition ${termInWords('contacts')} après sa fin.`;
  readonly readers = 'La coordination et l’administration du portail.';
  readonly erasure = `Les lignes restent, faites par « ${ERASED_NAME} » ; les valeurs et les adresses réseau qui parlent de vous sont effacées sans rompre la chaîne.`;
  readonly columns = [
    ...['person_id', 'subject_id'].map((column) => `journal_entry.${column}`),
    ...['address', 'before', 'after'].map((column) => `journal_detail.${column}`),
  ];
  readonly clearings: readonly Clearing[] = [
    {
      code: 'journal.addresses',
      title: 'adresses réseau effacées du journal',
      run: async (transaction, { now }, limit) => {
        const past = await transaction.sql<{ id: number }>(
          `SELECT d.entry_id AS id FROM journal_detail d JOIN journal_entry j ON j.id = d.entry_id
           WHERE d.address IS NOT NULL AND j.at + make_interval(months => $1) <= $2 ORDER BY j.id LIMIT $3`,
          [TERMS.addresses.months, now, limit],
        );
        await eraseJournalAddresses(transaction, idsOf(past));
        return past.length;
      },
    },
    {
      code: 'journal.names',
      title: 'lignes du journal vidées des noms d’éditions passées',
      run: async (transaction, { today }, limit) => {
        const past = await transaction.sql<{ id: number }>(
          `SELECT d.entry_id AS id FROM journal_detail d JOIN journal_entry j ON j.id = d.entry_id
           JOIN edition e ON e.year = j.edition_year
           WHERE EXISTS (SELECT 1 FROM jsonb_object_keys(CASE WHEN jsonb_typeof(d.after) = 'object' THEN d.after ELSE '{}' END) AS key
               WHERE key ~ '${NAMING}')
             AND e.ends_on + make_interval(months => $1) <= $2::date ORDER BY j.id LIMIT $3`,
          [TERMS.contacts.months, today, limit],
        );
        await eraseJournalDetails(transaction, idsOf(past));
        return past.length;
      },
    },
  ];

  constructor(@Inject(PersonalData) data: PersonalData) {
    data.register(this);
  }

  async read(sql: Sql, { id }: KnownPerson): Promise<readonly PersonalSection[]> {
    return [
      personalSection('Ce que vous avez fait', await sql<DoneRow>(DONE, [id]), (row) => ({
        Action: journalWords(row.action),
        Le: momentInWords(row.at),
        'En tant que': row.role === 'system' ? 'Le portail' : ROLE_LABELS[row.role],
        Édition: row.editionYear,
        'Adresse réseau': row.address,
      })),
      personalSection('Ce qui a été fait sur votre compte', await sql<SufferedRow>(SUFFERED, [id]), (row) => ({
        Action: journalWords(row.action),
        Le: momentInWords(row.at),
        Avant: inWords(row.before),
        Après: inWords(row.after),
      })),
    ];
  }

  async erase(transaction: AnyTransaction, { id, email, name }: KnownPerson): Promise<void> {
    const traces = await transaction.sql<{ id: number }>(TRACES, [id, email, name]);
    await eraseJournalDetails(transaction, idsOf(traces));
    await eraseJournalAddresses(transaction, idsOf(await transaction.sql<{ id: number }>(ADDRESSES, [id])));
  }
}

/** Values as they lie in the journal, readable. */
const inWords = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value, null, 1);
