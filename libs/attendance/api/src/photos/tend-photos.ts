import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { tooLargeText } from '@fds/applications/domain';
import {
  Clock,
  Files,
  Intake,
  keptName,
  ServerSettings,
  Transactions,
  type Accepted,
  type Transaction,
} from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { canRemovePhoto, canTendPhotos, MOST_PHOTOS, MOST_PHOTOS_EVER, PHOTOS_FULL_TEXT } from '@fds/attendance/domain';
import { AttendancePhoto } from '../attendance.entity';
import { AttendanceQueries, type EventRow } from '../report/attendance.queries';
import { allowed } from '../report/refusals';
import type { DescribeEventPhotoRequest } from './photos.contract';
import { noSuchPhoto } from './photos.queries';

/** A photo that somebody sends: its bytes are the body of a `RawBody` route. */
export interface SentPhoto {
  readonly body: unknown;
  /** The request's `content-length`. */
  readonly declared: string | undefined;
  readonly name: string;
}
type InTransaction = Transaction<{ photos: typeof AttendancePhoto }>;
type StoredPhoto = Pick<AttendancePhoto, 'name' | 'credit' | 'alternative' | 'consent' | 'removedAt' | 'version'>;

const USED = `SELECT count(*) FILTER (WHERE removed_at IS NULL)::integer AS shown, count(*)::integer AS ever
  FROM attendance_photo WHERE event_id = $1`;
const ONE = `SELECT name, credit, alternative, consent, removed_at AS "removedAt", version FROM attendance_photo
  WHERE event_id = $1 AND id = $2`;

/** Photos of an event that took place: added, described, taken away and brought back. */
@Injectable()
export class TendPhotos {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(AttendanceQueries) private readonly attendance: AttendanceQueries,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(Intake) private readonly intake: Intake,
    @Inject(Files) private readonly files: Files,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Adds a photo. Nothing is read of it before it is known that the actor may; that is asked again once it has arrived.
   * @throws PortalError invalid, with the sentence for a file or an event that takes no more
   */
  async add(actor: Actor, eventId: string, { body, declared, name }: SentPhoto): Promise<void> {
    await this.#tended(actor, eventId);
    const { imageBytes, documentBytes } = this.settings.files;
    const limits = { imageBytes, documentBytes, files: MOST_PHOTOS, dossierBytes: imageBytes * MOST_PHOTOS };
    await this.intake.take(
      {
        body,
        declared: declared === undefined ? null : Number(declared),
        kind: 'image',
        most: { image: imageBytes, document: 0 },
        tooLarge: () => new PortalError('invalid', 'attendance.photo_too_large', tooLargeText('image', limits)),
      },
      (file) => this.#keep(actor, eventId, name, file),
    );
  }

