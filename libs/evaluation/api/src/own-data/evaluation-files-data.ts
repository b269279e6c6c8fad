import { Inject, Injectable } from '@nestjs/common';
import { PUBLIC_TASK } from '@fds/accounts/api';
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
import { NAMED } from '../files/evaluation-files.queries';

interface Row {
  readonly organisation: string;
  readonly editionYear: number;
  readonly name: string;
  readonly addedAt: Date;
}

/** Days for which a file that no answer names is kept: it may be on its way into one, or out of it. */
const LOOSE_DAYS = 30;
const LOOSE = `DELETE FROM evaluation_file WHERE id IN (SELECT f.id FROM evaluation_file f JOIN evaluation_response r ON r.id = f.response_id
  WHERE f.added_at <= $1 AND NOT ${NAMED} LIMIT $2) RETURNING id`;

/** Files of evaluations: who sent them, and under which name. */
@Injectable()
export class EvaluationFilesData implements PersonalDataHolder {
  readonly code = 'evaluation.files';
  readonly title = 'Fichiers de l’évaluation';
  readonly what =
    'Les fichiers joints aux réponses d’une structure, leur nom, et qui les a joints. Le lieu, l’appareil et les noms inscrits dans une image sont effacés à son arrivée.';
  readonly why = 'Donner à lire ce qu’une question demande, par exemple un article ou une affiche.';
  readonly basis = PUBLIC_TASK;
  readonly keeps = `Avec l’édition. Un fichier retiré d’une réponse\u00a0: ${LOOSE_DAYS} jours.`;
  readonly readers = 'L’équipe de la structure et la coordination.';
  readonly erasure =
    'Les fichiers d’une réponse restent à la structure, sans dire qui les a joints ; les autres partent.';
  readonly columns = ['evaluation_file.added_by', 'evaluation_file.name'];
  readonly clearings: readonly Clearing[] = [
    {
      code: 'evaluation.loose_files',
      title: 'fichiers retirés d’une évaluation, effacés',
      run: async ({ sql }, { now }, limit) =>
        (await sql(LOOSE, [new Date(now.getTime() - LOOSE_DAYS * 86_400_000), limit])).length,
    },
  ];

  constructor(@Inject(PersonalData) data: PersonalData) {
    data.register(this);
  }

  async read(sql: Sql, { id }: KnownPerson): Promise<readonly PersonalSection[]> {
    const rows = await sql<Row>(
      `SELECT COALESCE(p.name, '') AS organisation, r.edition_year AS "editionYear", f.name, f.added_at AS "addedAt"
       FROM evaluation_file f JOIN evaluation_response r ON r.id = f.response_id
       LEFT JOIN organisation_profile p ON p.organisation_id = r.organisation_id AND p.edition_year = r.edition_year
       WHERE f.added_by = $1 ORDER BY f.added_at, f.id`,
      [id],
    );
    return [
      personalSection('Fichiers que vous avez joints à une évaluation', rows, (row) => ({
        Fichier: row.name,
        Structure: `${row.organisation} (${row.editionYear})`,
        'Joint le': momentInWords(row.addedAt),
      })),
    ];
  }

  async erase({ sql }: AnyTransaction, { id }: KnownPerson): Promise<void> {
    await sql(
      `DELETE FROM evaluation_file f USING evaluation_response r WHERE r.id = f.response_id AND f.added_by = $1 AND NOT ${NAMED}`,
      [id],
    );
    await sql('UPDATE evaluation_file SET added_by = NULL WHERE added_by = $1', [id]);
  }
}
