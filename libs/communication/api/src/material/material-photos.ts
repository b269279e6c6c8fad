import { Inject, Injectable, Logger } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import { Database, drawForPaper, FileStore } from '@fds/shared/api-kit';

/** An image of a dossier that may stand on its material. */
export interface MaterialPhoto {
  /** JPEG. */
  readonly bytes: Buffer;
  /** Who made it. */
  readonly credit: string;
  readonly alternative: string;
}

/**
 * The event's own image, else its village's, else the whole dossier's; the newest. Only one whose author was named: it is
 * printed beside it.
 */
const PHOTO = `SELECT f.file_id AS "fileId", f.credit, f.alternative FROM attachment f JOIN event e ON e.id = $1
  WHERE f.application_id = e.application_id AND f.kind = 'image' AND f.removed_at IS NULL AND f.message_id IS NULL
    AND btrim(f.credit) <> '' AND (f.event_id IS NULL OR f.event_id IN (e.id, e.parent_event_id))
  ORDER BY f.event_id IS NOT DISTINCT FROM e.id DESC, f.event_id IS NULL, f.added_at DESC, f.id LIMIT 1`;

/** Longest side, in points: the width of an A3 at 150 points an inch. */
const SIDE = 1754;

/** The images of material, as dossiers hold them. */
@Injectable()
export class MaterialPhotos {
  readonly #log = new Logger('MaterialPhotos');

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FileStore) private readonly store: FileStore,
  ) {}

  /** Null without one, or where it cannot be opened: no poster is refused for its photo. */
  async of(eventId: string): Promise<MaterialPhoto | null> {
    const row = await this.database.row<{ fileId: string; credit: string; alternative: string }>(PHOTO, [eventId]);
    if (!row) return null;
    try {
      const { stream } = await this.store.read(row.fileId);
      return { ...row, bytes: await drawForPaper(await buffer(stream), SIDE) };
    } catch (error) {
      this.#log.error(`The photo of a poster cannot be opened: ${String(error)}`);
      return null;
    }
  }
}
