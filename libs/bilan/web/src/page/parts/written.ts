import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { creditInWords, redactionInWords, WRITTEN_SECTIONS, type WrittenSection } from '@fds/bilan/domain';
import type { PublishedBilanView, PublishedPieceView } from '@fds/shared/contract';
import { BilanWords, type ShownBlock } from '../../writing/words';

/** What is written beside the figures of one part: its commentary, its quotes and photos. */
export interface WrittenPart {
  readonly blocks: readonly ShownBlock[];
  readonly pieces: readonly PublishedPieceView[];
}

/** The parts of a version that say something, or show something. */
export const writtenParts = ({
  texts,
  pieces,
}: Pick<PublishedBilanView, 'texts' | 'pieces'>): ReadonlyMap<WrittenSection, WrittenPart> =>
  new Map(
    WRITTEN_SECTIONS.map((section): [WrittenSection, WrittenPart] => [
      section,
      {
        blocks: texts.find((text) => text.section === section)?.blocks ?? [],
        pieces: pieces.filter((piece) => piece.section === section),
      },
    ]).filter(([, { blocks, pieces: own }]) => blocks.length > 0 || own.length > 0),
  );

/** The commentary of a part with its quotes and photos; what was taken out says when and why. */
@Component({
  selector: 'fds-bilan-written',
  imports: [BilanWords],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './written.scss',
  template: `@if (part().blocks.length > 0) {
      <fds-bilan-words [blocks]="part().blocks" />
    }
    @for (piece of part().pieces; track piece.id) {
      @if (piece.redactedAt; as at) {
        <p class="meta">{{ redacted(piece, at) }}</p>
      } @else if (piece.kind === 'quote') {
        <figure class="citation">
          <blockquote>«&nbsp;{{ piece.words }}&nbsp;»</blockquote>
          @if (piece.saidBy) {
            <figcaption>{{ piece.saidBy }}</figcaption>
          }
        </figure>
      } @else {
        <figure class="photo">
          <img [src]="piece.address" [alt]="piece.alternative" loading="lazy" />
          <figcaption class="meta">{{ credit(piece.credit) }}</figcaption>
        </figure>
      }
    }`,
})
export class BilanWritten {
  readonly part = input.required<WrittenPart>();
  protected readonly credit = creditInWords;
  protected readonly redacted = ({ kind, redactionReason }: PublishedPieceView, at: string): string =>
    redactionInWords(kind, new Date(at), redactionReason);
}
