import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Database, Duties, ServerSettings } from '@fds/shared/api-kit';

export const ERASURES_NAME = 'erasures.jsonl';
const MINUTE = 60_000;

/** One account that was erased: by its id, which names nobody any more. */
interface Erasure {
  readonly person: string;
  readonly at: string;
}

/** The people of a list of erasures; a line that a crash left half is passed over, for the next round wrote it again. */
export async function readErasures(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as { code?: string }).code === 'ENOENT') return '';
    throw error;
  });
  return [...text.matchAll(/^\{"person":"([0-9a-f-]{36})","at":"[^"]*"\}$/gm)].map(([, person]) => person ?? '');
}

/**
 * Who was erased, kept outside the database: a backup does not know of erasures that came after it, and the database that
 * knew is what was lost. Each round adds what the journal has and the lists have not, in the data folder and beside the
 * backups; so a list that was lost, or another worker's, is whole again within a minute.
 */
@Injectable()
export class KeepErasures implements OnModuleInit {
  readonly #log = new Logger('KeepErasures');

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Duties) private readonly duties: Duties,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  onModuleInit(): void {
    this.duties.register({ name: 'portal.erasures', every: MINUTE, run: () => this.run() });
  }

  async run(): Promise<void> {
    const erased = await this.database.rows<{ person: string; at: Date }>(
      `SELECT id AS person, erased_at AS at FROM person WHERE erased_at IS NOT NULL ORDER BY erased_at, id`,
    );
    const { dataDir, backup } = this.settings;
    for (const folder of [dataDir, ...(backup.dir ? [backup.dir] : [])])
      await addTo(
        join(folder, ERASURES_NAME),
        erased.map(({ person, at }) => ({ person, at: at.toISOString() })),
      ).catch((error: unknown) => this.#log.error(`${folder}: ${String(error)}`));
  }
}

async function addTo(path: string, erasures: readonly Erasure[]): Promise<void> {
  const known = new Set(await readErasures(path));
  const more = erasures.filter(({ person }) => !known.has(person));
  if (more.length === 0) return;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a', 0o600);
  try {
    // Begins on a line of its own, whatever a crash left before it.
    await file.writeFile(`\n${more.map(({ person, at }) => JSON.stringify({ person, at })).join('\n')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}
