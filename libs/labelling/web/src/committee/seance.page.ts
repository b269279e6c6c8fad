import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  quorumInWords,
  SESSION_POSITION_LABELS,
  SESSION_POSITIONS,
  VOICE_LABELS,
  type SessionOutcome,
  type SessionPosition,
  type Voice,
} from '@fds/labelling/domain';
import {
  EnterPositionRequestRules,
  SessionDecisionRequestRules,
  type CommitteeSessionView,
  type SessionDossierView,
} from '@fds/shared/contract';
import {
  Api,
  Control,
  Dialog,
  EmptyTemplate,
  feedback,
  FeedbackView,
  Field,
  frenchDay,
  frenchPlural,
  Icon,
  Kind,
  Mark,
  pageState,
  PageStateView,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { Shortcuts } from '../lists/shortcuts';
import { changed, draftOf, lackOf, requestOf, type DossierDraft } from './session-choices';
import { SessionDossiers } from './session-dossiers';
import { SessionSoFar } from './session-so-far';
import { decidedInWords, factsOf, pointsOfVoice, POSITION_LOOKS, SESSION_CHOICES, toneOf } from './session-words';

/** The committee sits: one dossier on a screen that is read from five metres, decided by four keys and Enter. */
@Component({
  selector: 'fds-seance-page',
  imports: [
    Control,
    Dialog,
    EmptyTemplate,
    FeedbackView,
    Field,
    Icon,
    Kind,
    Mark,
    PageStateView,
    ReadyTemplate,
    RouterLink,
    SessionSoFar,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [SessionDossiers],
  host: { '(document:keydown)': 'press($event)' },
  templateUrl: './seance.page.html',
  styleUrls: ['./seance.decision.scss', './seance.page.scss'],
})
export class SeancePage {
  readonly id = input.required<string>();
  /** The dossier to begin with; else the one that was on the screen. */
  readonly dossier = input<string>();

  private readonly api = inject(Api);
  private readonly shortcuts = inject(Shortcuts);
  protected readonly dossiers = inject(SessionDossiers);
  protected readonly day = frenchDay;
  protected readonly choices = SESSION_CHOICES;
  protected readonly positions = SESSION_POSITIONS.map((code) => ({ code, label: SESSION_POSITION_LABELS[code] }));
  protected readonly mostReason = SessionDecisionRequestRules.reason.maxLength;
  protected readonly mostReasons = EnterPositionRequestRules.reasons.maxLength;
  protected readonly saving = feedback();
  protected readonly session = pageState<CommitteeSessionView, string>({
    params: () => this.id(),
    load: (id, signal) => this.api.get<CommitteeSessionView>(`/api/committee-sessions/${id}`, {}, signal),
    isEmpty: (session) => session.agenda.length === 0,
  });
  private readonly chosen = signal<string | null>(null);
  private readonly drafts = signal<ReadonlyMap<string, DossierDraft>>(new Map());
  protected readonly tried = signal(false);
  protected readonly knowingly = signal(false);
  protected readonly voice = signal<Voice>('coordination');
  protected readonly position = signal<SessionPosition | null>(null);
  protected readonly reasons = signal('');
  private readonly stating = viewChild<Dialog>('stating');

  protected readonly lines = computed(() => this.session.value()?.agenda ?? []);
  protected readonly at = computed(() => {
    const wanted = this.chosen() ?? this.dossier() ?? this.session.value()?.currentApplicationId;
    return Math.max(
      0,
      this.lines().findIndex(({ applicationId }) => applicationId === wanted),
    );
  });
  protected readonly line = computed(() => this.lines()[this.at()] ?? null);
  protected readonly next = computed(() => this.lines()[this.at() + 1] ?? null);
  protected readonly shown = computed(() => this.dossiers.get(this.line()?.applicationId ?? null));
  protected readonly open = computed(() => this.session.value()?.state === 'open');
  protected readonly ribbon = computed(() => this.lines().map(toneOf));
  protected readonly draft = computed(() => {
    const dossier = this.shown();
    return dossier && (this.drafts().get(dossier.applicationId) ?? draftOf(dossier));
  });
  /** What is decided at once: the whole dossier, or each of its events. */
  protected readonly blocks = computed(() => {
    const [dossier, draft] = [this.shown(), this.draft()];
    if (!dossier || !draft) return [];
    const block = (eventId: string, title: string) => {
      const choice = draft.choices.get(eventId) ?? { outcome: null, reason: '', due: '' };
      return { eventId, title, ...choice, why: SESSION_CHOICES.find(({ code }) => code === choice.outcome)?.why ?? '' };
    };
    const [first] = dossier.events;
    if (!first) return [];
    return draft.apart ? dossier.events.map(({ eventId, title }) => block(eventId, title)) : [block(first.eventId, '')];
  });
  protected readonly lack = computed(() => {
    const draft = this.draft();
    return this.tried() && draft ? lackOf(draft) : null;
  });
  protected readonly heard = computed(() =>
    (this.shown()?.positions ?? []).map((one) => ({
      ...one,
      label: VOICE_LABELS[one.voice],
      words: one.position ? SESSION_POSITION_LABELS[one.position] : 'Pas encore dit',
      look: POSITION_LOOKS[one.position ?? 'unknown'],
      points: pointsOfVoice(this.shown(), one.voice),
    })),
  );
  protected readonly quorum = computed(() => {
    const dossier = this.shown();
    return dossier ? quorumInWords(dossier.quorum) : '';
  });
  protected readonly ties = computed(() =>
    (this.shown()?.ties ?? []).map(({ voice, tie }) => ({ voice, words: `${VOICE_LABELS[voice]}\u00a0: ${tie}.` })),
  );
  protected readonly facts = computed(() => factsOf(this.shown()));
  protected readonly soFar = computed(() => {
    const totals = this.session.value()?.totals;
    if (!totals) return '';
    const said = [
      frenchPlural(totals.label, 'label'),
      `${totals.label_with_conditions} avec réserve`,
      `${totals.refuse} refus`,
      frenchPlural(totals.defer, 'ajourné'),
    ];
    return `${this.at() + 1} sur ${this.lines().length}. Événements décidés\u00a0: ${said.join(', ')}.`;
  });
  protected readonly voiceLabel = computed(() => VOICE_LABELS[this.voice()]);

  constructor() {
    // The dossier on the screen and its neighbours: turning the page waits for nothing.
    effect(() => {
      const [at, lines, id] = [this.at(), this.lines(), this.id()];
      void untracked(async () => {
        const shown = lines[at]?.applicationId;
        if (shown) await this.dossiers.renew(id, shown, () => this.drafts().has(shown));
        for (const near of [at + 1, at - 1, at + 2]) void this.dossiers.want(id, lines[near]?.applicationId);
      });
    });
    // Those who follow see what the room sees.
    effect(() => {
      const [line, open] = [this.line(), this.open()];
      if (line && open) untracked(() => this.tell(line.applicationId));
    });
  }

  protected words = decidedInWords;
  protected go(step: -1 | 1): void {
    const to = this.lines()[this.at() + step];
    if (to) this.show(to.applicationId);
  }
  private show(applicationId: string): void {
    this.chosen.set(applicationId);
    this.tried.set(false);
    this.knowingly.set(false);
    this.saving.clear();
    globalThis.scrollTo?.({ top: 0 });
  }
  protected choose(eventId: string | null, outcome: SessionOutcome): void {
    this.change(eventId, { outcome });
  }
  protected explain(eventId: string, reason: string): void {
    this.change(eventId, { reason });
  }
  protected date(eventId: string, due: string): void {
    this.change(eventId, { due });
  }
  protected split(apart: boolean): void {
    this.write((draft) =>
      apart ? { ...draft, apart } : changed({ ...draft, apart }, null, [...draft.choices.values()][0] ?? {}),
    );
  }
  private change(eventId: string | null, part: Parameters<typeof changed>[2]): void {
    this.write((draft) => changed(draft, eventId, part));
  }
  private write(next: (draft: DossierDraft) => DossierDraft): void {
    const [dossier, draft] = [this.shown(), this.draft()];
    if (!dossier || !draft || !this.open()) return;
    this.drafts.update((drafts) => new Map(drafts).set(dossier.applicationId, next(draft)));
  }

  /** Records what is chosen, if it is new, and turns the page. */
  protected async save(): Promise<void> {
    const [dossier, draft] = [this.shown(), this.draft()];
    if (!dossier || !draft) return;
    if (!this.open() || dossier.events.length === 0) return this.go(1);
    this.tried.set(true);
    if (lackOf(draft)) return;
    const decisions = requestOf(dossier, draft);
    const path = `/api/committee-sessions/${this.id()}/dossiers/${dossier.applicationId}/decisions`;
    const done =
      decisions.length === 0 ||
      (await this.saving.attempt(async () =>
        this.settle(await this.api.post<SessionDossierView>(path, { decisions, knowingly: this.knowingly() })),
      ));
    if (!done) return this.seeOther();
    if (this.next()) this.go(1);
    else await this.saving.attempt(() => Promise.resolve(), 'C’était le dernier dossier de l’ordre du jour.');
  }
  /** What the server answered is what is shown; the totals follow. */
  private settle(dossier: SessionDossierView): void {
    this.dossiers.set(dossier);
    this.drafts.update((drafts) => {
      const left = new Map(drafts);
      left.delete(dossier.applicationId);
      return left;
    });
    this.session.reload();
  }
  /** Somebody was faster: their decision is shown, beside what was about to be written. */
  private seeOther(): void {
    const current = this.saving.problem()?.current as SessionDossierView | null | undefined;
    if (current?.applicationId) this.settle(current);
  }

  protected state(voice: Voice): void {
    const now = this.shown()?.positions.find((one) => one.voice === voice);
    this.voice.set(voice);
    this.position.set(now?.position ?? null);
    this.reasons.set(now?.reasons ?? '');
    this.stating()?.open();
  }
  protected async enter(event?: Event): Promise<void> {
    event?.preventDefault();
    const position = this.position();
    if (position === null) return;
    this.stating()?.close();
    await this.post(this.voice(), { position, reasons: this.reasons().trim() });
  }
  protected recuse(voice: Voice): Promise<void> {
    return this.post(voice, { position: 'recused', reasons: '' });
  }
  private async post(voice: Voice, given: { position: SessionPosition; reasons: string }): Promise<void> {
    const dossier = this.shown();
    if (!dossier) return;
    const path = `/api/committee-sessions/${this.id()}/dossiers/${dossier.applicationId}/positions/${voice}`;
    await this.saving.attempt(async () => this.dossiers.set(await this.api.put<SessionDossierView>(path, given)));
  }
  private tell(applicationId: string): void {
    // Nobody waits for it: who follows is told with the next page.
    this.api.put(`/api/committee-sessions/${this.id()}/current`, { applicationId }).catch(() => undefined);
  }

  protected async fullScreen(): Promise<void> {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen?.();
  }
  /** Keys of the room; none takes a letter from a text that is being written, figures may be switched off (RGAA 12.10). */
  protected press(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest('dialog')) return;
    const writes = target.matches('textarea, select, input:not([type=radio], [type=checkbox])');
    const acts = target.matches('button, a, summary, select, [type=checkbox]');
    const key = this.shortcuts.on() ? SESSION_CHOICES.find((one) => one.key === event.key) : undefined;
    if (event.key === 'Enter' && !event.shiftKey && !acts) void this.save();
    else if (writes) return;
    else if (event.key === 'ArrowRight') this.go(1);
    else if (event.key === 'ArrowLeft') this.go(-1);
    else if (key) this.choose(target.closest<HTMLElement>('[data-event]')?.dataset['event'] ?? null, key.code);
    else return;
    event.preventDefault();
  }
}
