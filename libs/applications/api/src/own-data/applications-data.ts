import { Inject, Injectable } from '@nestjs/common';
import { PUBLIC_TASK } from '@fds/accounts/api';
import { ERASED_NAME, TERMS, termInWords } from '@fds/accounts/domain';
import { APPLICATION_STATE_LABELS, applicationReference } from '@fds/applications/domain';
import { momentInWords, type ApplicationState } from '@fds/shared/kernel';
import {
  PersonalData,
  personalSection,
  type AnyTransaction,
  type Clearing,
  type KnownPerson,
  type OpenWork,
  type PersonalDataHolder,
  type PersonalSection,
  type Sql,
} from '@fds/shared/api-kit';
import { OVER } from './people-in-answers';

interface SignedRow {
  readonly id: string;
  readonly title: string;
  readonly editionYear: number;
  readonly state: ApplicationState;
  readonly charterAcceptedBy: string;
  readonly charterAcceptedAt: Date | null;
}
interface SentRow {
  readonly id: string;
  readonly title: string;
  readonly editionYear: number;
  readonly number: number;
  readonly submittedAt: Date;
}

/** Whether a name was typed by the person `$1` called `$2`: in a dossier of one of their organisations, or that they sent. */
const theirs = (name: string): string => `unaccent(lower(trim(${name}))) = unaccent(lower(trim($2)))
  AND (a.organisation_id IN (SELECT organisation_id FROM membership WHERE person_id = $1)
    OR EXISTS (SELECT 1 FROM application_version s WHERE s.application_id = a.id AND s.submitted_by = $1))`;
/** The name under the charter in a version, of whichever shape. */
const FILED_NAME = `COALESCE(v.content->'content'->'project'->>'charterAcceptedBy', v.content->>'charterAcceptedBy')`;
/** A version with another name under the charter. */
const withName = (name: string): string => `CASE WHEN jsonb_typeof(v.content->'content'->'project') = 'object'
  THEN jsonb_set(v.content, '{content,project,charterAcceptedBy}', ${name})
  ELSE jsonb_set(v.content, '{charterAcceptedBy}', ${name}) END`;

/** Names in dossiers: who accepted the charter, who sent. */
@Injectable()
export class ApplicationsData implements PersonalDataHolder {
  readonly code = 'applications.names';
  readonly title = 'Noms dans les dossiers';
  readonly what =
    'Le nom écrit sous la charte d’un dossier et dans les versions déposées, et qui a déposé chaque version.';
  readonly why = 'Savoir qui s’engage au nom de la structure, et à qui répondre.';
  readonly basis = PUBLIC_TASK;
  readonly keeps = `Jusqu’à ${termInWords('contacts')} après la fin de l’édition ; le dossier reste ensuite sans nom.`;
  readonly readers = 'L’équipe de la structure, la coordination et le comité.';
  readonly erasure = `Le dossier reste à la structure. « ${ERASED_NAME} » y remplace votre nom ; dans un brouillon, la charte est à accepter de nouveau par l’équipe.`;
  readonly corrected = { path: '/dossiers', words: 'Ouvrir mes dossiers' };
  readonly columns = [
    'application.charter_accepted_by',
    'application_version.submitted_by',
    'application_version.content',
  ];
  readonly clearings: readonly Clearing[] = [
    {
      code: 'applications.names',
      title: 'noms effacés de dossiers d’éditions passées',
      run: async ({ sql }, { today }, limit) => {
        const emptied = await sql(
          `UPDATE application SET charter_accepted_by = NULL WHERE id IN (SELECT id FROM application a
             WHERE a.charter_accepted_by IS NOT NULL AND ${OVER} LIMIT $3) RETURNING id`,
          [TERMS.contacts.months, today, limit],
        );
        return emptied.length;
      },
    },
    {
      code: 'applications.versions',
      title: 'noms effacés de versions déposées d’éditions passées',
      run: async ({ sql }, { today }, limit) => {
        const emptied = await sql(
          `UPDATE application_version v SET content = ${withName(`'""'::jsonb`)}
           FROM (SELECT v.application_id, v.number FROM application_version v JOIN application a ON a.id = v.application_id
             WHERE COALESCE(${FILED_NAME}, '') <> '' AND ${OVER} LIMIT $3) past
           WHERE v.application_id = past.application_id AND v.number = past.number RETURNING v.number`,
          [TERMS.contacts.months, today, limit],
        );
        return emptied.length;
      },
    },
  ];

  constructor(@Inject(PersonalData) data: PersonalData) {
    data.register(this);
  }

  async read(sql: Sql, { id, name }: KnownPerson): Promise<readonly PersonalSection[]> {
    const signed = await sql<SignedRow>(
      `SELECT a.id, a.title, a.edition_year AS "editionYear", a.state, a.charter_accepted_by AS "charterAcceptedBy",
              a.charter_accepted_at AS "charterAcceptedAt"
       FROM application a WHERE ${theirs('a.charter_accepted_by')} ORDER BY a.edition_year, a.id`,
      [id, name],
    );
    const sent = await sql<SentRow>(
      `SELECT a.id, a.title, a.edition_year AS "editionYear", v.number, v.submitted_at AS "submittedAt"
       FROM application_version v JOIN application a ON a.id = v.application_id WHERE v.submitted_by = $1
       ORDER BY v.submitted_at`,
      [id],
    );
    return [
      personalSection('Chartes acceptées sous votre nom', signed, (row) => ({
        Dossier: row.title,
        Numéro: applicationReference(row),
        État: APPLICATION_STATE_LABELS[row.state],
        'Nom écrit': row.charterAcceptedBy,
        'Acceptée le': row.charterAcceptedAt && momentInWords(row.charterAcceptedAt),
      })),
      personalSection('Dossiers que vous avez déposés', sent, (row) => ({
        Dossier: row.title,
        Numéro: applicationReference(row),
        Version: row.number,
        'Déposée le': momentInWords(row.submittedAt),
      })),
    ];
  }

  async erase({ sql }: AnyTransaction, { id, name }: KnownPerson): Promise<void> {
    await sql(
      `UPDATE application_version v SET content = ${withName('to_jsonb($3::text)')}
       FROM application a WHERE a.id = v.application_id AND ${theirs(FILED_NAME)}`,
      [id, name, ERASED_NAME],
    );
    await sql(
      `UPDATE application a SET version = a.version + 1,
              charter_accepted_by = CASE WHEN a.state <> 'draft' THEN $3::text END,
              charter_accepted_at = CASE WHEN a.state <> 'draft' THEN a.charter_accepted_at END
       WHERE ${theirs('a.charter_accepted_by')}`,
      [id, name, ERASED_NAME],
    );
  }

  openWork(sql: Sql, personIds: readonly string[]): Promise<readonly OpenWork[]> {
    return sql<{ personId: string; what: string }>(
      `SELECT m.person_id AS "personId", format('le dossier « %s » de l’édition %s', a.title, a.edition_year) AS what
       FROM membership m JOIN application a ON a.organisation_id = m.organisation_id JOIN edition e ON e.year = a.edition_year
       WHERE m.person_id = ANY($1::uuid[]) AND a.state NOT IN ('withdrawn', 'inadmissible', 'folded')
         AND e.state NOT IN ('bilan_published', 'archived') ORDER BY a.edition_year, a.id LIMIT 200`,
      [personIds],
    );
  }
}
