import { Inject, Injectable } from '@nestjs/common';
import { PUBLIC_TASK } from '@fds/accounts/api';
import { WRITTEN_SECTION_LABELS, type WrittenSection } from '@fds/bilan/domain';
import {
  PersonalData,
  personalSection,
  type AnyTransaction,
  type KnownPerson,
  type PersonalDataHolder,
  type PersonalSection,
  type Sql,
} from '@fds/shared/api-kit';
import { momentInWords } from '@fds/shared/kernel';

interface Row {
  readonly editionYear: number;
  readonly section: WrittenSection;
  readonly text: string;
  readonly writtenAt: Date;
}

/** What is said of the draft of a bilan, and by whom; who is named in what the bilan quotes and shows. */
@Injectable()
export class BilanCommentsData implements PersonalDataHolder {
  readonly code = 'bilan.comments';
  readonly title = 'Remarques sur le bilan, citations et crédits';
  readonly what =
    'Vos remarques sur le brouillon d’un bilan. Le bilan publié cite des structures et crédite des photos\u00a0: il peut y être écrit un nom.';
  readonly why = 'Relire le bilan à plusieurs avant de le publier, et dire d’où viennent ses mots et ses images.';
  readonly basis = PUBLIC_TASK;
  readonly keeps = 'Les remarques, tant que votre compte existe. Le bilan publié reste, sans durée.';
  readonly readers = 'La coordination et le comité\u00a0; chacun, pour un bilan ouvert à tous.';
  readonly erasure =
    'Vos remarques sont supprimées. Une citation ou une photo publiée est retirée sur demande\u00a0: le retrait est daté et marqué.';
  readonly columns = [
    'bilan_comment.written_by',
    'bilan_comment.text',
    'bilan_quote.said_by',
    'bilan_version_piece.content',
  ];

  constructor(@Inject(PersonalData) data: PersonalData) {
    data.register(this);
  }

  async read(sql: Sql, { id }: KnownPerson): Promise<readonly PersonalSection[]> {
    const rows = await sql<Row>(
      `SELECT edition_year AS "editionYear", section, text, written_at AS "writtenAt" FROM bilan_comment
       WHERE written_by = $1 ORDER BY written_at`,
      [id],
    );
    return [
      personalSection('Remarques sur un bilan', rows, (row) => ({
        Bilan: `${row.editionYear}, ${WRITTEN_SECTION_LABELS[row.section]}`,
        Remarque: row.text,
        'Écrite le': momentInWords(row.writtenAt),
      })),
    ];
  }

  async erase({ sql }: AnyTransaction, { id }: KnownPerson): Promise<void> {
    await sql('DELETE FROM bilan_comment WHERE written_by = $1', [id]);
  }
}
