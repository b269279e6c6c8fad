import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  linkedSignal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { CIRCLE_LABELS, CIRCLE_READERS } from '@fds/applications/domain';
import { DossierThread, PageStateView, ReadyTemplate, type ThreadCircle } from '@fds/shared/web-kit';
import { OutsideOpinions } from '../outside/outside-opinions';
import { ReviewAssignment } from './assignment';
import { ReviewCriteria } from './criteria';
import { Corrections } from './corrections/corrections';
import { DecideApart } from './decide-apart';
import { ReviewHeader } from './header';
import { ListPlace } from './list-place';
import { NextStep } from './next-step';
import { ReviewOpinions } from './opinions';
import { ReviewProposal } from './proposal';
import { ReviewKeys } from './review-keys';
import { ReviewTags } from './tags';
import { ReviewText } from './text';
import { ReviewWork } from './review-work';

type Side = 'dossier' | 'examen' | 'proposition';
const SIDES: readonly { readonly code: Side; readonly label: string }[] = [
  { code: 'dossier', label: 'Dossier' },
  { code: 'examen', label: 'Examen' },
  { code: 'proposition', label: 'Proposition' },
];

/** A dossier beside the work on it: the submitted text left, the examination right, the proposal at the foot. */
@Component({
  selector: 'fds-review-page',
  imports: [
    Corrections,
    DecideApart,
    DossierThread,
    NextStep,
    OutsideOpinions,
    PageStateView,
    ReadyTemplate,
    ReviewAssignment,
    ReviewCriteria,
    ReviewHeader,
    ReviewOpinions,
    ReviewProposal,
    ReviewTags,
    ReviewText,
  ],
  providers: [ListPlace, ReviewKeys, ReviewWork],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'press($event)' },
  templateUrl: './review.page.html',
  styleUrl: './review.page.scss',
})
export class ReviewPage {
  readonly id = input.required<string>();
  /** The circle of messages to show first. */
  readonly fil = input<string>();

  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  protected readonly work = inject(ReviewWork);
  protected readonly keys = inject(ReviewKeys);
  protected readonly place = inject(ListPlace);
  private readonly proposal = viewChild(ReviewProposal);
  private readonly apart = viewChild(DecideApart);
  /** On a narrow screen one side is shown at a time; a link to a message begins with the work. */
  protected readonly side = linkedSignal<string, Side>({
    source: () => this.id(),
    computation: () => (this.fil() ? 'examen' : 'dossier'),
  });
  /** Where the page stood on each side, so that the text is found again at its line. */
  private readonly stood = linkedSignal<string, Partial<Record<Side, number>>>({
    source: () => this.id(),
    computation: () => ({}),
  });
  protected readonly sides = computed(() =>
    SIDES.filter(({ code }) => code !== 'proposition' || this.work.proposals.value()?.may.allowed),
  );
  protected readonly menu = linkedSignal<string, boolean>({ source: () => this.id(), computation: () => false });
  /** Never one box for both. */
  protected readonly circles: readonly ThreadCircle[] = [
    { code: 'thread', label: 'Avec la structure', readers: CIRCLE_READERS.thread },
    { code: 'note', label: CIRCLE_LABELS.note, readers: CIRCLE_READERS.note },
  ];

  /** What a correction may be asked of. */
  protected readonly events = computed(() =>
    (this.work.review.value()?.events ?? []).map(({ eventId: id, title }) => ({ id, title })),
  );

  constructor() {
    effect(() => this.work.id.set(this.id()));
  }

  protected press(event: KeyboardEvent): void {
    const key = this.keys.shortcut(event);
    if (key === 'j') this.go('next');
    else if (key === 'k') this.go('previous');
    else if (key && /[1-4]/.test(key)) this.proposal()?.choose(Number(key));
    else return;
    event.preventDefault();
  }
  protected go(where: 'next' | 'previous'): void {
    const id = this.place.value()?.[where];
    if (id) void this.router.navigate(['/pilotage/dossiers', id], { queryParamsHandling: 'preserve' });
  }
  protected turn(side: Side, at: HTMLElement): void {
    const top = at.getBoundingClientRect().top + globalThis.scrollY;
    const now = globalThis.scrollY;
    const stood = this.stood();
    this.stood.set({ ...stood, [this.side()]: now });
    this.side.set(side);
    afterNextRender(() => globalThis.scrollTo({ top: stood[side] ?? Math.min(now, top) }), { injector: this.injector });
  }
  protected decideApart(): void {
    this.menu.set(false);
    this.side.set('proposition');
    this.apart()?.show();
  }
}
