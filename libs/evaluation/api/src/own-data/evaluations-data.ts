import { Inject, Injectable } from '@nestjs/common';
import { PUBLIC_TASK } from '@fds/accounts/api';
import { ERASED_NAME } from '@fds/accounts/domain';
import {
  PersonalData,
  personalSection,
  type KnownPerson,
  type PersonalDataHolder,
  type PersonalSection,
  type Sql,
} from '@fds/shared/api-kit';
import { momentInWords } from '@fds/shared/kernel';

interface Row {
  readonly name: string;
  readonly editionYear: number;
  readonly begunAt: Date | null;
  readonly submittedAt: Date | null;
}

/** Who began and who sent the evaluation of an organisation; its answers are the organisation's. */
@Injectable()
export class EvaluationsData implements PersonalDataHolder {
  readonly code = 'evaluation.authors';
  readonly title = 'Envoi de l’évaluation';
  readonly what =
    'Qui a commencé et qui a envoyé l’évaluation d’une structure. Les réponses sont celles de la structure\u00a0; le formulaire demande de n’y nommer personne.';
  readonly why = 'Pouvoir poser une question sur une réponse à la personne qui l’a envoyée.';
  readonly basis = PUBLIC_TASK;
  readonly keeps =
    'Les réponses restent avec l’édition, sans durée\u00a0; votre nom n’y est qu’un renvoi à votre compte et disparaît avec lui.';
  readonly readers = 'L’équipe de la structure et la coordination.';
  readonly erasure = `Les réponses restent, envoyées par «\u00a0${ERASED_NAME}\u00a0».`;
  readonly columns = ['evaluation_response.begun_by', 'evaluation_response.submitted_by'];

  constructor(@Inject(PersonalData) data: PersonalData) {
    data.register(this);
  }

  async read(sql: Sql, { id }: KnownPerson): Promise<readonly PersonalSection[]> {
    const rows = await sql<Row>(
      `SELECT COALESCE(p.name, '') AS name, r.edition_year AS "editionYear", CASE WHEN r.begun_by = $1 THEN r.begun_at END AS "begunAt",
         CASE WHEN r.submitted_by = $1 THEN r.submitted_at END AS "submittedAt" FROM evaluation_response r
       LEFT JOIN organisation_profile p ON p.organisation_id = r.organisation_id AND p.edition_year = r.edition_year
       WHERE r.begun_by = $1 OR r.submitted_by = $1 ORDER BY r.edition_year`,
      [id],
    );
    return [
      personalSection('Évaluations', rows, (row) => ({
        Structure: `${row.name} (${row.editionYear})`,
        'Commencée le': row.begunAt && momentInWords(row.begunAt),
        'Envoyée le': row.submittedAt && momentInWords(row.submittedAt),
      })),
    ];
  }
}
