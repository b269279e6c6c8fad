import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import {
  LADDER_RULES,
  ladderProblems,
  LEAST_RHYTHM,
  MOST_RHYTHM,
  MOST_STEPS,
  STEP_CHANNEL_LABELS,
  STEP_CHANNELS,
  stepName,
  USUAL_STEPS,
  type LadderStep,
  type StepChannel,
} from '@fds/communication/domain';
import type { ReminderLadderView, ReminderPausesView } from '@fds/shared/contract';
import { MATTER_LABELS, type Matter } from '@fds/shared/kernel';
import {
  Api,
  Control,
  EmptyTemplate,
  feedback,
  FeedbackView,
  Field,
  frenchDateTime,
  frenchDay,
  Icon,
  pageState,
  PageStateView,
  ReadyTemplate,
} from '@fds/shared/web-kit';

/** What is asked of every holder once its event is over. */
const AFTER_THE_EVENT: readonly Matter[] = ['attendance', 'questionnaire'];

/** How the edition reminds: its steps, its rhythm, its matters; set going and stopped; who is left in peace. */
@Component({
  selector: 'fds-ladder-form',
  imports: [Control, EmptyTemplate, FeedbackView, Field, Icon, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './ladder-form.scss',
  templateUrl: './ladder-form.html',
})
export class LadderForm {
  readonly ladder = input.required<ReminderLadderView>();
  readonly saved = output<ReminderLadderView>();

  private readonly api = inject(Api);
  /** Read, and changed by nobody any more or not by this person. */
  protected readonly closed = computed(() => !this.ladder().change.allowed);
  protected readonly steps = linkedSignal<readonly LadderStep[]>(() => this.ladder().steps);
  protected readonly rhythm = linkedSignal(() => this.ladder().rhythmHours);
  protected readonly matters = linkedSignal<readonly Matter[]>(() => this.ladder().matters);
  /** What follows the event and this ladder, as it is kept, never asks for: older ones knew nothing of it. */
  protected readonly left = computed(() => {
    const { missing, matters } = this.ladder();
    return AFTER_THE_EVENT.filter(
      (matter) => missing.some((one) => one.matter === matter) && !matters.includes(matter),
    );
  });
  protected readonly leftWords = computed(() =>
    this.left()
      .map((matter) => MATTER_LABELS[matter].toLowerCase())
      .join(', '),
  );
  private readonly tried = signal(false);
  protected readonly saving = feedback();
  protected readonly problems = computed(() => ladderProblems({ steps: this.steps(), rhythmHours: this.rhythm() }));
  protected readonly pauses = pageState<ReminderPausesView, { year: number }>({
    params: () => ({ year: this.ladder().year }),
    load: (query, signal) => this.api.get<ReminderPausesView>('/api/reminder-pauses', query, signal),
    isEmpty: ({ items }) => items.length === 0,
  });
  protected readonly ending = feedback();
  protected readonly channels = STEP_CHANNELS.map((code) => ({ code, label: STEP_CHANNEL_LABELS[code] }));
  protected readonly labels = MATTER_LABELS;
  protected readonly name = stepName;
  protected readonly least = LEAST_RHYTHM;
  protected readonly most = MOST_RHYTHM;
  protected readonly mostSteps = MOST_STEPS;
  protected readonly moment = frenchDateTime;
  protected readonly day = (day: string): string => frenchDay(day, 'full');
  protected valueOf = (event: Event): number => Math.round(Number((event.target as HTMLInputElement).value));

  protected errorOf(step: number | null, rhythm = false): string | null {
    if (!this.tried()) return null;
    const found = this.problems().find((one) => one.step === step && (one.rule === 'rhythm') === rhythm);
    return found ? LADDER_RULES[found.rule] : null;
  }
  protected change(index: number, change: Partial<LadderStep>): void {
    this.steps.update((steps) => steps.map((step, at) => (at === index ? { ...step, ...change } : step)));
  }
  protected channelOf(value: string): StepChannel {
    return STEP_CHANNELS.find((code) => code === value) ?? 'mail';
  }
  protected remove(index: number): void {
    this.steps.update((steps) => steps.filter((_, at) => at !== index));
  }
  /** Before a call, which stays the last; else after all. */
  protected add(): void {
    this.steps.update((steps) => {
      const call = steps.findIndex(({ channel }) => channel === 'call');
      const at = call < 0 ? steps.length : call;
      const days = (steps[at - 1]?.days ?? -15) + 1;
      return [...steps.slice(0, at), { days, channel: 'mail' }, ...steps.slice(at)];
    });
  }
  protected usual(): void {
    this.steps.set(USUAL_STEPS);
    this.rhythm.set(LEAST_RHYTHM);
  }
  protected tick(matter: Matter): void {
    this.matters.update((all) => (all.includes(matter) ? all.filter((one) => one !== matter) : [...all, matter]));
  }

  protected async save(running: boolean): Promise<void> {
    this.tried.set(true);
    if (this.problems().length > 0 || this.saving.busy()) return;
    const { year, version, running: was } = this.ladder();
    await this.saving.attempt(
      async () => {
        const body = { version, running, steps: this.steps(), rhythmHours: this.rhythm(), matters: this.matters() };
        this.saved.emit(await this.api.put<ReminderLadderView>(`/api/editions/${year}/reminder-ladder`, body));
      },
      running === was
        ? 'Réglages enregistrés.'
        : running
          ? 'Les relances sont en route. La prochaine tournée part entre 9 h et 18 h.'
          : 'Les relances sont arrêtées\u00a0: plus rien ne part de soi-même.',
    );
  }
  /** Adds them to what is kept, and sends nothing else of the page. */
  protected async addLeft(): Promise<void> {
    const { year, version, running, steps, rhythmHours, matters } = this.ladder();
    await this.saving.attempt(async () => {
      const body = { version, running, steps, rhythmHours, matters: [...matters, ...this.left()] };
      this.saved.emit(await this.api.put<ReminderLadderView>(`/api/editions/${year}/reminder-ladder`, body));
    }, 'Ces réponses sont maintenant demandées.');
  }
  protected async end(id: string, name: string): Promise<void> {
    await this.ending.attempt(
      () => this.api.delete(`/api/reminder-pauses/${id}`),
      `${name} peut de nouveau être relancé.`,
    );
    this.pauses.reload();
  }
}
