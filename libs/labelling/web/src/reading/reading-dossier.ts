import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { VOICE_LABELS } from '@fds/labelling/domain';
import type { ApplicationReviewView, ApplicationView, GiveOpinionRequest } from '@fds/shared/contract';
import {
  Api,
  ApplicationSheet,
  feedback,
  FeedbackView,
  frenchDateTime,
  frenchPlural,
  Icon,
  PageStateView,
  pageState,
  ReadyTemplate,
  Session,
  Status,
} from '@fds/shared/web-kit';
import { OpinionForm } from '../parts/opinion-form';
import { Voices } from '../parts/voices';
import { ReadingList } from './reading-list';

/** One dossier as the committee reads it, with the opinion of the reader's own voice beside the text. */
@Component({
  selector: 'fds-reading-dossier',
  imports: [
    ApplicationSheet,
    FeedbackView,
    Icon,
    OpinionForm,
    PageStateView,
    ReadyTemplate,
    RouterLink,
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
  protected readonly saving = feedback();
  protected readonly text = pageState<ApplicationView, string>({
    params: () => this.dossier(),
    load: (id, signal) => this.api.get<ApplicationView>(`/api/applications/${id}`, {}, signal),
  });
  protected readonly review = pageState<ApplicationReviewView, string>({
    params: () => this.dossier(),
    load: (id, signal) => this.api.get<ApplicationReviewView>(`/api/applications/${id}/review`, {}, signal),
  });
  private readonly voice = computed(() => (this.session.role() === 'drari' ? 'drari' : 'region'));
  protected readonly mine = computed(() => `L’avis de la ${VOICE_LABELS[this.voice()]}`);
  protected readonly other = computed(() => VOICE_LABELS[this.voice() === 'drari' ? 'region' : 'drari']);
  protected readonly own = computed(
    () => this.review.value()?.opinions.find(({ voice }) => voice === this.voice()) ?? null,
  );
  protected readonly next = computed(() => this.list.next(this.dossier()));

  /** Figures to grasp the project at a glance. */
  protected readonly figures = computed(() => {
    const events = this.text.value()?.events ?? [];
    const activities = events.flatMap((event) => event.activities);
    const slots = [...events, ...activities].flatMap((event) => event.slots);
    const places = new Set([...events, ...activities].flatMap(({ municipality }) => municipality?.code ?? []));
    const named = (count: number, one: string, many?: string): { count: number; noun: string } => ({
      count,
      noun: frenchPlural(count, one, many).replace(/^\S+\s/u, ''),
    });
    return [
      named(events.length, 'événement'),
      named(activities.length, 'animation'),
      named(slots.length, 'séance'),
      named(places.size, 'commune'),
    ];
  });

  protected async give(opinion: GiveOpinionRequest): Promise<void> {
    const next = this.next();
    const done = await this.saving.attempt(
      async () =>
        this.review.set(
          await this.api.put<ApplicationReviewView>(`/api/applications/${this.dossier()}/opinion`, opinion),
        ),
      'Votre avis est enregistré.',
    );
    if (!done) return;
    this.list.state.reload();
    if (next && next !== this.dossier())
      await this.router.navigate(['/comite/lecture', next], { queryParamsHandling: 'preserve' });
  }
}
