import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import {
  addedUp,
  CAME_BY_LABELS,
  CHANNEL_LABELS,
  CLASS_ABSENCE_LABELS,
  COUNT_METHOD_LABELS,
  COUNTING_LABELS,
  totals,
} from '@fds/attendance/domain';
import type { EventAttendanceView } from '@fds/shared/contract';
import { Api, feedback, FeedbackView, frenchCount, frenchDateTime, frenchDay, Icon } from '@fds/shared/web-kit';
import { draftOf, labelOf, requestOf } from './report-draft';
import { slotWords } from './report-slots';

/** Figures that were sent, to read; they can be corrected until they are validated. */
@Component({
  selector: 'fds-report-summary',
  imports: [FeedbackView, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .rang {
      margin-top: var(--e4);
    }
    dl {
      display: grid;
      grid-template-columns: minmax(120px, auto) 1fr;
      gap: 6px 16px;
      margin-top: var(--e4);
    }
    dt {
      color: var(--texte-2);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .seances {
      margin-top: var(--e4);
    }
    .texte {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  templateUrl: './report-summary.html',
})
export class ReportSummary {
  readonly view = input.required<EventAttendanceView>();
  readonly changed = output<EventAttendanceView>();
  private readonly api = inject(Api);
  protected readonly correcting = feedback();
  protected readonly moment = frenchDateTime;
  protected readonly count = frenchCount;
  protected readonly countings = COUNTING_LABELS;
  protected readonly channels = CHANNEL_LABELS;
  protected readonly ways = CAME_BY_LABELS;
  protected readonly sums = computed(() => totals(this.view().report?.lines ?? []));

  protected readonly lines = computed(() => addedUp(this.view().report?.lines ?? []));
  /** Visits in person of each slot, where they were given apart. */
  protected readonly slots = computed(() => {
    const lines = this.view().report?.lines ?? [];
    const begins = [...new Set(lines.flatMap(({ slotBeginsAt }) => slotBeginsAt ?? []))].sort();
    const ends = new Map(this.view().event.slots.map(({ beginsAt, endsAt }) => [beginsAt, endsAt]));
    return begins.map((beginsAt) => ({
      label: slotWords(beginsAt, ends.get(beginsAt) ?? null),
      visits: totals(lines.filter((line) => line.slotBeginsAt === beginsAt)).total,
    }));
  });
  /** What is said beside the figures, as pairs of words. */
  protected readonly details = computed<{ name: string; words: string }[]>(() => {
    const report = this.view().report;
    if (!report) return [];
    const { methods, classesBooked, classesCame, classAbsences, guests, lines } = report;
    const replay = lines.filter((line) => line.replay).reduce((sum, { visits }) => sum + visits, 0);
    const classes = [
      classesBooked === null ? '' : `${frenchCount(classesBooked)} réservées`,
      classesCame === null ? '' : `${frenchCount(classesCame)} venues`,
    ].filter(Boolean);
    const guestWords = (kind: string): string =>
      guests
        .filter((guest) => guest.kind === kind)
        .map(({ capacity, day }) => (day ? `${capacity} (${frenchDay(day)})` : capacity))
        .join(', ');
    return [
      { name: 'Compté avec', words: methods.map((method) => COUNT_METHOD_LABELS[method]).join(', ') },
      { name: 'Vues en différé', words: replay > 0 ? `${frenchCount(replay)}, comprises dans « en ligne »` : '' },
      { name: 'Classes', words: classes.join(', ') },
      { name: 'Classes en moins', words: classAbsences.map((reason) => CLASS_ABSENCE_LABELS[reason]).join(', ') },
      { name: 'Visites officielles', words: guestWords('official') },
      { name: 'Presse', words: guestWords('press') },
      { name: 'Pourquoi c’est juste', words: report.doubtReason },
    ].filter(({ words }) => words !== '');
  });
  protected readonly name = labelOf;

  /** Takes what was sent back into a draft. */
  protected async correct(): Promise<void> {
    const { event, report } = this.view();
    if (!report) return;
    const body = requestOf(draftOf(event, report), report.version);
    await this.correcting.attempt(async () =>
      this.changed.emit(await this.api.put<EventAttendanceView>(`/api/events/${event.eventId}/attendance`, body)),
    );
  }
}
