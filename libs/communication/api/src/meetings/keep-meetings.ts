import { Inject, Injectable } from '@nestjs/common';
import { concernsEdition } from '@fds/communication/domain';
import { noSuchEdition } from '@fds/editions/api';
import { Database, Transactions } from '@fds/shared/api-kit';
import { onOneLine, type Actor } from '@fds/shared/kernel';
import { changedMeanwhile, keeps, refusedField } from '../keeping';
import { PreparationMeeting } from './meeting.entity';
import type { AddMeetingRequest, ChangeMeetingRequest, MeetingContent } from './meetings.contract';
import { MeetingsQueries } from './meetings.queries';

/** Enters, changes and removes the meetings that prepare an edition. */
@Injectable()
export class KeepMeetings {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(MeetingsQueries) private readonly queries: MeetingsQueries,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** The new meeting's id. Throws `invalid` for a day that cannot prepare the edition. */
  async add(actor: Actor, { editionYear, ...request }: AddMeetingRequest): Promise<string> {
    const doer = keeps(actor);
    if (!(await this.database.row('SELECT year FROM edition WHERE year = $1', [editionYear])))
      throw noSuchEdition(editionYear);
    const content = contentOf(request, editionYear);
    return this.transactions.run(doer, { meetings: PreparationMeeting }, async ({ meetings, journal }) => {
      const { id } = await meetings.save(meetings.create({ editionYear, ...content }));
      await journal.record({
        action: 'communication.meeting_added',
        subject: { type: 'preparation_meeting', id },
        editionYear,
        after: content,
      });
      return id;
    });
  }

  /** Throws `conflict` with the meeting as it stands. */
  async change(actor: Actor, id: string, { version, ...request }: ChangeMeetingRequest): Promise<void> {
    const doer = keeps(actor);
    const { editionYear, title, kind, heldOn, place, online } = await this.queries.meeting(id);
    const content = contentOf(request, editionYear);
    const done = await this.transactions.run(doer, { meetings: PreparationMeeting }, async ({ meetings, journal }) => {
      const { affected } = await meetings.update({ id, version }, { ...content, version: version + 1 });
      if (affected === 0) return false;
      await journal.record({
        action: 'communication.meeting_changed',
        subject: { type: 'preparation_meeting', id },
        editionYear,
        before: { title, kind, heldOn, place, online },
        after: content,
      });
      return true;
    });
    if (!done) throw changedMeanwhile('cette réunion', await this.queries.meeting(id));
  }

  /** Its list of participants goes with it. Throws `conflict` with the meeting as it stands. */
  async remove(actor: Actor, id: string, version: number): Promise<void> {
    const doer = keeps(actor);
    const { editionYear, title, heldOn, participants } = await this.queries.meeting(id);
    const done = await this.transactions.run(doer, { meetings: PreparationMeeting }, async ({ meetings, journal }) => {
      const { affected } = await meetings.delete({ id, version });
      if (affected === 0) return false;
      await journal.record({
        action: 'communication.meeting_removed',
        subject: { type: 'preparation_meeting', id },
        editionYear,
        before: { title, heldOn, participants },
      });
      return true;
    });
    if (!done) throw changedMeanwhile('cette réunion', await this.queries.meeting(id));
  }
}

function contentOf({ title, kind, heldOn, place, online }: MeetingContent, year: number): MeetingContent {
  if (!concernsEdition(heldOn, year))
    throw refusedField('heldOn', 'date_outside', `Cette date est trop loin de l’édition ${year}.`);
  return { title: onOneLine(title), kind, heldOn, place: onOneLine(place), online };
}
