import { Inject, Injectable } from '@nestjs/common';
import { DEPARTMENT_CODES } from '@fds/accounts/domain';
import {
  PARTICIPANT_PROBLEMS,
  participantKey,
  placeOnList,
  structureKey,
  type ListedParticipant,
} from '@fds/communication/domain';
import { Transactions } from '@fds/shared/api-kit';
import { onOneLine, PortalError, type Actor } from '@fds/shared/kernel';
import { changedMeanwhile, keeps, refusedField } from '../keeping';
import { MeetingParticipant } from './meeting.entity';
import type { ChangeParticipantRequest, LinkParticipantsRequest, ParticipantContent } from './meetings.contract';
import { MeetingsQueries, participantView } from './meetings.queries';
import { LINK, ON_LIST } from './meetings.sql';

/** One list is written at a time. */
export const ONE_LIST = `SELECT id FROM preparation_meeting WHERE id = $1 FOR UPDATE`;

/** Enters, changes and removes participants one by one, and says which organisation and account they are. */
@Injectable()
export class KeepParticipants {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(MeetingsQueries) private readonly queries: MeetingsQueries,
  ) {}

  /** The new participant's id. Throws `refused` for somebody who is on the list. */
  async add(actor: Actor, meetingId: string, request: ParticipantContent): Promise<string> {
    const doer = keeps(actor);
    const { editionYear } = await this.queries.meeting(meetingId);
    const content = contentOf(request);
    return this.transactions.run(doer, { participants: MeetingParticipant }, async ({ participants, sql, journal }) => {
      await sql(ONE_LIST, [meetingId]);
      const place = placeOnList(content);
      const listed = await sql<ListedParticipant>(ON_LIST, [meetingId]);
      if (place !== '' && listed.some((one) => placeOnList(one) === place))
        throw new PortalError('refused', 'communication.participant_listed', 'Cette personne est déjà sur la liste.', {
          reasons: ['participant_listed'],
        });
      const { id } = await participants.save(participants.create({ meetingId, ...content, ...keysOf(content) }));
      await journal.record({
        action: 'communication.participant_added',
        subject: { type: 'preparation_meeting', id: meetingId },
        editionYear,
        after: { name: content.name, structure: content.structure },
      });
      return id;
    });
  }

  /** A structure that is spelled otherwise is to be confirmed anew. Throws `conflict` with the participant as it stands. */
  async change(actor: Actor, id: string, { version, ...request }: ChangeParticipantRequest): Promise<void> {
    const doer = keeps(actor);
    const before = await this.queries.participant(id);
    const content = contentOf(request);
    const keys = keysOf(content);
    const done = await this.transactions.run(doer, { participants: MeetingParticipant }, async (write) => {
      const renamed = keys.structureKey !== structureKey(before.structure) ? { organisationId: null } : {};
      const { affected } = await write.participants.update(
        { id, version },
        { ...content, ...keys, ...renamed, version: version + 1 },
      );
      if (affected === 0) return false;
      await write.journal.record({
        action: 'communication.participant_changed',
        subject: { type: 'preparation_meeting', id: before.meetingId },
        editionYear: before.editionYear,
        before: { name: before.name, structure: before.structure, department: before.department, kind: before.kind },
        after: { name: content.name, structure: content.structure, department: content.department, kind: content.kind },
      });
      return true;
    });
    if (!done) throw changedMeanwhile('ce participant', participantView(await this.queries.participant(id)));
  }

  /** Throws `conflict` with the participant as it stands. */
  async remove(actor: Actor, id: string, version: number): Promise<void> {
    const doer = keeps(actor);
    const before = await this.queries.participant(id);
    const done = await this.transactions.run(doer, { participants: MeetingParticipant }, async (write) => {
      const { affected } = await write.participants.delete({ id, version });
      if (affected === 0) return false;
      await write.journal.record({
        action: 'communication.participant_removed',
        subject: { type: 'preparation_meeting', id: before.meetingId },
        editionYear: before.editionYear,
        before: { name: before.name, structure: before.structure },
      });
      return true;
    });
    if (!done) throw changedMeanwhile('ce participant', participantView(await this.queries.participant(id)));
  }

  /**
   * Confirms which organisation and account participants are, or takes it back. All that spell their structure the same in
   * the edition follow; how many participations changed. Throws `missing` for what is not there.
   */
  async link(actor: Actor, { links }: LinkParticipantsRequest): Promise<number> {
    const doer = keeps(actor);
    return this.transactions.run(doer, {}, async ({ sql, journal }) => {
      const [known] = await sql<{ organisations: number; persons: number }>(
        `SELECT (SELECT count(*)::integer FROM organisation WHERE id = ANY ($1::uuid[]) AND merged_into IS NULL) AS organisations,
           (SELECT count(*)::integer FROM person WHERE id = ANY ($2::uuid[])) AS persons`,
        [distinct(links.map(({ organisationId }) => organisationId)), distinct(links.map(({ personId }) => personId))],
      );
      if (
        known?.organisations !== distinct(links.map(({ organisationId }) => organisationId)).length ||
        known.persons !== distinct(links.map(({ personId }) => personId)).length
      )
        throw new PortalError(
          'missing',
          'communication.link_missing',
          'Cette structure ou cette personne n’existe plus.',
        );
      const changed = new Map<string, number>();
      for (const { participantId, organisationId, personId } of links) {
        const rows = await sql<{ id: string; editionYear: number }>(LINK, [participantId, organisationId, personId]);
        if (rows.length === 0)
          throw new PortalError(
            'missing',
            'communication.participant_missing',
            'Ce participant n’est plus sur la liste.',
          );
        for (const { id, editionYear } of rows) changed.set(id, editionYear);
      }
      for (const year of new Set(changed.values()))
        await journal.record({
          action: 'communication.participants_linked',
          subject: { type: 'edition', id: String(year) },
          editionYear: year,
          after: { participants: [...changed.values()].filter((one) => one === year).length },
        });
      return changed.size;
    });
  }
}

const distinct = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

function contentOf(request: ParticipantContent): ListedParticipant {
  const [name, structure] = [onOneLine(request.name), onOneLine(request.structure)];
  const { email, department, kind } = request;
  if (name === '' && structure === '') throw refusedField('name', 'nobody', PARTICIPANT_PROBLEMS.nobody);
  if (department !== null && !DEPARTMENT_CODES.includes(department))
    throw refusedField('department', 'department_unknown', PARTICIPANT_PROBLEMS.department_unknown);
  return { name, structure, email, department, kind };
}
/** Under which a participant is found again. */
export const keysOf = (content: ListedParticipant): { readonly personKey: string; readonly structureKey: string } => ({
  personKey: participantKey(content),
  structureKey: structureKey(content.structure),
});
