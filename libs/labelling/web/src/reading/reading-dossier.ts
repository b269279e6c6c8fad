import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { VOICE_LABELS } from '@fds/labelling/domain';
import type { ApplicationReviewView, GiveOpinionRequest, ReadingDigestView } from '@fds/shared/contract';
import {
  Api,
  ApplicationSheet,
  autosave,
  feedback,
  FeedbackView,
  frenchCount,
  frenchDateTime,
  Icon,
  Kind,
  Note,
  PageStateView,
  pageState,
  ReadyTemplate,
  SaveStateView,
  Session,
  Status,
} from '@fds/shared/web-kit';
import { AllPoints } from '../parts/all-points';
import { GridPoints } from '../parts/grid-points';
import { OpinionForm } from '../parts/opinion-form';
import { Voices } from '../parts/voices';
import { ReadingList } from './reading-list';

/** An opinion that is being written, and of which dossier. */
interface Draft {
  readonly dossier: string;
  readonly opinion: GiveOpinionRequest;
}

/** One dossier as the committee reads it: two minutes, then all of it, with the opinion of the reader's own voice beside. */
@Component({
  selector: 'fds-reading-dossier',
  imports: [
    AllPoints,
    ApplicationSheet,
    FeedbackView,
    GridPoints,
    Icon,
    Kind,
    Note,
    OpinionForm,
    PageStateView,
    ReadyTemplate,
    RouterLink,
    SaveStateView,
    Status,
    Voices,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './reading-dossier.html',
  styleUrl: './reading-dossier.scss',
})
export class ReadingDossier {
  readonly dossier = input.required<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly list = inject(ReadingList);
  protected readonly moment = frenchDateTime;
  protected readonly count = frenchCount;
  protected readonly saving = feedback();
  protected readonly digest = pageState<ReadingDigestView, string>({
    params: () => this.dossier(),
    load: (id, signal) => this.api.get<ReadingDigestView>(`/api/applications/${id}/digest`, {}, signal),
  });
  protected readonly review = pageState<ApplicationReviewView, string>({
    params: () => this.dossier(),
    load: (id, signal) => this.api.get<ApplicationReviewView>(`/api/applications/${id}/review`, {}, signal),
  });
  /** The whole text is asked for once it is opened. */
  protected readonly whole = signal(false);
  private readonly voice = computed(() => (this.session.role() === 'drari' ? 'drari' : 'region'));
  protected readonly mine = computed(() => `L’avis de la ${VOICE_LABELS[this.voice()]}`);
  protected readonly other = computed(() => VOICE_LABELS[this.voice() === 'drari' ? 'region' : 'drari']);
  protected readonly own = computed(
    () => this.review.value()?.opinions.find(({ voice }) => voice === this.voice()) ?? null,
  );
  protected readonly next = computed(() => {
    const next = this.list.next(this.dossier());
    return next === this.dossier() ? null : next;
  });
  protected readonly due = computed(() => this.list.progress.value()?.session?.opinionsDueOn ?? null);

  private readonly draft = signal<Draft | null>(null);
  protected readonly saver = autosave<Draft | null>({
    value: () => this.draft(),
    save: async (draft) => {
      if (draft) await this.keep(draft);
    },
  });

  constructor() {
    // Another dossier is opened: what was written of the last one goes out first.
    effect(() => {
      this.dossier();
      untracked(() => {
        this.whole.set(false);
        void this.saver.now();
      });
    });
  }

  protected write(opinion: GiveOpinionRequest): void {
    this.draft.set({ dossier: this.dossier(), opinion });
    this.saver.change();
  }

  protected async give(opinion: GiveOpinionRequest): Promise<void> {
    const next = this.next();
    const done = await this.saving.attempt(() => this.keepNow(opinion), 'Votre avis est enregistré.');
    if (done && next) await this.open(next);
  }
  /** Leaves the dossier for later; what is written of it is kept. */
  protected async later(): Promise<void> {
    await this.saver.now();
    await this.open(this.next());
  }
  protected open(dossier: string | null): Promise<boolean> {
    return this.router.navigate(dossier ? ['/comite/lecture', dossier] : ['/comite/lecture'], {
      queryParamsHandling: 'preserve',
    });
  }

  private async keepNow(opinion: GiveOpinionRequest): Promise<void> {
    const draft = { dossier: this.dossier(), opinion };
    this.draft.set(null);
    await this.saver.now();
    await this.keep(draft);
  }
  private async keep({ dossier, opinion }: Draft): Promise<void> {
    const review = await this.api.put<ApplicationReviewView>(`/api/applications/${dossier}/opinion`, opinion);
    if (dossier === this.dossier()) this.review.set(review);
    this.list.reload();
  }
}