  async describe(actor: Actor, eventId: string, id: string, words: DescribeEventPhotoRequest): Promise<void> {
    const event = await this.#tended(actor, eventId);
    const after = { credit: words.credit.trim(), alternative: words.alternative.trim(), consent: words.consent };
    await this.#change(
      actor,
      event,
      id,
      async ({ name, credit, alternative, consent, ...was }, { photos, journal }) => {
        if (was.removedAt !== null) throw noSuchPhoto();
        const { affected } = await photos.update(
          { id, version: words.version },
          { ...after, version: was.version + 1 },
        );
        if (affected === 0)
          throw new PortalError(
            'conflict',
            'attendance.photo_changed',
            'Quelqu’un a décrit cette photo entre-temps. Rechargez-la pour lire ce qui est écrit.',
          );
        await journal.record({
          action: 'attendance.photo_described',
          subject: { type: 'event', id: eventId },
          editionYear: event.editionYear,
          before: { photo: id, name, credit, alternative, consent },
          after: { photo: id, name, ...after },
        });
      },
    );
  }

  /** The photo is shown nowhere any more; it can be brought back for a month. Twice is once. Taken away by the coordination, its consent is to be said anew. */
  async remove(actor: Actor, eventId: string, id: string): Promise<void> {
    const { event } = await this.attendance.facts(actor, eventId);
    allowed(canRemovePhoto(actor, event));
    await this.#mark(actor, event, id, this.clock.now());
  }

  async restore(actor: Actor, eventId: string, id: string): Promise<void> {
    await this.#mark(actor, await this.#tended(actor, eventId), id, null);
  }

  async #tended(actor: Actor, eventId: string): Promise<EventRow> {
    const { event, edition } = await this.attendance.facts(actor, eventId);
    allowed(canTendPhotos(actor, event, edition, this.clock.now()));
    return event;
  }

  async #keep(actor: Actor, eventId: string, given: string, { type, extension, content }: Accepted): Promise<void> {
    const event = await this.#tended(actor, eventId);
    await this.#within(actor, eventId, async ({ photos, journal, sql }) => {
      await checkRoom({ sql }, eventId, 1);
      const kept = await this.files.keep({ sql }, type, content);
      const { name } = keptName(given, extension);
      const id = randomUUID();
      await photos.insert({ id, eventId, fileId: kept.id, name, addedBy: actor.personId, addedAt: this.clock.now() });
      await journal.record({
        action: 'attendance.photo_added',
        subject: { type: 'event', id: eventId },
        editionYear: event.editionYear,
        after: { photo: id, name },
      });
    });
  }

  #mark(actor: Actor, event: EventRow, id: string, removedAt: Date | null): Promise<void> {
    return this.#change(actor, event, id, async (photo, { photos, journal, sql }) => {
      if ((photo.removedAt === null) === (removedAt === null)) return;
      if (removedAt === null) await checkRoom({ sql }, event.id, 0);
      // The coordination removes what somebody in it asks for: whoever brings it back asks them anew.
      const asked = removedAt !== null && actor.role === 'coordinator' ? ({ consent: 'unknown' } as const) : {};
      await photos.update({ id }, { removedAt, ...asked, version: photo.version + 1 });
      await journal.record({
        action: removedAt ? 'attendance.photo_removed' : 'attendance.photo_restored',
        subject: { type: 'event', id: event.id },
        editionYear: event.editionYear,
        after: { photo: id, name: photo.name },
      });
    });
  }

  #change(
    actor: Actor,
    { id: eventId }: EventRow,
    id: string,
    work: (photo: StoredPhoto, transaction: InTransaction) => Promise<void>,
  ): Promise<void> {
    return this.#within(actor, eventId, async (transaction) => {
      const [photo] = await transaction.sql<StoredPhoto>(ONE, [eventId, id]);
      if (!photo) throw noSuchPhoto();
      await work(photo, transaction);
    });
  }

  /** Who changes the photos of one event follow one another. */
  #within(actor: Actor, eventId: string, work: (transaction: InTransaction) => Promise<void>): Promise<void> {
    const doer = { personId: actor.personId, role: actor.role };
    return this.transactions.run(doer, { photos: AttendancePhoto }, async (transaction) => {
      await transaction.sql('SELECT id FROM event WHERE id = $1 FOR NO KEY UPDATE', [eventId]);
      await work(transaction);
    });
  }
}

/** `added`: further photos that are kept besides those that were taken away. */
async function checkRoom({ sql }: Pick<InTransaction, 'sql'>, eventId: string, added: number): Promise<void> {
  const [used] = await sql<{ shown: number; ever: number }>(USED, [eventId]);
  if (!used || (used.shown < MOST_PHOTOS && used.ever + added <= MOST_PHOTOS_EVER)) return;
  throw new PortalError(
    'invalid',
    'attendance.photos_full',
    used.shown >= MOST_PHOTOS
      ? PHOTOS_FULL_TEXT
      : 'Trop de photos ont été ajoutées puis retirées de cet événement. Réessayez dans un mois, ou écrivez à la coordination.',
  );
}
