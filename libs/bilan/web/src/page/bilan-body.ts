import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import {
  attendanceCards,
  attendanceMeasures,
  countingFinding,
  departmentLines,
  eventCards,
  mediaCard,
  municipalitiesFinding,
  networkLines,
  placeMeasures,
  programmeMeasures,
  questionCards,
  sizeCard,
  typedFigures,
  type FigureBook,
  type WrittenSection,
  type YearKnown,
} from '@fds/bilan/domain';
import type { BilanView } from '@fds/shared/contract';
import { Definitions } from './parts/definitions';
import { Departments } from './parts/departments';
import { FigureCardView } from './parts/figure-card';
import { FigureList } from './parts/figure-list';
import { Networks } from './parts/networks';
import { OpenQuestions } from './parts/open-questions';
import { Research } from './parts/research';
import { BilanWritten, type WrittenPart } from './parts/written';
import { Years } from './parts/years';

/** The sections of a bilan under its key figures; loaded after them, for they are long and start below the screen. */
@Component({
  selector: 'fds-bilan-body',
  imports: [
    BilanWritten,
    Definitions,
    Departments,
    FigureCardView,
    FigureList,
    Networks,
    OpenQuestions,
    Research,
    Years,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bilan-body.html',
  styleUrl: './bilan-body.scss',
})
export class BilanBody {
  readonly view = input.required<BilanView>();
  readonly book = input.required<FigureBook>();
  readonly past = input.required<readonly YearKnown[]>();
  /** A filter is on: what is known of the whole edition only is said so, not shown as nothing. */
  readonly inPart = input(false);
  /** What is written beside the figures of a part; it follows them, or stands beside them where there is room. */
  readonly written = input<ReadonlyMap<WrittenSection, WrittenPart>>(new Map());

  protected readonly visits = computed(() => attendanceCards(this.book()));
  protected readonly counting = computed(() => countingFinding(this.book()));
  protected readonly measures = computed(() => attendanceMeasures(this.book()));
  protected readonly communes = computed(() => municipalitiesFinding(this.book()));
  protected readonly sizes = computed(() => sizeCard(this.book()));
  protected readonly reach = computed(() => placeMeasures(this.book()));
  protected readonly departments = computed(() => departmentLines(this.book()));
  protected readonly events = computed(() => eventCards(this.book()));
  protected readonly programme = computed(() => programmeMeasures(this.book()));
  protected readonly networks = computed(() => networkLines(this.book()));
  protected readonly questions = computed(() => questionCards(this.book(), this.view().questions));
  /** Answers of a part of the edition stay with the coordination: those of a few would give one back. */
  protected readonly answersKnown = computed(() =>
    this.view().questions.some(({ code }) => (this.book().find(`evaluation.${code}.answered`)?.value ?? null) !== null),
  );
  protected readonly media = computed(() => mediaCard(this.book()));
  protected readonly typed = computed(() => typedFigures(this.book()));
}
