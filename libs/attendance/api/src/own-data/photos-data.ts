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

interface Row {
  readonly title: string;
  readonly editionYear: number;
  readonly name: string;
  readonly addedAt: Date;
}

/** Days for which a photo that was taken away can be brought back. */
const BACK_DAYS = 30;

/** Photos of events that took place: who added them, who made them, and whether those in them agree. */
@Injectable()
export class PhotosData implements PersonalDataHolder {
  readonly code = 'attendance.photos';
  readonly title = 'Photos des événements';
  readonly what =
    'Des photos prises pendant un événement, leur nom de fichier, leur auteur tel que la structure l’a écrit, qui les a ajoutées, et si les personnes reconnaissables sont d’accord. Le lieu, l’appareil et les noms inscrits dans une photo sont effacés à son arrivée.';
  readonly why = 'Illustrer le bilan, en créditant les auteurs et avec l’accord de ceux que l’on voit.';
  readonly basis = PUBLIC_TASK;
  readonly keeps = `Avec l’édition. Une photo retirée : ${BACK_DAYS} jours. Une personne que l’on voit peut demander le retrait à tout moment.`;
  readonly readers =
    'L’équipe de la structure et la coordination ; les lecteurs du bilan pour celles qu’elle y choisit.';
  readonly erasure =
    'Les photos restent avec l’événement, sans dire qui les a ajoutées. Le crédit reste : c’est le droit de leur auteur.';
  readonly columns = ['attendance_photo.added_by', 'attendance_photo.name', 'attendance_photo.credit'];
  readonly clearings: readonly Clearing[] = [
    {
      code: 'attendance.removed_photos',
      title: 'photos d’événements retirées, effacées',
      run: async ({ sql }, { now }, limit) => {
        const gone = await sql(
          `DELETE FROM attendance_photo WHERE id IN
             (SELECT id FROM attendance_photo WHERE removed_at <= $1 LIMIT $2) RETURNING id`,
          [new Date(now.getTime() - BACK_DAYS * 86_400_000), limit],
        );
        return gone.length;
      },
    },
  ];

  constructor(@Inject(PersonalData) data: PersonalData) {
    data.register(this);
  }

  async read(sql: Sql, { id }: KnownPerson): Promise<readonly PersonalSection[]> {
    const rows = await sql<Row>(
      `SELECT e.title, e.edition_year AS "editionYear", t.name, t.added_at AS "addedAt"
       FROM attendance_photo t JOIN event e ON e.id = t.event_id WHERE t.added_by = $1 ORDER BY t.added_at, t.id`,
      [id],
    );
    return [
      personalSection('Photos d’événements que vous avez ajoutées', rows, (row) => ({
        Photo: row.name,
        Événement: `${row.title} (${row.editionYear})`,
        'Ajoutée le': momentInWords(row.addedAt),
      })),
    ];
  }

  async erase({ sql }: AnyTransaction, { id }: KnownPerson): Promise<void> {
    await sql('UPDATE attendance_photo SET added_by = NULL WHERE added_by = $1', [id]);
  }
}
