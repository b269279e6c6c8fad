import { computed, inject, Injectable, signal } from '@angular/core';
import type { ApplicationReviewView, ExaminationView, ProposalsView } from '@fds/shared/contract';
import {
  Api,
  CurrentEdition,
  feedback,
  pageState,
  sheetSource,
  type Feedback,
  type SheetSource,
} from '@fds/shared/web-kit';
import { WaitingCount } from '../queue/waiting-count';

/**
 * What the server knows of the work on one dossier, shared by the parts of its screen. Text and work are asked side by side;
 * what only accompanies them waits until both are drawn.
 */
@Injectable()
export class ReviewWork {
  private readonly api = inject(Api);
  private readonly counter = inject(WaitingCount);
  /** The edition of the address. */
  readonly year = inject(CurrentEdition).year;
  /** The dossier; set by the page. */
  readonly id = signal<string | undefined>(undefined);

  readonly review = pageState<ApplicationReviewView, string>({
    params: () => this.id(),
    load: (id, abort) => this.api.get<ApplicationReviewView>(`/api/applications/${id}/review`, {}, abort),
  });
  readonly examination = pageState<ExaminationView, string>({
    params: () => this.id(),
    load: (id, abort) => this.api.get<ExaminationView>(`/api/applications/${id}/examination`, {}, abort),
  });
  readonly proposals = pageState<ProposalsView, string>({
    params: () => this.id(),
    load: (id, abort) => this.api.get<ProposalsView>(`/api/applications/${id}/proposals`, {}, abort),
  });
  /** The text and its files. */
  readonly sheet: SheetSource = sheetSource(() => {
    const dossier = this.id();
    return dossier === undefined ? undefined : { dossier };
  });
  /** Text and work have both been answered, well or not. */
  readonly answered = computed(() =>
    [this.review, this.examination, this.sheet.reading].every(({ face }) => face() !== 'loading'),
  );
  readonly roots = computed(() => (this.review.value()?.events ?? []).filter(({ parentEventId }) => !parentEventId));
  /** What becomes of the moves of the dossier, shown beside their buttons. */
  readonly moves: Feedback = feedback();

  path(action: string): string {
    return `/api/applications/${this.id()}/${action}`;
  }
  /** Moves the dossier and shows what the server answered; when somebody was faster, what they left. */
  async move(work: () => Promise<ApplicationReviewView>, words: string, said = this.moves): Promise<boolean> {
    const done = await said.attempt(async () => this.review.set(await work()), words);
    const year = this.review.value()?.editionYear;
    if (done && year !== undefined) void this.counter.refresh(year);
    const current = done ? undefined : said.problem()?.current;
    if (current) this.review.set(current as ApplicationReviewView);
    // What may be marked, given and proposed depends on where the dossier stands.
    this.examination.reload();
    this.proposals.reload();
    return done;
  }
  /** Changes the examination in the same way. */
  async examine(
    work: () => Promise<ExaminationView>,
    said: Feedback,
    words?: string,
    undo?: () => Promise<ExaminationView>,
  ): Promise<boolean> {
    const done = await said.attempt(
      async () => this.examination.set(await work()),
      words,
      undo && (async () => this.examination.set(await undo())),
    );
    const current = done ? undefined : said.problem()?.current;
    if (current) this.examination.set(current as ExaminationView);
    return done;
  }
}
