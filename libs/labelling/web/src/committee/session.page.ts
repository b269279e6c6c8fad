import { CdkDrag, type CdkDragDrop, CdkDragHandle, CdkDropList } from '@angular/cdk/drag-drop';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { OUTCOME_LABELS, SESSION_POSITION_LABELS, SESSION_STATE_LABELS, VOICE_LABELS } from '@fds/labelling/domain';
import {
  CloseSessionRequestRules,
  VoicePresenceViewRules,
  type AgendaLineView,
  type CandidatesView,
  type CommitteeSessionView,
  type VoicePresenceView,
} from '@fds/shared/contract';
import {
  Api,
  Control,
  Dialog,
  Field,
  feedback,
  FeedbackView,
  frenchDay,
  frenchPlural,
  Icon,
  Kind,
  Note,
  PageStateView,
  pageState,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { AgendaCandidates } from './agenda-candidates';
import { SessionForm, type SessionDetails } from './session-form';
import { decidedInWords, POSITION_LOOKS } from './session-words';

type SortBy = 'department' | 'kind' | 'title';

/** A session of the committee at the desk: its agenda in the order of discussion, who sits, opening and closing. */
@Component({
  selector: 'fds-session-page',
  imports: [
    AgendaCandidates,
    CdkDrag,
    CdkDragHandle,
    CdkDropList,
    Control,
    Dialog,
    FeedbackView,
    Field,
    Icon,
    Kind,
    Note,
    PageStateView,
    ReadyTemplate,
    RouterLink,
    SessionForm,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './session.page.html',
  styleUrl: './session.page.scss',
})
export class SessionPage {
  readonly id = input.required<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  protected readonly day = frenchDay;
  protected readonly plural = frenchPlural;
  protected readonly states = SESSION_STATE_LABELS;
  protected readonly looks = POSITION_LOOKS;
  protected readonly words = decidedInWords;
  protected readonly voiceNames = VOICE_LABELS;
  protected readonly mostNames = VoicePresenceViewRules.names.maxLength;
  protected readonly mostDeferral = CloseSessionRequestRules.deferral.maxLength;
  protected readonly actions = feedback();
  protected readonly deferral = signal('');
  protected readonly defers = signal(false);
  protected readonly tried = signal(false);
  protected readonly session = pageState<CommitteeSessionView, string>({
    params: () => this.id(),
    load: (id, signal) => this.api.get<CommitteeSessionView>(this.path('', id), {}, signal),
  });
  private readonly version = computed(() => this.session.value()?.version ?? 0);
  protected readonly candidates = pageState<CandidatesView, string>({
    params: () => (this.session.value()?.may.change.allowed ? `${this.id()} ${this.version()}` : undefined),
    load: (_, signal) => this.api.get<CandidatesView>(this.path('/candidates'), {}, signal),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  protected readonly lines = computed(() => this.session.value()?.agenda ?? []);
  /** What the opening should know is not there yet. */
  protected readonly lacks = computed(() => {
    const lacks = this.session.value()?.lacks;
    if (!lacks) return [];
    return [
      lacks.proposals > 0 ? `${frenchPlural(lacks.proposals, 'événement')} sans proposition` : '',
      ...(['coordination', 'drari', 'region'] as const).map((voice) =>
        lacks[voice] > 0
          ? `${VOICE_LABELS[voice]}\u00a0: ${frenchPlural(lacks[voice], 'avis attendu', 'avis attendus')}`
          : '',
      ),
    ].filter(Boolean);
  });
  protected readonly undecided = computed(() =>
    this.lines().filter(({ standing }) => standing === 'to_decide' || standing === 'begun'),
  );
  private readonly closing = viewChild<Dialog>('closing');
  private readonly opening = viewChild<Dialog>('opening');
  private readonly editing = viewChild<Dialog>('editing');

  protected positionsOf(line: AgendaLineView): { label: string; words: string; tone: string }[] {
    const none = this.session.value()?.state === 'closed' ? 'Ne s’est pas exprimée' : 'N’a pas encore lu';
    return line.positions.map(({ voice, position }) => ({
      label: VOICE_LABELS[voice],
      words: position ? SESSION_POSITION_LABELS[position] : none,
      tone: POSITION_LOOKS[position ?? 'unknown'].tone,
    }));
  }
  protected proposed(line: AgendaLineView): string {
    const [first] = line.proposals;
    if (!first) return 'Sans proposition';
    return line.proposals.length === line.events && line.proposals.every((one) => one === first)
      ? OUTCOME_LABELS[first]
      : `${line.proposals.length} sur ${line.events} proposés`;
  }

  protected drop({ previousIndex, currentIndex }: CdkDragDrop<unknown>): Promise<void> {
    return this.move(previousIndex, currentIndex);
  }
  protected async move(from: number, to: number): Promise<void> {
    const ids = this.ids();
    const [moved] = ids.splice(from, 1);
    if (moved === undefined || to < 0 || to > ids.length || from === to) return;
    ids.splice(to, 0, moved);
    await this.lay(ids, `Dossier déplacé en place ${to + 1}.`);
  }
  /** Moves a line by one place; the button that was pressed keeps the focus, wherever its line went. */
  protected async shift(at: number, by: -1 | 1): Promise<void> {
    const line = this.lines()[at];
    const to = at + by;
    if (!line || to < 0 || to >= this.lines().length) return;
    await this.move(at, to);
    afterNextRender(
      () => document.getElementById(`${by < 0 ? 'monter' : 'descendre'}-${line.applicationId}`)?.focus(),
      { injector: this.injector },
    );
  }
  protected remove(line: AgendaLineView): Promise<void> {
    return this.lay(
      this.ids().filter((one) => one !== line.applicationId),
      `«\u00a0${line.title}\u00a0» n’est plus à l’ordre du jour.`,
    );
  }
  protected add(applicationIds: readonly string[]): Promise<void> {
    return this.lay(
      [...this.ids(), ...applicationIds],
      `${frenchPlural(applicationIds.length, 'dossier ajouté', 'dossiers ajoutés')} à l’ordre du jour.`,
    );
  }
  protected sort(by: SortBy): Promise<void> {
    const key = (line: AgendaLineView): string => (by === 'title' ? line.title : (line[by] ?? ''));
    const ids = this.lines()
      .toSorted((a, b) => key(a).localeCompare(key(b), 'fr') || a.title.localeCompare(b.title, 'fr'))
      .map(({ applicationId }) => applicationId);
    return this.lay(ids, 'L’ordre du jour est trié.');
  }
  private ids(): string[] {
    return this.lines().map(({ applicationId }) => applicationId);
  }
  /** Lays the whole agenda, with a way back to the one before. */
  private async lay(applicationIds: readonly string[], words: string): Promise<void> {
    const before = this.ids();
    const put = async (ids: readonly string[]): Promise<void> =>
      this.session.set(
        await this.api.put<CommitteeSessionView>(this.path('/agenda'), {
          version: this.version(),
          applicationIds: ids,
        }),
      );
    const done = await this.actions.attempt(
      () => put(applicationIds),
      words,
      () => put(before),
    );
    if (!done && this.actions.problem()?.code === 'committee.changed') this.session.reload();
  }

  protected async change(details: SessionDetails): Promise<void> {
    this.editing()?.close();
    await this.act(
      () => this.api.put<CommitteeSessionView>(this.path(), { version: this.version(), ...details }),
      'La séance est enregistrée.',
    );
  }
  protected async delete(): Promise<void> {
    await this.actions.attempt(async () => {
      await this.api.delete(this.path());
      await this.router.navigate(['/pilotage/comite'], { queryParamsHandling: 'preserve' });
    });
  }
  protected async open(): Promise<void> {
    this.opening()?.close();
    const done = await this.act(() => this.api.post<CommitteeSessionView>(this.path('/opening')));
    if (done)
      await this.router.navigate(['/pilotage/comite', this.id(), 'seance'], { queryParamsHandling: 'preserve' });
  }
  protected async takeBack(): Promise<void> {
    await this.act(
      () => this.api.delete<CommitteeSessionView>(this.path('/opening')),
      'La séance est revenue en préparation.',
    );
  }
  protected async close(): Promise<void> {
    this.tried.set(true);
    const waiting = this.undecided().length > 0;
    if (waiting && (!this.defers() || this.deferral().trim() === '')) return;
    this.closing()?.close();
    const done = await this.act(() =>
      this.api.post<CommitteeSessionView>(this.path('/closing'), { deferral: waiting ? this.deferral().trim() : null }),
    );
    if (done)
      await this.router.navigate(['/pilotage/comite', this.id(), 'proces-verbal'], { queryParamsHandling: 'preserve' });
  }
  protected seat(given: VoicePresenceView, part: Partial<VoicePresenceView>): Promise<boolean> {
    const voices = [{ ...given, ...part }];
    return this.act(
      () => this.api.put<CommitteeSessionView>(this.path('/presence'), { voices }),
      'La présence est notée.',
    );
  }
  private async act(work: () => Promise<CommitteeSessionView>, words?: string): Promise<boolean> {
    const done = await this.actions.attempt(async () => this.session.set(await work()), words);
    if (!done && this.actions.problem()?.code === 'committee.changed') this.session.reload();
    return done;
  }
  private path(rest = '', id = this.id()): string {
    return `/api/committee-sessions/${id}${rest}`;
  }
}
