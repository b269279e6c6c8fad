import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { MOST_REGROUPING_REASON, REGROUPING_REASONS } from '@fds/programme/domain';
import type { EventRegroupingView, RegroupedView } from '@fds/shared/contract';
import {
  Api,
  Control,
  Field,
  feedback,
  FeedbackView,
  frenchPlural,
  Icon,
  Kind,
  Note,
  PageStateView,
  pageState,
  ReadyTemplate,
  Status,
} from '@fds/shared/web-kit';
import { VillagePicker } from './village-picker';

/** Makes a dossier of an activity, or an activity of a dossier's event: what it does is read first. The address is the choice. */
@Component({
  selector: 'fds-regroup-page',
  imports: [
    Control,
    Field,
    FeedbackView,
    Icon,
    Kind,
    Note,
    PageStateView,
    ReadyTemplate,
    RouterLink,
    Status,
    VillagePicker,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './regroup.page.html',
  styleUrl: './regrouping.scss',
})
export class RegroupPage {
  /** Of the event. */
  readonly id = input.required<string>();
  /** Query parameters: the village that is chosen, the structure that will hold the dossier. */
  readonly village = input<string>();
  readonly structure = input<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly doing = feedback();
  protected readonly plural = frenchPlural;
  protected readonly most = MOST_REGROUPING_REASON;
  protected readonly page = pageState<EventRegroupingView, { id: string; villageId?: string; organisationId?: string }>(
    {
      params: () => ({ id: this.id(), villageId: this.village(), organisationId: this.structure() }),
      load: ({ id, ...query }, signal) =>
        this.api.get<EventRegroupingView>(`/api/events/${id}/regrouping`, query, signal),
      keep: true,
    },
  );
  protected readonly reason = linkedSignal<string, string>({ source: () => this.id(), computation: () => '' });
  protected readonly error = signal<string | null>(null);
  /** The structure that is chosen, the village's holder unless another is. */
  protected readonly holder = computed(() => this.structure() ?? this.page.value()?.holders[0]?.organisationId ?? null);
  /** Everything is chosen: there is something to read before it is done. */
  protected readonly chosen = computed(() => (this.page.value()?.villageId ?? null) !== null);

  protected choose(organisationId: string): Promise<boolean> {
    return this.router.navigate([], {
      queryParams: { structure: organisationId },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected async regroup(submitted: Event, view: EventRegroupingView): Promise<void> {
    submitted.preventDefault();
    const reason = this.reason().trim();
    this.error.set(reason === '' ? REGROUPING_REASONS.reason_missing : null);
    if (reason === '') return;
    const { version, villageId, kind } = view;
    const path = `/api/events/${this.id()}/${kind === 'promote' ? 'promotion' : 'folding'}`;
    const body =
      kind === 'promote' ? { organisationId: this.holder(), reason, version } : { villageId, reason, version };
    let to: string | null = null;
    const done = await this.doing.attempt(
      async () => (to = (await this.api.post<RegroupedView>(path, body)).applicationId),
      'C’est fait.',
    );
    if (done && to) await this.router.navigate(['/pilotage/dossiers', to, 'regroupement']);
  }
}
