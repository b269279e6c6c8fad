import { Inject, Injectable } from '@nestjs/common';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DataSource, type QueryRunner } from 'typeorm';
import yazl from 'yazl';
import { EDITION_FILE, FILE_NAMES, type EditionFile, type FileName } from '@fds/archive/domain';
import { PortalError } from '@fds/shared/kernel';
import type { Sql } from '../writing/bulk';
import { editionFile, tableRows } from './archive-content';
import { csvText } from './csv-text';

/** Writes an edition as an archive (docs/domain/archive-format.md), all of it as it was at one instant. */
@Injectable()
export class ExportArchive {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** Into a folder, which is made when needed; its other files are left alone. `missing` when there is no such edition. */
  async toFolder(year: number, folder: string): Promise<void> {
    const snapshot = await this.#open(year);
    const part = (file: FileName): string => join(folder, `.${file}.part`);
    try {
      await mkdir(folder, { recursive: true });
      for (const file of FILE_NAMES) await pipeline(fileText(snapshot, file), createWriteStream(part(file)));
      // Only once everything is written does anything take its place.
      for (const file of FILE_NAMES) await rename(part(file), join(folder, file));
    } catch (error) {
      await Promise.all(FILE_NAMES.map((file) => rm(part(file), { force: true })));
      throw error;
    } finally {
      await snapshot.close();
    }
  }

  /** As a ZIP, while it is read. `missing` when there is no such edition. */
  async toZip(year: number): Promise<Readable> {
    const snapshot = await this.#open(year);
    const zip = new yazl.ZipFile();
    // One moment for all: the same edition gives the same bytes.
    const mtime = new Date(Date.UTC(year, 0, 1));
    for (const file of FILE_NAMES)
      zip.addReadStreamLazy(file, { mtime, mode: 0o100644 }, (give) => give(null, fileText(snapshot, file)));
    const output = zip.outputStream as Readable;
    zip.on('error', (error: Error) => output.destroy(error));
    output.once('close', () => void snapshot.close());
    zip.end();
    return output;
  }

  async #open(year: number): Promise<Snapshot> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.startTransaction('REPEATABLE READ');
      await runner.query('SET TRANSACTION READ ONLY');
      const sql = reader(runner);
      const edition = await editionFile(sql, year);
      if (!edition)
        throw new PortalError('missing', 'archive.no_edition', `Le portail ne contient pas d’édition ${year}.`);
      return { sql, edition, close: () => release(runner) };
    } catch (error) {
      await release(runner);
      throw error;
    }
  }
}

/** An edition as it is at one instant. */
interface Snapshot {
  readonly sql: Sql;
  readonly edition: EditionFile;
  close(): Promise<void>;
}

const reader =
  (runner: QueryRunner): Sql =>
  async <T extends object>(text: string, values: readonly unknown[] = []) =>
    (await runner.query(text, values as unknown[])) as T[];

async function release(runner: QueryRunner): Promise<void> {
  if (runner.isReleased) return;
  try {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  } finally {
    await runner.release();
  }
}

function fileText({ sql, edition }: Snapshot, file: FileName): Readable {
  if (file === EDITION_FILE) return Readable.from([`${JSON.stringify(edition, null, 2)}\n`]);
  return Readable.from(csvText(file, tableRows(sql, file, edition.year)), { objectMode: false });
}
