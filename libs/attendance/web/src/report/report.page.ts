import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EventAttendanceView } from '@fds/shared/contract';
import {
  Api,
  frenchCount,
  frenchDateTime,
  frenchDay,
  frenchPlural,
  Icon,
  PageStateView,
  pageState,
  ReadyTemplate,
  Session,
  Status,
} from '@fds/shared/web-kit';
import { Counted } from '../counting/counted';
import { EventPhotos } from '../photos/event-photos';
import { ReportCheck } from './report-check';
import { ReportForm } from './report-form';
import { ReportSummary } from './report-summary';
import { ReportThread } from './report-thread';
import { ReportVersions } from './report-versions';
import { whenOf } from './when';

/** Who came to one event: the holder gives the figures, the coordination checks them or enters them for her. */
@Component({
  selector: 'fds-report-page',
  imports: [
    Counted,
    EventPhotos,
    Icon,
    PageStateView,
    ReadyTemplate,
    ReportCheck,
    ReportForm,
    ReportSummary,
    ReportThread,
    ReportVersions,
    RouterLink,
    Status,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './report.page.html',
  styleUrl: './report.page.scss',
})
export class ReportPage {
  readonly id = input.required<string>();
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  protected readonly attendance = pageState<EventAttendanceView, string>({
    params: () => this.id(),
    load: (id, signal) => this.api.get<EventAttendanceView>(`/api/events/${id}/attendance`, {}, signal),
  });
  protected readonly coordination = computed(() => this.session.role() === 'coordinator');
  /** The coordination writes an erratum. */
  protected readonly correcting = signal(false);
  protected readonly when = whenOf;
  protected readonly moment = frenchDateTime;
  protected readonly count = frenchCount;
  protected readonly due = computed(() => {
    const view = this.attendance.value();
    return view ? frenchDay(view.event.reportsDueOn, 'full') : '';
  });
  /** How many stands have given their figures, in words. */
  protected reported(activities: EventAttendanceView['activities']): string {
    const given = activities.filter(({ visits }) => visits !== null).length;
    return `${frenchPlural(given, 'animation')} sur ${frenchCount(activities.length)} ${given > 1 ? 'ont' : 'a'} donné des chiffres.`;
  }
  /** Whether a report in this state waits for its holder. */
  protected waits(status: string): boolean {
    return status === 'due' || status === 'draft' || status === 'queried';
  }
  /** Address of an activity's own figures, in the frame of the person who looks. */
  protected linkTo(eventId: string): string[] {
    return this.coordination() ? ['/pilotage/frequentation', eventId] : ['/evenements', eventId, 'frequentation'];
  }
}
