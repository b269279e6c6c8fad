import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import {
  doubts,
  doubtTexts,
  lineKey,
  REPORT_REASONS,
  totals,
  type AttendanceLineFacts,
  type Doubt,
  type EnteredBy,
} from '@fds/attendance/domain';
import {
  SaveAttendanceRequestRules,
  type EventAttendanceView,
  type SaveAttendanceRequest,
  type WriteErratumRequest,
} from '@fds/shared/contract';
import type { Counting } from '@fds/shared/kernel';
import {
  Api,
  asProblem,
  autosave,
  Control,
  feedback,
  Field,
  FeedbackView,
  frenchCount,
  Icon,
  Problem,
  SaveStateView,
} from '@fds/shared/web-kit';
import { ReportConflict } from './report-conflict';
import { ReportEntry } from './report-entry';
import { ReportDetailsForm } from './report-details';
import {
  draftOf,
  errorOf,
  groupsOf,
  linesOf,
  readClasses,
  requestOf,
  shownLines,
  withFigures,
  type DraftDetails,
  type DraftLine,
  type ReportDraft,
} from './report-draft';
import { ReportLines, type PastedFigures } from './report-lines';
import { ReportSlots } from './report-slots';
import { ReportSure } from './report-sure';
import { spreadOver, sumWords, toldLines } from './report-told';

