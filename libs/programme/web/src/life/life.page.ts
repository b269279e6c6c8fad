import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EVENT_FIELDS, isAsked, sameAnswer, type Answer, type EventItem } from '@fds/applications/domain';
import {
  asksReason,
  canChangeEvent,
  CHANGE_STATE_LABELS,
  CHANGEABLE_FIELDS,
  changeProblems,
  LIFE_REASONS,
  MOST_REASON,
  partsOf,
  type ChangeableField,
  type FactChange,
} from '@fds/programme/domain';
import type { CalledOffView, EventChangeView, EventLifeView } from '@fds/shared/contract';
import { dayOf, type Happening } from '@fds/shared/kernel';
import {
  Api,
  Control,
  Dialog,
  Field,
  feedback,
  FeedbackView,
  frenchDateTime,
  frenchPlural,
  Icon,
  Kind,
  Note,
  PageStateView,
  pageState,
  ReadyTemplate,
  Session,
  Status,
  type ChosenCommune,
} from '@fds/shared/web-kit';
import { ChangeLines } from './change-lines';
import { FactField } from './fact-field';

const CHOICES: readonly { readonly code: Happening; readonly label: string; readonly help: string }[] = [
  { code: 'full', label: 'C’est complet', help: 'Plus de place, l’événement a lieu.' },
  { code: 'rescheduled', label: 'Les horaires changent', help: 'Donnez les nouvelles dates, ou les nouvelles heures.' },
  { code: 'moved_online', label: 'Il passe en ligne', help: 'On n’y vient plus, on le suit à distance.' },
  { code: 'postponed', label: 'Il est reporté', help: 'À une date qui n’est pas encore connue.' },
  { code: 'cancelled', label: 'Il est annulé', help: 'Le label reste, l’attestation ne vaut plus.' },
  { code: 'scheduled', label: 'Il a lieu comme prévu', help: 'Tout redevient comme annoncé.' },
];
/** Shown with what becomes of the event; the others are folded away. */
const WITH: Partial<Record<Happening, readonly ChangeableField[]>> = {
  rescheduled: ['slots'],
  moved_online: ['onlineLink'],
};
const FIELDS = (Object.keys(CHANGEABLE_FIELDS) as ChangeableField[]).filter((field) => field !== 'attendanceMode');

