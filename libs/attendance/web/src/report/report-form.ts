import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, untracked } from '@angular/core';
import { doubts, doubtTexts, lineKey, totals, type Doubt } from '@fds/attendance/domain';
import { SaveAttendanceRequestRules, type EventAttendanceView, type SaveAttendanceRequest } from '@fds/shared/contract';
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
  frenchShare,
  Icon,
  Problem,
  SaveStateView,
} from '@fds/shared/web-kit';
import { draftOf, errorOf, groupsOf, linesOf, type DraftLine, type ReportDraft } from './report-draft';

/** The figures as they are typed: saved by themselves, doubted aloud, sent when they are there. */
@Component({
  selector: 'fds-report-form',
  imports: [Control, FeedbackView, Field, Icon, SaveStateView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './report-form.html',
  styleUrl: './report-form.scss',
})
export class ReportForm {
  readonly view = input.required<EventAttendanceView>();
  /** Where its figures are kept by somebody who came by a personal link; null for somebody signed in. */
  readonly base = input<string | null>(null);
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
    return draftOf(event.attendanceMode, report);
  });
  private readonly left = signal<ReadonlySet<string>>(new Set());
  private readonly tried = signal(false);
  private version: number | null | undefined;
  /** Somebody else's version, after a conflict. */
  protected readonly theirs = signal<EventAttendanceView | null>(null);

  protected readonly saving = autosave<SaveAttendanceRequest>({
    value: () => this.request(),
    save: (body) => this.save(body),
  });
  protected readonly groups = computed(() => groupsOf(this.draft()));
  private readonly lines = computed(() => linesOf(this.draft()));
  protected readonly sums = computed(() => totals(this.lines()));
  private readonly former = computed(() => this.view().lastYear);
  private readonly doubts = computed(() => doubts(this.lines(), this.view().event.seats, this.former()?.lines ?? []));

  protected line(
    key: string,
  ): DraftLine & { error: string | null; before: string | null; doubt: ReturnType<typeof doubtTexts> | null } {
    const line = this.draft().lines.find((one) => one.key === key) as DraftLine;
    const former = this.former();
    const before = former?.lines.find((one) => lineKey(one) === key);
    const doubt = this.doubts().find((one) => one.kind !== 'above_capacity' && one.line === key);
    return {
      ...line,
      error: this.left().has(key) || this.tried() ? errorOf(line) : null,
      before: before && former ? `En ${former.year} : ${frenchCount(before.visits)}` : null,
      doubt: doubt ? this.words(doubt) : null,
    };
  }
  /** The doubt about the whole: more visits than seats. */
  protected readonly crowd = computed(() => {
    const doubt = this.doubts().find(({ kind }) => kind === 'above_capacity');
    return doubt ? this.words(doubt) : null;
  });
  protected readonly total = computed(() => {
    const { total } = this.sums();
    return total === null ? '–' : frenchCount(total);
  });
  protected readonly details = computed(() => {
    const { total, pupils, exact, online } = this.sums();
    const said = [
      pupils === null ? '' : `dont ${frenchCount(pupils)} scolaires.`,
      total && exact !== null ? `Comptées une à une : ${frenchShare(exact / total)}.` : '',
      online === null ? '' : `En ligne, à part : ${frenchCount(online)}.`,
    ].filter(Boolean);
    return said.length > 0 ? said.join(' ') : 'Une case vide veut dire « je ne sais pas », pas zéro.';
  });
  protected readonly reasonError = computed(() =>
    this.tried() && !this.draft().held && this.draft().notHeldReason.trim() === ''
      ? 'Dites en quelques mots pourquoi il n’a pas eu lieu.'
      : null,
  );

  /** Why the figures cannot leave yet, whatever they are. */
  protected readonly tooEarly = computed(
    () => this.view().may.submit.reasons.find(({ code }) => code === 'not_over')?.text ?? null,
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
  protected type(key: string, text: string): void {
    this.changeLine(key, (line) => ({ ...line, text }));
  }
  protected count(key: string, counting: Counting): void {
    this.changeLine(key, (line) => ({ ...line, counting }));
  }
  protected leave(key: string): void {
    this.left.update((left) => new Set(left).add(key));
    void this.saving.now();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.tooEarly()) return;
    if (this.draft().lines.some((line) => this.draft().held && errorOf(line)) || this.reasonError()) return;
    await this.sending.attempt(async () => {
      // Even an untouched page has a draft to send: the reason, or what was there already.
      if (this.currentVersion() === null) this.saving.change();
      if (!(await this.saving.now()))
        throw new Problem(0, 'unsaved', 'Vos chiffres ne sont pas encore enregistrés. Réessayez dans un instant.');
      const body = { version: this.currentVersion() };
      this.changed.emit(await this.api.post<EventAttendanceView>(this.path('/submission'), body));
    });
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
    const draft = this.draft();
    const reason = draft.notHeldReason.trim();
    const held = draft.held || reason === '';
    return {
      version: this.currentVersion(),
      comment: draft.comment,
      // Until its reason is written, "it was not held" is no answer yet, and the figures stay.
      lines: held ? linesOf(draft) : [],
      notHeldReason: held ? null : reason,
    };
  }
  private async save(body: SaveAttendanceRequest): Promise<void> {
    try {
      const view = await this.api.put<EventAttendanceView>(this.path(), body);
      this.version = view.report?.version ?? null;
    } catch (error) {
      const problem = asProblem(error);
      if (problem.code === 'attendance.changed') this.theirs.set(problem.current as EventAttendanceView);
      throw error;
    }
  }
  private change(next: (draft: ReportDraft) => ReportDraft): void {
    this.typed.set(next(this.draft()));
    this.saving.change();
  }
  private changeLine(key: string, next: (line: DraftLine) => DraftLine): void {
    this.change((draft) => ({ ...draft, lines: draft.lines.map((line) => (line.key === key ? next(line) : line)) }));
  }
}
