import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@fds/shared/api-kit';
import { PortalError } from '@fds/shared/kernel';
import { ANNOUNCED_EVENTS, announcedEvent, type AnnouncedEventRow } from './announced-events';
import type { PublicEventView } from './public-event.contract';

const ONE = `${ANNOUNCED_EVENTS} AND o.event_id = $1`;

/** Announced events as everybody reads them. */
@Injectable()
export class PublicEvents {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Throws `missing`, whether there is none or nothing of it was announced (rule 16). */
  async one(eventId: string): Promise<PublicEventView> {
    const row = await this.database.row<AnnouncedEventRow>(ONE, [eventId]);
    if (!row) throw new PortalError('missing', 'programme.public_event', 'Cet événement n’est pas au programme.');
    const event = announcedEvent(row);
    return {
      ...{ eventId: event.eventId, parentId: event.parentId, parentTitle: event.parentTitle, title: event.title },
      ...{ kind: event.kind, tagline: event.tagline, description: event.description, holder: event.holder },
      ...{ attendanceMode: event.attendanceMode, onlineLink: event.onlineLink, venue: event.venue },
      ...{ address: event.address, municipality: event.municipality, department: event.department },
      ...{ conditions: event.conditions, happening: event.happening, reason: event.reason },
      ...{ editionYear: event.editionYear, theme: event.theme, regionName: event.regionName },
      ...{ startsOn: event.startsOn, endsOn: event.endsOn, audiences: [...event.audiences] },
      openings: event.openings.map(({ beginsAt, endsAt }) => ({ beginsAt, endsAt })),
    };
  }
}
