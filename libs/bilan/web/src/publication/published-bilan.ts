import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { coverageLines, FigureBook, keyFigures, WRITTEN_SECTION_LABELS } from '@fds/bilan/domain';
import type { PublishedBilanView } from '@fds/shared/contract';
import { frenchDateTime, Note, Spectrum } from '@fds/shared/web-kit';
import { BilanBody } from '../page/bilan-body';
import { BilanSource } from '../page/bilan-source';
import { FigureSheet } from '../page/figures/figure-sheet';
import { FigureShown } from '../page/figures/figure-shown';
import { Coverage } from '../page/parts/coverage';
import { BilanWritten, writtenParts } from '../page/parts/written';
import { toKnown } from '../page/past-years';
import { BilanWords } from '../writing/words';
import { VersionChanges } from './version-changes';

/** A published version as it is read: its texts, its quotes and photos, and the figures that they speak of. */
@Component({
  selector: 'fds-published-bilan',
  imports: [BilanBody, BilanWords, Coverage, BilanWritten, FigureSheet, Note, Spectrum, VersionChanges],
  providers: [BilanSource, FigureShown],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './published-bilan.html',
  styleUrl: './published-bilan.scss',
})
export class PublishedBilan {
  private readonly source = inject(BilanSource);
  readonly view = input.required<PublishedBilanView>();

  protected readonly book = computed(() => new FigureBook(this.view().bilan.figures));
  protected readonly keys = computed(() => keyFigures(this.book()));
  protected readonly past = computed(() => this.view().bilan.pastYears.map(toKnown));
  protected readonly coverage = computed(() => coverageLines(this.book()));
  protected readonly parts = computed(() => writtenParts(this.view()));
  protected readonly essentials = WRITTEN_SECTION_LABELS.essentials;
  protected readonly moment = frenchDateTime;

  constructor() {
    effect(() => this.source.tell(this.view().bilan, ''));
  }
}
