import { Inject, Injectable } from '@nestjs/common';
import { PassThrough, type Readable } from 'node:stream';
import yazl from 'yazl';
import { Clock, csvOf, Database, FileStore, type ExportColumn } from '@fds/shared/api-kit';
import { PortalError, searchForm } from '@fds/shared/kernel';
import { PHOTO_CONSENT_LABELS } from '@fds/attendance/domain';
import { OF_EDITION, USABLE, type EditionPhotoRow } from './photos.queries';

/** A ZIP of photos is no album: the first ones, and the page says how many there are. */
export const MOST_IN_ZIP = 500;
const CREDITS = 'credits.csv';
const ROWS = `SELECT t.id, t.file_id AS "fileId", t.name, t.credit, t.alternative, t.consent, o.title AS "eventTitle",
    COALESCE(p.name, '') AS "organisationName", o.department
  ${OF_EDITION} AND ${USABLE} ORDER BY o.department NULLS LAST, o.title, t.added_at, t.id LIMIT ${MOST_IN_ZIP}`;

type Row = Pick<
  EditionPhotoRow,
  'id' | 'fileId' | 'name' | 'credit' | 'alternative' | 'consent' | 'eventTitle' | 'organisationName' | 'department'
>;

/** The photos of an edition that may be shown, with a table of whom to name under each. */
@Injectable()
export class PhotosZip {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FileStore) private readonly store: FileStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Written while it is read: one photo is open at a time. @throws PortalError missing when there is none */
  async ofEdition(year: number): Promise<Readable> {
    const rows = await this.database.rows<Row>(ROWS, [year]);
    if (rows.length === 0)
      throw new PortalError('missing', 'attendance.no_usable_photo', 'Aucune photo de cette édition n’est utilisable.');
    const zip = new yazl.ZipFile();
    const mtime = this.clock.now();
    for (const [at, row] of rows.entries())
      // An image is compressed already.
      zip.addReadStreamLazy(fileName(row, at), { mtime, compress: false }, (give) => {
        this.store.read(row.fileId).then(
          ({ stream }) => give(null, stream),
          (error: unknown) => give(error as Error, null as never),
        );
      });
    zip.addBuffer(Buffer.from(await credits(rows)), CREDITS, { mtime });
    const out = new PassThrough();
    // A photo that went while it was read breaks the download off, not the portal.
    zip.on('error', (error: Error) => out.destroy(error));
    zip.outputStream.pipe(out);
    zip.end();
    return out;
  }
}

/** `012-atelier-des-fossiles.webp`: in the order of the table, readable without it. */
const fileName = ({ eventTitle }: Row, at: number): string =>
  `${String(at + 1).padStart(3, '0')}-${searchForm(eventTitle)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')}.webp`;

interface Line {
  readonly row: Row;
  readonly file: string;
}
const COLUMNS: readonly ExportColumn<Line>[] = [
  { head: 'Fichier', kind: 'text', value: ({ file }) => file },
  { head: 'Crédit', kind: 'text', value: ({ row }) => row.credit },
  { head: 'Description', kind: 'text', value: ({ row }) => row.alternative },
  { head: 'Personnes', kind: 'text', value: ({ row }) => PHOTO_CONSENT_LABELS[row.consent] },
  { head: 'Événement', kind: 'text', value: ({ row }) => row.eventTitle },
  { head: 'Structure', kind: 'text', value: ({ row }) => row.organisationName },
  { head: 'Département', kind: 'text', value: ({ row }) => row.department },
];

/** Whom to name under each photo, as the other tables of the portal are written. */
async function credits(rows: readonly Row[]): Promise<string> {
  const lines = (async function* (): AsyncGenerator<Line> {
    yield* await Promise.resolve(rows.map((row, at) => ({ row, file: fileName(row, at) })));
  })();
  const text: string[] = [];
  for await (const part of csvOf({ name: 'crédits', title: 'Crédits', columns: COLUMNS, rows: lines, filters: [] }))
    text.push(part);
  return text.join('');
}
