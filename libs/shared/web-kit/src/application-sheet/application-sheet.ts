import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { ActivityView, ApplicationView, EventView } from '@fds/shared/contract';
import type { AttendanceMode, EventFormat } from '@fds/shared/kernel';
import { Icon } from '../icons/icon';
import { Kind } from '../status/kind';
import { Status } from '../status/status';
import { frenchCount, frenchDateTime, frenchPlural } from '../text/french';
import { frenchSlot } from './french-slot';

const FORMATS: Record<EventFormat, string> = {
  workshop: 'Atelier',
  exhibition: 'Exposition',
  lecture: 'Conférence',
  debate: 'Rencontre, débat',
  visit: 'Visite',
  game: 'Jeu',
  show: 'Spectacle',
};
const MODES: Record<AttendanceMode, string> = {
  in_person: 'Sur place',
  online: 'En ligne',
  hybrid: 'Sur place et en ligne',
};

/** A dossier to read: project, events with their activities and dates, commitments. Headings begin at level 2. */
@Component({
  selector: 'fds-application-sheet',
  imports: [Icon, Kind, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './application-sheet.html',
  styleUrl: './application-sheet.scss',
})
export class ApplicationSheet {
  readonly application = input.required<ApplicationView>();
  /** Whether each event says its label. */
  readonly labels = input(false);

  protected readonly slot = frenchSlot;
  protected readonly moment = frenchDateTime;
  protected readonly plural = frenchPlural;

  /** Format, way of attending and places of an event, as one line. */
  protected facts(event: ActivityView | EventView): string {
    const places = event.capacity === null ? '' : `${frenchCount(event.capacity)} places par séance`;
    return [event.format ? FORMATS[event.format] : '', MODES[event.attendanceMode], places].filter(Boolean).join(', ');
  }
  protected place(event: ActivityView | EventView): string {
    const commune = event.municipality ? `${event.municipality.name} (${event.municipality.department})` : '';
    return [event.venue, commune].filter(Boolean).join(', ');
  }
}