/** How a labelled event goes: its holder, or the coordination for it, says what becomes of it and what changes. */
@Component({
  selector: 'fds-life-page',
  imports: [
    ChangeLines,
    Control,
    Dialog,
    FactField,
    Field,
    FeedbackView,
    Icon,
    Kind,
    Note,
    PageStateView,
    ReadyTemplate,
    RouterLink,
    Status,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './life.page.scss',
  templateUrl: './life.page.html',
})
export class LifePage {
  readonly id = input.required<string>();
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  protected readonly coordination = computed(() => this.session.role() === 'coordinator');
  protected readonly actions = feedback();
  protected readonly undoing = feedback();
  protected readonly leaving = feedback();
  protected readonly moment = frenchDateTime;
  protected readonly plural = frenchPlural;
  protected readonly states = CHANGE_STATE_LABELS;
  protected readonly most = MOST_REASON;

  protected readonly life = pageState<EventLifeView, string>({
    params: () => this.id(),
    load: (id, signal) => this.api.get<EventLifeView>(`/api/events/${id}/life`, {}, signal),
  });
  private readonly view = computed(() => this.life.value());
  protected readonly draft = linkedSignal<EventLifeView | undefined, Record<string, Answer>>({
    source: () => this.view() ?? undefined,
    computation: (view) => ({ ...(view?.answers as Record<string, Answer> | undefined) }),
  });
  protected readonly commune = linkedSignal<ChosenCommune | null>(() => this.view()?.municipality ?? null);
  protected readonly happening = linkedSignal<EventLifeView | null, Happening | null>({
    source: () => this.view() ?? null,
    computation: () => null,
  });
  protected readonly reason = linkedSignal<EventLifeView | null, string>({
    source: () => this.view() ?? null,
    computation: () => '',
  });
  protected readonly choices = computed(() => CHOICES.filter(({ code }) => code !== this.view()?.happening));
  protected readonly errors = signal<Readonly<Record<string, string>>>({});
  protected readonly reasonError = signal<string | null>(null);
  protected readonly withHappening = computed((): readonly ChangeableField[] => {
    const happening = this.happening();
    return happening ? (WITH[happening] ?? []) : [];
  });
  /** The others that this event is asked. */
  protected readonly fields = computed(() => {
    const view = this.view();
    if (!view) return [];
    const item = {
      parentId: view.parentTitle === null ? null : 'root',
      answers: this.draft() as unknown as EventItem['answers'],
    };
    return FIELDS.filter((field) => isAsked(field, item) && !this.withHappening().includes(field));
  });
  private readonly facts = computed((): FactChange[] => {
    const stands = (this.view()?.answers ?? {}) as Record<string, Answer>;
    return FIELDS.filter((field) => !sameAnswer(stands[field], this.draft()[field])).map((field) => ({
      field,
      before: stands[field] ?? null,
      after: this.draft()[field] ?? null,
    }));
  });
  protected readonly dirty = computed(() => this.happening() !== null || this.facts().length > 0);
  /** Names of what will wait for the coordination. */
  protected readonly waits = computed(() => {
    const view = this.view();
    if (!view || this.coordination()) return [];
    return partsOf({ happening: this.happening(), facts: this.facts() }, view).waiting.facts.map(
      ({ field }) => EVENT_FIELDS[field].label,
    );
  });
  protected readonly asksReason = computed(() => asksReason(this.happening() ?? 'scheduled'));
  protected readonly leavingReason = signal('');
  protected readonly leavingError = signal<string | null>(null);

  protected write(field: ChangeableField, value: Answer): void {
    this.draft.update((draft) => ({ ...draft, [field]: value }));
  }

  protected async save(submitted: Event): Promise<void> {
    submitted.preventDefault();
    const view = this.view();
    if (!view) return;
    const [happening, facts, reason] = [this.happening(), this.facts(), this.reason().trim()];
    const problems = Object.fromEntries(
      changeProblems(facts, dayOf(new Date())).map(({ field, text }) => [field, text] as const),
    );
    const asked = { happening, reason, fields: facts.map(({ field }) => field) };
    const verdict = canChangeEvent(
      { role: 'coordinator', personId: '', organisationIds: [] },
      { organisationId: '', label: view.label, notified: true, departments: [] },
      { state: 'labelled' },
      asked,
    );
    const reasons = verdict.allowed ? [] : verdict.reasons;
    this.reasonError.set(reasons.includes('reason_missing') ? LIFE_REASONS.reason_missing : null);
    this.errors.set({
      ...problems,
      ...(reasons.includes('dates_missing') ? { slots: LIFE_REASONS.dates_missing } : {}),
    });
    if (reasons.length > 0 || Object.keys(problems).length > 0) return;
    const body = {
      happening,
      reason,
      facts: facts.map(({ field, before, after }) => ({ field, was: before, value: after })),
    };
    const waited = this.waits().length > 0;
    await this.actions.attempt(
      async () => this.life.set(await this.api.post<EventLifeView>(`/api/events/${this.id()}/changes`, body)),
      waited
        ? 'C’est envoyé. Ce qui touche au label attend l’accord de la coordination : vous recevrez sa réponse.'
        : 'C’est enregistré.',
    );
  }

  protected undoWords({ state }: EventChangeView): string {
    if (state !== 'proposed') return 'Revenir en arrière';
    return this.coordination() ? 'Reprendre la demande' : 'Reprendre ma demande';
  }
  protected async undo(change: EventChangeView): Promise<void> {
    await this.undoing.attempt(
      async () => this.life.set(await this.api.post<EventLifeView>(`/api/event-changes/${change.id}/undoing`)),
      'L’événement est revenu comme avant ce changement.',
    );
  }

  protected async callOff(submitted: Event, view: EventLifeView, dialog: Dialog): Promise<void> {
    submitted.preventDefault();
    const reason = this.leavingReason().trim();
    this.leavingError.set(reason === '' ? LIFE_REASONS.reason_missing : null);
    if (reason === '') return;
    const done = await this.leaving.attempt(
      () => this.api.post<CalledOffView>(`/api/applications/${view.applicationId}/calling-off`, { reason }),
      ({ cancelled }) => `${frenchPlural(cancelled, 'événement annulé', 'événements annulés')}.`,
    );
    if (!done) return;
    dialog.close();
    this.life.reload();
  }
}
