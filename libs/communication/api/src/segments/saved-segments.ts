import { Inject, Injectable } from '@nestjs/common';
import { tidySegment, type Segment } from '@fds/communication/domain';
import { Clock, Database, Transactions } from '@fds/shared/api-kit';
import { onOneLine, type Actor } from '@fds/shared/kernel';
import { changedMeanwhile, checkSegment, noSuchSegment } from '../communication-errors';
import { SavedSegment } from './saved-segment.entity';
import type {
  ChangeSegmentRequest,
  SavedSegmentsView,
  SavedSegmentView,
  SaveSegmentRequest,
} from './segments.contract';

const SEGMENT = `SELECT s.id, s.name, s.content AS segment, p.name AS "createdBy", s.version
  FROM saved_segment s LEFT JOIN person p ON p.id = s.created_by`;
const ALL = `${SEGMENT} ORDER BY lower(s.name), s.id LIMIT 200`;
const ONE = `${SEGMENT} WHERE s.id = $1`;

/** Segments under a name, for every coordinator; each is asked anew where it is used. */
@Injectable()
export class SavedSegments {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async all(): Promise<SavedSegmentsView> {
    return { items: await this.database.rows<SavedSegmentView>(ALL) };
  }

  async save(actor: Actor, { name, segment }: SaveSegmentRequest): Promise<SavedSegmentView> {
    const content = checked(segment);
    const id = await this.transactions.run(actor, { segments: SavedSegment }, async ({ segments, journal }) => {
      const { identifiers } = await segments.insert({
        name: onOneLine(name),
        content,
        createdBy: actor.personId,
        createdAt: this.clock.now(),
      });
      const saved = String(identifiers[0]?.['id']);
      await journal.record({
        action: 'communication.segment_saved',
        subject: { type: 'segment', id: saved },
        after: { name },
      });
      return saved;
    });
    return this.#one(id);
  }

  /** @throws PortalError missing, conflict */
  async change(actor: Actor, id: string, { name, segment, version }: ChangeSegmentRequest): Promise<SavedSegmentView> {
    const content = checked(segment);
    const known = await this.#one(id);
    await this.transactions.run(actor, { segments: SavedSegment }, async ({ segments, journal }) => {
      const { affected } = await segments.update(
        { id, version },
        { name: onOneLine(name), content, version: version + 1 },
      );
      if (affected !== 1) throw changedMeanwhile('ce segment', known);
      await journal.record({
        action: 'communication.segment_changed',
        subject: { type: 'segment', id },
        before: { name: known.name },
        after: { name },
      });
    });
    return this.#one(id);
  }

  /** @throws PortalError missing */
  async remove(actor: Actor, id: string): Promise<void> {
    const { name } = await this.#one(id);
    await this.transactions.run(actor, { segments: SavedSegment }, async ({ segments, journal }) => {
      await segments.delete({ id });
      await journal.record({
        action: 'communication.segment_removed',
        subject: { type: 'segment', id },
        before: { name },
      });
    });
  }

  async #one(id: string): Promise<SavedSegmentView> {
    const segment = await this.database.row<SavedSegmentView>(ONE, [id]);
    if (!segment) throw noSuchSegment();
    return segment;
  }
}

function checked(segment: Segment): Segment {
  checkSegment(segment);
  return tidySegment(segment);
}