/** The figures as they are typed: saved by themselves, doubted aloud, sent when they are there. */
@Component({
  selector: 'fds-report-form',
  imports: [
    Control,
    FeedbackView,
    Field,
    Icon,
    ReportConflict,
    ReportDetailsForm,
    ReportEntry,
    ReportLines,
    ReportSlots,
    ReportSure,
    SaveStateView,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './report-form.html',
  styleUrl: './report-form.scss',
})
export class ReportForm {
  readonly view = input.required<EventAttendanceView>();
  /** Where its figures are kept by somebody who came by a personal link; null for somebody signed in. */
  readonly base = input<string | null>(null);
  /** The coordination types what a holder told it: it says how that came. */
  readonly entering = input(false);
  /** The bilan is published: nothing is kept before it is sent, and it is sent with its reason. */
  readonly erratum = input(false);
  /** What the server holds, once it has taken something in. */
  readonly changed = output<EventAttendanceView>();

  private readonly api = inject(Api);
  protected readonly most = SaveAttendanceRequestRules;
  protected readonly sending = feedback();
  private readonly typed = signal<ReportDraft | null>(null);
  /** What the page was opened with stands until something is typed. */
  protected readonly draft = computed(() => {
    const typed = this.typed();
    if (typed) return typed;
    const { event, report } = this.view();
    return draftOf(event, report);
  });
  private readonly left = signal<ReadonlySet<string>>(new Set());
  protected readonly tried = signal(false);
  private version: number | null | undefined;
  /** Somebody else's version, after a conflict. */
  protected readonly theirs = signal<EventAttendanceView | null>(null);

  protected readonly saving = autosave<SaveAttendanceRequest>({
    value: () => this.request(),
    save: (body) => this.save(body),
  });
  protected readonly slots = computed(() => this.view().event.slots);
  protected readonly chosen = signal<string | null>(null);
  /** The slot that is filled in: the one that was chosen, else the first. */
  protected readonly slot = computed(() => {
    const begins = [...new Set(this.draft().lines.flatMap(({ slotBeginsAt }) => slotBeginsAt ?? []))].sort();
    const chosen = this.chosen();
    return chosen !== null && begins.includes(chosen) ? chosen : (begins[0] ?? null);
  });
  protected readonly groups = computed(() => groupsOf(this.draft(), this.slot()));
  /** What the report says as it is typed now. */
  readonly lines = computed(() => linesOf(this.draft()));
  protected readonly sums = computed(() => totals(this.lines()));
  private readonly former = computed(() => this.view().lastYear);
  private readonly doubts = computed(() => {
    const { classesBooked, classesCame } = this.draft();
    const classes = readClasses(classesCame) ?? readClasses(classesBooked);
    return doubts(this.lines(), this.view().event.seats, this.former()?.lines ?? [], classes);
  });
  protected readonly pasteProblem = signal<string | null>(null);
  private readonly sure = viewChild.required(ReportSure);
  private confirmed = '';

  /** What each box shows; last year's figure and a doubt about it go beside those of the whole event. */
  protected readonly told = computed(() =>
    toldLines(this.draft(), {
      former: this.former(),
      doubts: this.doubts(),
      shown: (key) => this.left().has(key) || this.tried(),
      words: (doubt) => this.words(doubt),
    }),
  );
  /** The doubts that stand beside no box. */
  protected readonly general = computed(() =>
    this.doubts()
      .filter((doubt) => this.draft().bySlot || !('line' in doubt) || !this.told().has(doubt.line))
      .map((doubt) => this.words(doubt)),
  );
  protected readonly questions = computed(() => this.doubts().map((doubt) => this.words(doubt).question));
  protected readonly total = computed(() => {
    const { total } = this.sums();
    return total === null ? '–' : frenchCount(total);
  });
  protected readonly details = computed(() => sumWords(this.sums()));
  protected readonly reasonError = computed(() =>
    this.tried() && !this.draft().held && this.draft().notHeldReason.trim() === ''
      ? 'Dites en quelques mots pourquoi il n’a pas eu lieu.'
      : null,
  );

  protected readonly reason = signal('');
  /** What the coordination has to say before it sends: how the figures came, and why they are corrected. */
  protected readonly entryErrors = computed(() => ({
    cameBy: this.entering() && this.draft().cameBy === null ? 'Dites comment ces chiffres vous sont parvenus.' : null,
    reason: this.erratum() && this.reason().trim() === '' ? REPORT_REASONS.reason_missing : null,
  }));

  protected readonly sendWords = computed(() => {
    if (this.erratum()) return 'Enregistrer l’erratum';
    if (this.entering()) return this.draft().held ? 'Envoyer ces chiffres' : 'Envoyer cette réponse';
    return this.draft().held ? 'Envoyer mes chiffres' : 'Envoyer ma réponse';
  });
  /** Why the figures cannot leave yet, whatever they are. */
  protected readonly tooEarly = computed(
    () => (!this.erratum() && this.view().may.submit.reasons.find(({ code }) => code === 'not_over')?.text) || null,
  );

  protected hold(held: boolean): void {
    this.change((draft) => ({ ...draft, held }));
  }
  protected explain(notHeldReason: string): void {
    this.change((draft) => ({ ...draft, notHeldReason }));
  }
  protected comment(comment: string): void {
    this.change((draft) => ({ ...draft, comment }));
  }
  protected detail(change: Partial<DraftDetails>): void {
    this.change((draft) => ({ ...draft, ...change }));
  }
  protected cameBy(cameBy: EnteredBy): void {
    this.change((draft) => ({ ...draft, cameBy }));
  }
  protected explainDoubt(doubtReason: string): void {
    this.change((draft) => ({ ...draft, doubtReason }));
  }
  protected giveBySlot(bySlot: boolean): void {
    this.change((draft) => ({ ...draft, bySlot }));
  }
  protected type(key: string, text: string): void {
    this.pasteProblem.set(null);
    this.changeLines((line) => (line.key === key ? { ...line, text } : line));
  }
  /** One audience is counted or estimated, in all its slots. */
  protected count(key: string, counting: Counting): void {
    const chosen = this.draft().lines.find((line) => line.key === key);
    if (!chosen) return;
    const same = lineKey(chosen);
    this.changeLines((line) => (lineKey(line) === same ? { ...line, counting } : line));
  }
  /** Spreads a pasted column or row over the boxes from the one it was pasted into; all of it or nothing. */
  protected spread({ key, visits }: PastedFigures): void {
    const keys = this.groups().flatMap(({ lines }) => lines.map((line) => line.key));
    const { problem, texts } = spreadOver(keys, key, visits);
    this.pasteProblem.set(problem);
    if (problem) return;
    this.changeLines((line) => ({ ...line, text: texts.get(line.key) ?? line.text }));
    this.keep();
  }
  /** Takes figures that were counted elsewhere into the draft; what else was typed stays. */
  takeOver(lines: readonly AttendanceLineFacts[]): void {
    this.change((draft) => ({
      ...withFigures(draft, lines),
      methods: [...new Set([...draft.methods, 'counter' as const])],
    }));
    this.keep();
  }
  protected leave(key: string): void {
    this.left.update((left) => new Set(left).add(key));
    this.keep();
  }
  /** Saves at once what was typed; an erratum is kept by nobody before it is sent. */
  protected keep(): void {
    if (!this.erratum()) void this.saving.now();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.tooEarly()) return;
    const wrong = shownLines(this.draft()).find((line) => this.draft().held && errorOf(line));
    if (wrong?.slotBeginsAt) this.chosen.set(wrong.slotBeginsAt);
    const { cameBy, reason } = this.entryErrors();
    if (wrong || this.reasonError() || cameBy || reason) return;
    const asked = this.questions().join();
    if (this.draft().held && asked !== '' && asked !== this.confirmed) return this.sure().open();
    await this.sendNow();
  }
  protected async sendNow(): Promise<void> {
    this.confirmed = this.questions().join();
    await this.sending.attempt(async () => {
      if (this.erratum()) return this.correct();
      // Even an untouched page has a draft to send: the reason, or what was there already.
      if (this.currentVersion() === null) this.saving.change();
      if (!(await this.saving.now()))
        throw new Problem(0, 'unsaved', 'Vos chiffres ne sont pas encore enregistrés. Réessayez dans un instant.');
      const body = { version: this.currentVersion() };
      this.changed.emit(await this.api.post<EventAttendanceView>(this.path('/submission'), body));
    });
  }

  private async correct(): Promise<void> {
    const body: WriteErratumRequest = { ...this.request(), reason: this.reason().trim() };
    this.changed.emit(await this.orTheirs(this.api.post<EventAttendanceView>(this.path('/errata'), body)));
  }

  /** After a conflict: goes on with what the other person has saved. */
  protected takeTheirs(): void {
    const theirs = this.theirs();
    if (!theirs) return;
    this.version = theirs.report?.version ?? null;
    this.typed.set(null);
    this.theirs.set(null);
    this.changed.emit(theirs);
  }
  /** After a conflict: saves what is typed here over what the other person has saved. */
  protected keepMine(): void {
    this.version = this.theirs()?.report?.version ?? null;
    this.theirs.set(null);
    if (this.erratum()) return;
    this.saving.change();
    void this.saving.now();
  }

  private words(doubt: Doubt): ReturnType<typeof doubtTexts> {
    return doubtTexts(doubt, this.former()?.year ?? null);
  }
  private currentVersion(): number | null {
    return this.version === undefined ? (untracked(this.view).report?.version ?? null) : this.version;
  }
  private path(action = ''): string {
    return `${this.base() ?? `/api/events/${this.view().event.eventId}/attendance`}${action}`;
  }
  private request(): SaveAttendanceRequest {
    return requestOf(this.draft(), this.currentVersion());
  }
  private async save(body: SaveAttendanceRequest): Promise<void> {
    const view = await this.orTheirs(this.api.put<EventAttendanceView>(this.path(), body));
    this.version = view.report?.version ?? null;
  }
  private async orTheirs(answer: Promise<EventAttendanceView>): Promise<EventAttendanceView> {
    try {
      return await answer;
    } catch (error) {
      const problem = asProblem(error);
      if (problem.code === 'attendance.changed') this.theirs.set(problem.current as EventAttendanceView);
      throw error;
    }
  }
  private change(next: (draft: ReportDraft) => ReportDraft): void {
    this.typed.set(next(this.draft()));
    if (!this.erratum()) this.saving.change();
  }
  private changeLines(next: (line: DraftLine) => DraftLine): void {
    this.change((draft) => ({ ...draft, lines: draft.lines.map(next) }));
  }
}
