import { Inject, Injectable } from '@nestjs/common';
import {
  checkParticipantList,
  MOST_ROWS,
  PARTICIPANT_FIELDS,
  PARTICIPANT_PROBLEMS,
  placeOnList,
  type CheckedParticipant,
  type CheckedParticipants,
  type ListedParticipant,
} from '@fds/communication/domain';
import { Database, Transactions } from '@fds/shared/api-kit';
import { shortened, type Actor } from '@fds/shared/kernel';
import { keeps } from '../keeping';
import { tooManyRows } from '../too-many-rows';
import { keysOf, ONE_LIST } from './keep-participants';
import type { AddedParticipantsView, ParticipantLineView, ParticipantListView } from './meetings.contract';
import { MeetingsQueries } from './meetings.queries';
import { ON_LIST, WRITE_LIST } from './meetings.sql';

/** Lines that a preview shows at most. */
const SHOWN = 200;
const LONGEST_CELL = 120;

/** Reads a pasted list of participants, first to show what would become of it, then to write it. */
@Injectable()
export class AddParticipantList {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(MeetingsQueries) private readonly queries: MeetingsQueries,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** What would become of each line; nothing is written. Throws `invalid` for a list that is too long. */
  async preview(actor: Actor, meetingId: string, text: string): Promise<ParticipantListView> {
    keeps(actor);
    await this.queries.meeting(meetingId);
    const { rows, headed, ignored } = check(text, await this.database.rows<ListedParticipant>(ON_LIST, [meetingId]));
    const problems = rows.filter(({ participant }) => !participant);
    const repeated = rows.filter((row) => row.repeated);
    const fresh = rows.filter(({ participant, repeated: known }) => participant && !known);
    return {
      rows: rows.length,
      fresh: fresh.length,
      repeated: repeated.length,
      problems: problems.length,
      headed,
      ignored: ignored.slice(0, 50).map((name) => shortened(name, 100)),
      lines: [...problems, ...repeated, ...fresh].slice(0, SHOWN).map(lineView),
    };
  }

  /** Writes every line without a problem whose person is not on the list yet. */
  async add(actor: Actor, meetingId: string, text: string): Promise<AddedParticipantsView> {
    const doer = keeps(actor);
    const { editionYear } = await this.queries.meeting(meetingId);
    return this.transactions.run(doer, {}, async ({ sql, journal }) => {
      await sql(ONE_LIST, [meetingId]);
      const { rows } = check(text, await sql<ListedParticipant>(ON_LIST, [meetingId]));
      const fresh = rows.flatMap(({ participant, repeated }) => (participant && !repeated ? [participant] : []));
      if (fresh.length > 0) {
        const keys = fresh.map(keysOf);
        await sql(WRITE_LIST, [
          meetingId,
          fresh.map(({ name }) => name),
          fresh.map(({ email }) => email),
          keys.map(({ personKey }) => personKey),
          fresh.map(({ structure }) => structure),
          keys.map(({ structureKey }) => structureKey),
          fresh.map(({ department }) => department),
          fresh.map(({ kind }) => kind),
        ]);
        await journal.record({
          action: 'communication.participants_added',
          subject: { type: 'preparation_meeting', id: meetingId },
          editionYear,
          after: { added: fresh.length },
        });
      }
      const problems = rows.filter(({ participant }) => !participant).length;
      return { added: fresh.length, repeated: rows.length - problems - fresh.length, problems };
    });
  }
}

function check(text: string, listed: readonly ListedParticipant[]): CheckedParticipants {
  const checked = checkParticipantList(text, new Set(listed.map(placeOnList).filter(Boolean)));
  if (checked.rows.length > MOST_ROWS) throw tooManyRows(checked.rows.length);
  return checked;
}

const lineView = ({ line, given, problems, repeated }: CheckedParticipant): ParticipantLineView => ({
  line,
  cells: PARTICIPANT_FIELDS.map((field) => shortened(given[field], LONGEST_CELL)),
  problems: problems.map(({ field, problem }) => ({ field, text: PARTICIPANT_PROBLEMS[problem] })),
  repeated,
});
