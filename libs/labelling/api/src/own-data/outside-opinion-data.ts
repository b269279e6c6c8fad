import { Inject, Injectable } from '@nestjs/common';
import { PUBLIC_TASK } from '@fds/accounts/api';
import { ERASED_NAME, TERMS, termInWords } from '@fds/accounts/domain';
import { POSITION_STATUSES, type OutsidePosition } from '@fds/labelling/domain';
import { momentInWords } from '@fds/shared/kernel';
import {
  Clock,
  PersonalData,
  personalSection,
  type AnyTransaction,
  type Clearing,
  type KnownPerson,
  type PersonalDataHolder,
  type PersonalSection,
  type Sql,
} from '@fds/shared/api-kit';

interface AskedRow {
  readonly title: string;
  readonly editionYear: number;
  readonly askedAt: Date;
  readonly position: OutsidePosition | null;
  readonly reasons: string;
}
interface AskingRow {
  readonly editionYear: number;
  readonly count: number;
}

/** Of editions that are long over: `$2` months after their end, on the day `$3`. */
const PAST = `SELECT o.id FROM outside_opinion o JOIN application a ON a.id = o.application_id JOIN edition e ON e.year = a.edition_year
  WHERE o.name <> '' AND e.ends_on + make_interval(months => $2) < $3::date LIMIT $4`;
/** What was said stays; who said it does not. */
const FORGET = `UPDATE outside_opinion SET name = '', email = 'efface-' || id || '@invalid.invalid', question = '',
  revoked_at = COALESCE(revoked_at, $1)`;

/** People without an account who were asked for an opinion. */
@Injectable()
export class OutsideOpinionData implements PersonalDataHolder {
  readonly code = 'labelling.outside_opinions';
  readonly title = 'Avis extérieurs';
  readonly what =
    'Nom et adresse e-mail de la personne sollicitée, l’avis qu’elle donne, et les navigateurs où son lien a été ouvert (une empreinte).';
  readonly why = 'Éclairer le comité par quelqu’un qui connaît le sujet.';
  readonly basis = PUBLIC_TASK;
  readonly keeps = `Le nom et l’adresse\u00a0: ${termInWords('contacts')} après la fin de l’édition. L’avis reste, sans nom.`;
  readonly readers = 'La coordination. Ni le porteur, ni le comité ne voient l’adresse.';
  readonly erasure = `L’avis reste, donné par «\u00a0${ERASED_NAME}\u00a0»\u00a0; le lien est retiré.`;
  readonly columns = ['name', 'email', 'question', 'reasons', 'asked_by'].map((column) => `outside_opinion.${column}`);
  readonly clearings: readonly Clearing[] = [
    {
      code: 'labelling.outside_opinions',
      title: 'auteurs d’avis extérieurs d’éditions passées effacés',
      run: async ({ sql }, { now, today }, limit) => {
        const months = TERMS.contacts.months;
        return (await sql(`${FORGET} WHERE id IN (${PAST}) RETURNING id`, [now, months, today, limit])).length;
      },
    },
  ];

  constructor(
    @Inject(PersonalData) data: PersonalData,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    data.register(this);
  }

  async read(sql: Sql, { id, email }: KnownPerson): Promise<readonly PersonalSection[]> {
    const asked = await sql<AskedRow>(
      `SELECT a.title, a.edition_year AS "editionYear", o.asked_at AS "askedAt", o.position, o.reasons
       FROM outside_opinion o JOIN application a ON a.id = o.application_id WHERE o.email = $1::citext ORDER BY o.asked_at`,
      [email],
    );
    const asking = await sql<AskingRow>(
      `SELECT a.edition_year AS "editionYear", count(*)::integer AS count FROM outside_opinion o
       JOIN application a ON a.id = o.application_id WHERE o.asked_by = $1 GROUP BY 1 ORDER BY 1`,
      [id],
    );
    return [
      personalSection('Avis extérieurs qui vous ont été demandés', asked, (row) => ({
        Dossier: `${row.title} (${row.editionYear})`,
        Le: momentInWords(row.askedAt),
        Avis: row.position && POSITION_STATUSES[row.position],
        Raisons: row.reasons,
      })),
      personalSection('Avis extérieurs que vous avez demandés', asking, (row) => ({
        Édition: row.editionYear,
        Nombre: row.count,
      })),
    ];
  }

  async erase({ sql }: AnyTransaction, { email }: KnownPerson): Promise<void> {
    await sql(`${FORGET} WHERE email = $2::citext`, [this.clock.now(), email]);
  }
}
