import { Inject, Injectable } from '@nestjs/common';
import { PUBLIC_TASK } from '@fds/accounts/api';
import { TERMS, termInWords } from '@fds/accounts/domain';
import { applicationReference } from '@fds/applications/domain';
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

interface AddedRow {
  readonly id: string;
  readonly title: string;
  readonly editionYear: number;
  readonly name: string;
  readonly addedAt: Date;
}

/** Days for which a file that was taken away can be brought back. */
const BACK_DAYS = 30;

/** Files of dossiers: who added them, what they are called, who made an image. */
@Injectable()
export class AttachmentsData implements PersonalDataHolder {
  readonly code = 'applications.attachments';
  readonly title = 'Fichiers joints aux dossiers';
  readonly what =
    'Le nom de chaque fichier, qui l’a ajouté et quand, l’auteur d’une image tel que la structure l’a écrit. Le lieu, l’appareil et les noms inscrits dans une photo sont effacés à son arrivée.';
  readonly why = 'Lire le dossier avec ses pièces, et créditer les images.';
  readonly basis = PUBLIC_TASK;
  readonly keeps = `Un fichier retiré : ${BACK_DAYS} jours, plus longtemps s’il faisait partie d’une version déposée. Les documents : jusqu’à ${termInWords('contacts')} après la fin de l’édition. Les images restent avec le dossier.`;
  readonly readers =
    'L’équipe de la structure, la coordination, le comité pour un dossier prêt ; un partenaire invité, pour son animation.';
  readonly erasure =
    'Les fichiers restent au dossier de la structure, sans dire qui les a ajoutés. Le crédit d’une image reste : c’est le droit de son auteur.';
  readonly columns = ['attachment.added_by', 'attachment.name', 'attachment.credit'];
  readonly clearings: readonly Clearing[] = [
    {
      code: 'applications.removed_attachments',
      title: 'fichiers retirés de dossiers effacés',
      run: async ({ sql }, { now }, limit) => {
        const gone = await sql(
          `DELETE FROM attachment WHERE id IN (SELECT t.id FROM attachment t
             WHERE t.removed_at <= $1 AND NOT EXISTS (SELECT 1 FROM application_version v
               WHERE v.application_id = t.application_id AND v.submitted_at BETWEEN t.added_at AND t.removed_at) LIMIT $2)
           RETURNING id`,
          [new Date(now.getTime() - BACK_DAYS * 86_400_000), limit],
        );
        return gone.length;
      },
    },
    {
      code: 'applications.documents',
      title: 'documents effacés de dossiers d’éditions passées',
      run: async ({ sql }, { today }, limit) => {
        const gone = await sql(
          `DELETE FROM attachment WHERE id IN (SELECT t.id FROM attachment t JOIN application a ON a.id = t.application_id
             JOIN edition e ON e.year = a.edition_year
             WHERE t.kind = 'document' AND e.ends_on + make_interval(months => $1) <= $2::date LIMIT $3) RETURNING id`,
          [TERMS.contacts.months, today, limit],
        );
        return gone.length;
      },
    },
  ];

  constructor(@Inject(PersonalData) data: PersonalData) {
    data.register(this);
  }

  async read(sql: Sql, { id }: KnownPerson): Promise<readonly PersonalSection[]> {
    const added = await sql<AddedRow>(
      `SELECT a.id, a.title, a.edition_year AS "editionYear", t.name, t.added_at AS "addedAt"
       FROM attachment t JOIN application a ON a.id = t.application_id WHERE t.added_by = $1 ORDER BY t.added_at, t.id`,
      [id],
    );
    return [
      personalSection('Fichiers que vous avez ajoutés', added, (row) => ({
        Fichier: row.name,
        Dossier: row.title,
        Numéro: applicationReference(row),
        'Ajouté le': momentInWords(row.addedAt),
      })),
    ];
  }

  async erase({ sql }: AnyTransaction, { id }: KnownPerson): Promise<void> {
    await sql('UPDATE attachment SET added_by = NULL WHERE added_by = $1', [id]);
  }
}
