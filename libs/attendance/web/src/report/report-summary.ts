import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { AUDIENCE_LABELS, CHANNEL_LABELS, COUNTING_LABELS, LEVEL_LABELS, totals } from '@fds/attendance/domain';
import type { AttendanceLineView, EventAttendanceView, SaveAttendanceRequest } from '@fds/shared/contract';
import { Api, feedback, FeedbackView, frenchCount, frenchDateTime, Icon } from '@fds/shared/web-kit';

/** Figures that were sent, to read; they can be corrected until they are validated. */
@Component({
  selector: 'fds-report-summary',
  imports: [FeedbackView, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .rang {
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
  protected readonly sums = computed(() => totals(this.view().report?.lines ?? []));

  protected readonly name = ({ audience, schoolLevel }: AttendanceLineView): string =>
    schoolLevel ? LEVEL_LABELS[schoolLevel] : AUDIENCE_LABELS[audience];

  /** Takes what was sent back into a draft. */
  protected async correct(): Promise<void> {
    const { event, report } = this.view();
    if (!report) return;
    const { version, comment, lines, notHeldReason } = report;
    const body: SaveAttendanceRequest = { version, comment, lines: [...lines], notHeldReason };
    await this.correcting.attempt(async () =>
      this.changed.emit(await this.api.put<EventAttendanceView>(`/api/events/${event.eventId}/attendance`, body)),
    );
  }
}
