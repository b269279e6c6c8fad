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
  readonly fileName: string;
  readonly requestedAt: Date;
  readonly editionYear: number | null;
}

/** Who asked for an import. An archive itself holds organisations and figures, no people. */
@Injectable()
export class ImportsData implements PersonalDataHolder {
  readonly code = 'archive.imports';
  readonly title = 'Imports d’archives';
  readonly what =
    'Pour la coordination : qui a demandé l’import d’une archive, et le nom du fichier. Une archive contient des structures et des chiffres, aucun nom de personne.';
  readonly why = 'Savoir d’où vient une édition importée.';
  readonly basis = PUBLIC_TASK;
  readonly keeps = 'Tant que l’édition est là ; votre nom n’y est qu’un renvoi à votre compte et disparaît avec lui.';
  readonly readers = 'La coordination et l’administration du portail.';
  readonly erasure = `L’import reste, demandé par « ${ERASED_NAME} ».`;
  readonly columns = ['requested_by', 'file_name', 'problems', 'message'].map((column) => `archive_import.${column}`);

  constructor(@Inject(PersonalData) data: PersonalData) {
    data.register(this);
  }

  async read(sql: Sql, { id }: KnownPerson): Promise<readonly PersonalSection[]> {
    const rows = await sql<Row>(
      `SELECT file_name AS "fileName", requested_at AS "requestedAt", edition_year AS "editionYear"
       FROM archive_import WHERE requested_by = $1 ORDER BY requested_at`,
      [id],
    );
    return [
      personalSection('Imports demandés', rows, (row) => ({
        Fichier: row.fileName,
        Édition: row.editionYear,
        'Demandé le': momentInWords(row.requestedAt),
      })),
    ];
  }
}
