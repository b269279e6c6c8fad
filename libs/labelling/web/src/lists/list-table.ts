import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { departmentName } from '@fds/accounts/domain';
import { EVENT_FORMAT_LABELS } from '@fds/editions/domain';
import {
  AWAITED_LABELS,
  COLUMN_LABELS,
  MATTER_LABELS,
  type ListColumn,
  type ListSort,
  type ReviewList,
} from '@fds/labelling/domain';
import { HOLDER_FAMILY_LABELS } from '@fds/organisations/domain';
import type { ReviewListRowView } from '@fds/shared/contract';
import { dayOf, type EventKind, type Label } from '@fds/shared/kernel';
import {
  frenchDay,
  frenchPeriod,
  frenchPlural,
  Icon,
  Kind,
  SortHead,
  Status,
  UnreadMessages,
} from '@fds/shared/web-kit';
import { OpinionSigns } from './opinion-signs';
import { TagChip } from './tag-chip';

/** A row by the thing that it shows. */
export const rowKey = ({ eventId, applicationId }: ReviewListRowView): string => eventId ?? applicationId;

const SORTED_BY: Partial<Record<ListColumn, ListSort>> = {
  municipality: 'municipality',
  state: 'state',
  waiting: 'waiting',
  events: 'events',
  submitted: 'submitted',
  updated: 'updated',
  dates: 'dates',
};
/** The kinds in one word: their shape says the rest. */
const KIND_WORDS: Record<EventKind, string> = {
  science_village: 'Village',
  festival: 'Festival',
  science_route: 'Parcours',
  single: 'Ponctuel',
};
const NUMBERS: readonly ListColumn[] = ['events', 'activities'];

/** The rows of a list: first the title with its organisation, then the chosen columns; below 900 px each row is a card. */
@Component({
  selector: 'fds-list-table',
  imports: [Icon, Kind, OpinionSigns, RouterLink, SortHead, Status, TagChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './list-table.scss',
  templateUrl: './list-table.html',
})
export class ListTable {
  readonly list = input.required<ReviewList>();
  readonly caption = input.required<string>();
  readonly rows = input.required<readonly ReviewListRowView[]>();
  readonly columns = input.required<readonly ListColumn[]>();
  readonly sort = input.required<ListSort>();
  readonly dense = input(false);
  /** Keys of the ticked rows. */
  readonly ticked = input.required<ReadonlySet<string>>();
  readonly themes = input<Readonly<Record<string, string>>>({});
  readonly tick = output<ReviewListRowView>();
  readonly tickAll = output<boolean>();
  /** The reader takes a dossier in charge. */
  readonly take = output<ReviewListRowView>();

  protected readonly unread = inject(UnreadMessages);
  protected readonly key = rowKey;
  protected readonly labels = COLUMN_LABELS;
  protected readonly kindWords = KIND_WORDS;
  protected readonly sortedBy = SORTED_BY;
  protected readonly matters = MATTER_LABELS;
  protected readonly formats = EVENT_FORMAT_LABELS;
  protected readonly families = HOLDER_FAMILY_LABELS;
  protected readonly isNumber = (column: ListColumn): boolean => NUMBERS.includes(column);
  /** Three states: every row of the page, some, none. */
  protected readonly all = computed(() => {
    const ticked = this.rows().filter((row) => this.ticked().has(rowKey(row))).length;
    return ticked === 0 ? 'none' : ticked === this.rows().length ? 'all' : 'some';
  });

  protected readonly address = ({ applicationId }: ReviewListRowView): string[] => [
    '/pilotage/dossiers',
    applicationId,
  ];
  protected readonly fragment = ({ eventId }: ReviewListRowView): string | undefined => eventId ?? undefined;
  protected readonly kinds = ({ events }: ReviewListRowView): readonly EventKind[] => [
    ...new Set(events.map(({ kind }) => kind)),
  ];
  protected readonly decided = ({ events }: ReviewListRowView): readonly Label[] => [
    ...new Set(events.map(({ label }) => label)),
  ];
  /** Communes that a line names: a network’s dossier has dozens. */
  protected readonly shownPlaces = 3;
  protected readonly places = ({ events }: ReviewListRowView): readonly { name: string; department: string }[] => {
    const found = new Map<string, { name: string; department: string }>();
    for (const { municipality, department } of events)
      if (municipality)
        found.set(`${municipality} ${department}`, { name: municipality, department: department ?? '' });
    return [...found.values()];
  };
  protected readonly others = ({ length }: readonly unknown[]): string =>
    frenchPlural(length - this.shownPlaces, 'autre');
  protected readonly departments = ({ events }: ReviewListRowView): string =>
    [...new Set(events.flatMap(({ department }) => (department ? [departmentName(department)] : [])))].join(', ');
  protected readonly awaited = ({ waitingFor }: ReviewListRowView): string =>
    waitingFor.map((who) => AWAITED_LABELS[who]).join(' et ');
  protected readonly themesOf = (row: ReviewListRowView): string =>
    row.themes.map((code) => this.themes()[code] ?? code).join(', ');
  protected readonly day = (instant: string | null): string =>
    instant ? frenchDay(dayOf(new Date(instant)), 'table') : '–';
  protected readonly dates = ({ firstSlotAt, lastSlotAt }: ReviewListRowView): string =>
    firstSlotAt && lastSlotAt ? frenchPeriod(dayOf(new Date(firstSlotAt)), dayOf(new Date(lastSlotAt))) : '–';
  protected readonly initials = (name: string): string =>
    name
      .split(/[\s-]+/)
      .map(([first = '']) => first)
      .slice(0, 2)
      .join('')
      .toUpperCase();
  protected readonly standing = ({ correction, state }: ReviewListRowView): string =>
    correction === 'open' ? 'changes_requested' : correction === 'answered' ? 'answered' : state;
}
