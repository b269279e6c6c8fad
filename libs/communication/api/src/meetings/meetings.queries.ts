import { Inject, Injectable } from '@nestjs/common';
import { meetingFigures, type Participation } from '@fds/communication/domain';
import { Database, window } from '@fds/shared/api-kit';
import { searchForm, type Actor } from '@fds/shared/kernel';
import { gone, keepingView } from '../keeping';
import type {
  MeetingFiguresQuery,
  MeetingFiguresView,
  MeetingsPageView,
  MeetingsQuery,
  MeetingView,
  ParticipantsPageView,
  ParticipantsQuery,
  ParticipantView,
} from './meetings.contract';
import {
  EXPORTED,
  FILED,
  HELD,
  MEETINGS,
  MEETINGS_TOTAL,
  ONE_MEETING,
  ONE_PARTICIPANT,
  PARTICIPANTS,
  PARTICIPANTS_TOTAL,
  PARTICIPATIONS,
} from './meetings.sql';

/** A participation as files list it. */
export interface ExportedParticipant extends ParticipantView {
  readonly meeting: string;
  readonly meetingKind: MeetingView['kind'];
  readonly heldOn: string;
}

/** Reads the meetings that prepare an edition, and who came. */
@Injectable()
export class MeetingsQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  async page(actor: Actor, query: MeetingsQuery): Promise<MeetingsPageView> {
    const { page, size, limit, offset } = window(query, 100);
    const rows = await this.database.rows<MeetingView & { total: number }>(MEETINGS, [query.edition, limit, offset]);
    const beyond =
      rows.length === 0 && page > 1
        ? await this.database.row<{ total: number }>(MEETINGS_TOTAL, [query.edition])
        : undefined;
    const total = rows[0]?.total ?? beyond?.total ?? 0;
    return { items: rows.map(({ total: _, ...row }) => row), total, page, size, keep: keepingView(actor) };
  }

  /** Throws `missing`. */
  async meeting(id: string): Promise<MeetingView> {
    const row = await this.database.row<MeetingView>(ONE_MEETING, [id]);
    if (!row) throw gone('meeting_missing', 'Cette réunion n’existe plus.');
    return row;
  }

  async figures({ edition, kind = undefined }: MeetingFiguresQuery): Promise<MeetingFiguresView> {
    const [rows, filed, held] = await Promise.all([
      this.database.rows<Participation>(PARTICIPATIONS, [edition, kind ?? null]),
      this.database.rows<{ id: string }>(FILED, [edition]),
      this.database.row<{ meetings: number }>(HELD, [edition, kind ?? null]),
    ]);
    const { departments, kinds, ...figures } = meetingFigures(rows, new Set(filed.map(({ id }) => id)));
    return { meetings: held?.meetings ?? 0, ...figures, departments: [...departments], kinds: [...kinds] };
  }

  async participants(actor: Actor, id: string, query: ParticipantsQuery): Promise<ParticipantsPageView> {
    const meeting = await this.meeting(id);
    const { page, size, limit, offset } = window(query);
    const words = searchForm(query.q ?? '')
      .split(' ')
      .filter(Boolean);
    const filters = [id, query.link ? query.link === 'linked' : null, words.length > 0 ? words : null];
    const rows = await this.database.rows<ParticipantView & { total: number }>(PARTICIPANTS, [
      ...filters,
      limit,
      offset,
    ]);
    const beyond =
      rows.length === 0 && page > 1
        ? await this.database.row<{ total: number }>(PARTICIPANTS_TOTAL, filters)
        : undefined;
    const total = rows[0]?.total ?? beyond?.total ?? 0;
    return { meeting, items: rows.map(({ total: _, ...row }) => row), total, page, size, keep: keepingView(actor) };
  }

  /** Throws `missing`. */
  async participant(
    id: string,
  ): Promise<ParticipantView & { readonly meetingId: string; readonly editionYear: number }> {
    const row = await this.database.row<ParticipantView & { meetingId: string; editionYear: number }>(ONE_PARTICIPANT, [
      id,
    ]);
    if (!row) throw gone('participant_missing', 'Ce participant n’est plus sur la liste.');
    return row;
  }

  exported(year: number, page: number, size: number): Promise<ExportedParticipant[]> {
    return this.database.rows<ExportedParticipant>(EXPORTED, [year, size, (page - 1) * size]);
  }
}

/** A participant alone, as it is answered: where it stands is known by who asks. */
export const participantView = ({
  meetingId: _meeting,
  editionYear: _year,
  ...view
}: ParticipantView & { readonly meetingId: string; readonly editionYear: number }): ParticipantView => view;
