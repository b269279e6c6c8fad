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
    const {
      applicationId: _,
      organisationId: __,
      editionTitle: ___,
      openings,
      audiences,
      ...shown
    } = announcedEvent(row);
    return {
      ...shown,
      audiences: [...audiences],
      openings: openings.map(({ beginsAt, endsAt }) => ({ beginsAt, endsAt })),
    };
  }
}
