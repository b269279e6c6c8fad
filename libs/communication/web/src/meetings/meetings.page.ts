import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { departmentName } from '@fds/accounts/domain';
import { MEETING_KIND_LABELS, MEETING_KINDS, type MeetingKind } from '@fds/communication/domain';
import { ORGANISATION_KIND_LABELS } from '@fds/organisations/domain';
import type { MeetingFiguresView, MeetingsPageView, MeetingView } from '@fds/shared/contract';
import { ORGANISATION_KINDS } from '@fds/shared/kernel';
import {
  Api,
  Bars,
  Control,
  CurrentEdition,
  Dialog,
  feedback,
  FeedbackView,
  Field,
  frenchCount,
  frenchDay,
  frenchPlural,
  frenchShare,
  Icon,
  Note,
  Pager,
  pageState,
  PageStateView,
  ReadyTemplate,
  ResultBar,
  ChoiceFilter,
  Filters,
} from '@fds/shared/web-kit';
import { KeptTools } from '../parts/kept-tools';
import { removeKept } from '../parts/removal';
import { saidBeside, typed } from '../parts/said-beside';

const SIZE = 25;
const NEW = { title: '', kind: 'workshop' as MeetingKind, heldOn: '', place: '', online: false };

/** The meetings that prepare an edition: listed, entered, and what came of them. */
@Component({
  selector: 'fds-meetings-page',
  imports: [
    ChoiceFilter,
    Filters,
    ...[
      Bars,
      Control,
      Dialog,
      FeedbackView,
      Field,
      Icon,
      KeptTools,
      Note,
      Pager,
      PageStateView,
      ReadyTemplate,
      ResultBar,
    ],
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: '../parts/kept.scss',
  templateUrl: './meetings.page.html',
})
export class MeetingsPage {
  private readonly api = inject(Api);
  private readonly edition = inject(CurrentEdition);

  /** Kind of meetings that are counted, and page, in the address. */
  readonly sorte = input<string>();
  readonly page = input<string>();

  protected readonly year = this.edition.year;
  protected readonly kind = computed(() => MEETING_KINDS.find((kind) => kind === this.sorte()) ?? null);
  protected readonly list = pageState({
    params: () => {
      const edition = this.year();
      return edition === null ? undefined : { edition, page: Number(this.page() ?? 1) || 1, size: SIZE };
    },
    load: (query, signal) => this.api.get<MeetingsPageView>('/api/preparation-meetings', query, signal),
    keep: true,
  });
  protected readonly figures = pageState({
    params: () => {
      const edition = this.year();
      return edition === null ? undefined : { edition, kind: this.kind() };
    },
    load: (query, signal) => this.api.get<MeetingFiguresView>('/api/preparation-meetings/figures', query, signal),
    keep: true,
  });
  protected readonly departments = computed(() =>
    (this.figures.value()?.departments ?? []).map(({ code, participations }) => ({
      ...{ label: code === null ? 'Non précisé' : departmentName(code), count: participations, unknown: code === null },
    })),
  );
  protected readonly types = computed(() =>
    (this.figures.value()?.kinds ?? []).map(({ code, participations }) => {
      const kind = ORGANISATION_KINDS.find((one) => one === code);
      return { label: kind ? ORGANISATION_KIND_LABELS[kind] : 'Non précisé', count: participations, unknown: !kind };
    }),
  );

  protected readonly editing = signal<MeetingView | null>(null);
  protected readonly draft = signal(NEW);
  protected readonly tried = signal(false);
  protected readonly saving = feedback();
  protected readonly removing = feedback();
  protected readonly toRemove = signal<MeetingView | null>(null);
  protected readonly size = SIZE;
  protected readonly kinds = MEETING_KINDS.map((code) => ({ code, label: MEETING_KIND_LABELS[code] }));
  protected readonly labels = MEETING_KIND_LABELS;
  protected readonly typed = typed;
  protected readonly plural = frenchPlural;
  protected readonly count = frenchCount;
  protected readonly share = frenchShare;
  protected readonly day = (day: string): string => frenchDay(day, 'table');

  protected set(change: Partial<typeof NEW>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }
  protected setKind(event: Event): void {
    this.set({ kind: MEETING_KINDS.find((kind) => kind === typed(event)) ?? 'other' });
  }
  protected error(field: 'title' | 'heldOn'): string | null {
    const { title, heldOn } = this.draft();
    if (this.tried() && field === 'title' && !title.trim()) return 'Donnez un titre à la réunion.';
    if (this.tried() && field === 'heldOn' && !heldOn) return 'Donnez le jour de la réunion.';
    return saidBeside(this.saving, field);
  }
  protected edit(meeting: MeetingView | null): void {
    this.editing.set(meeting);
    this.tried.set(false);
    this.saving.clear();
    const { title, kind, heldOn, place, online } = meeting ?? NEW;
    this.draft.set({ title, kind, heldOn, place, online });
    if (meeting) setTimeout(() => document.getElementById('reunion-titre')?.scrollIntoView({ block: 'center' }));
  }
  protected async save(): Promise<void> {
    this.tried.set(true);
    const { title, heldOn } = this.draft();
    if (!title.trim() || !heldOn) return;
    const meeting = this.editing();
    const done = await this.saving.attempt(
      () =>
        meeting
          ? this.api.put(`/api/preparation-meetings/${meeting.id}`, { ...this.draft(), version: meeting.version })
          : this.api.post('/api/preparation-meetings', { ...this.draft(), editionYear: this.year() }),
      meeting ? 'La réunion est modifiée.' : 'La réunion est ajoutée. Donnez maintenant ses participants.',
    );
    if (!done) return;
    this.editing.set(null);
    this.tried.set(false);
    this.draft.set(NEW);
    this.reload();
  }
  protected ask(meeting: MeetingView, dialog: Dialog): void {
    this.toRemove.set(meeting);
    dialog.open();
  }
  protected async remove(dialog: Dialog): Promise<void> {
    const meeting = this.toRemove();
    dialog.close();
    if (!meeting) return;
    const { id, version, title } = meeting;
    await removeKept(this.api, this.removing, {
      ...{
        path: `/api/preparation-meetings/${id}`,
        version,
        words: `La réunion «\u00a0${title}\u00a0» est supprimée.`,
      },
      reload: () => this.reload(),
    });
  }
  private reload(): void {
    this.list.reload();
    this.figures.reload();
  }
}
