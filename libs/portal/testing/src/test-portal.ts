import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { Pool, type QueryResultRow } from 'pg';
import { connect, createPortal } from '@fds/portal/api';
import type { Role } from '@fds/shared/kernel';
import { Clock, digestOf, newToken, ServerSettings, type Log } from '@fds/shared/api-kit';
import { cloneDatabase } from '@fds/shared/testing';
import { Visitor } from './visitor';

export interface TestPortalOptions {
  /** Instant the clock shows at first; it then runs on. */
  readonly at?: string;
  readonly env?: Record<string, string>;
  /** Where its log goes; to the test's own output, from warnings on, unless said. */
  readonly log?: (settings: ServerSettings) => Log;
}

/** The whole portal on a database of its own, listening on a free port of the loopback. */
export class TestPortal {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    private readonly owner: Pool,
    private readonly settings: ServerSettings,
    /** The superuser's address: the tests may do what the portal may not. */
    readonly ownerUrl: string,
    private readonly cleanUp: () => Promise<void>,
  ) {}

  static async start({ at, env = {}, log }: TestPortalOptions = {}): Promise<TestPortal> {
    const database = await cloneDatabase();
    const dataDir = mkdtempSync(join(tmpdir(), 'portal-data-'));
    const settings = new ServerSettings(database.portalUrl, {
      PORTAL_DEMONSTRATION: '1',
      PORTAL_LOG_LEVEL: 'warn',
      PORTAL_DATA_DIR: dataDir,
      PORTAL_WEB_DIR: join(dataDir, 'no-web'),
      ...env,
    });
    const source = await connect(settings);
    const app = await createPortal(source, settings, log ? { log: log(settings) } : {});
    const owner = new Pool({ connectionString: database.url, max: 2 });
    // Some tests end every connection: the next statement opens another.
    owner.on('error', () => undefined);
    if (at) app.get(Clock).move(new Date(at).getTime() - Date.now());
    await app.listen(0, '127.0.0.1');
    const cleanUp = async (): Promise<void> => {
      await app.close();
      await source.destroy();
      await owner.end();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    };
    return new TestPortal(app, await app.getUrl(), owner, settings, database.url, cleanUp);
  }

  /** Moves the clock to an instant; it runs on from there. */
  moveClock(at: string): void {
    this.app.get(Clock).move(new Date(at).getTime() - Date.now());
  }

  /**
   * Another replica: a second application on the same database, with connections of its own and the same clock. To be
   * stopped before this one.
   */
  async replica(): Promise<TestPortal> {
    const source = await connect(this.settings);
    const app = await createPortal(source, this.settings);
    app.get(Clock).move(this.app.get(Clock).offset);
    await app.listen(0, '127.0.0.1');
    const cleanUp = async (): Promise<void> => {
      await app.close();
      await source.destroy();
    };
    return new TestPortal(app, await app.getUrl(), this.owner, this.settings, this.ownerUrl, cleanUp);
  }

  /** Own SQL on the portal's database, as its owner. */
  async sql<T extends object = Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<T[]> {
    return (await this.owner.query<T & QueryResultRow>(text, [...values])).rows;
  }

  /** Somebody without a session. */
  anonymous(): Visitor {
    return new Visitor(this.url, null);
  }

  /**
   * Somebody new, signed in in this role; a holder belongs to the given organisations. The session is laid in the
   * database directly: signing in has tests of its own.
   */
  async as(role: Role, organisationIds: readonly string[] = []): Promise<Visitor> {
    const token = newToken();
    const [person] = await this.sql<{ id: string }>(
      `INSERT INTO person (email, name, exempt_from_second_factor) VALUES ($1, $2, true) RETURNING id`,
      [`${role}-${digestOf(token).slice(0, 8)}@test.example`, `Test ${role}`],
    );
    const id = person?.id ?? '';
    await this.sql(`INSERT INTO role_grant (person_id, role) VALUES ($1, $2)`, [id, role]);
    for (const organisation of organisationIds)
      await this.sql(`INSERT INTO membership (person_id, organisation_id) VALUES ($1, $2)`, [id, organisation]);
    await this.sql(`INSERT INTO session (id, person_id, role, created_at, seen_at) VALUES ($1, $2, $3, $4, $4)`, [
      digestOf(token),
      id,
      role,
      this.app.get(Clock).now(),
    ]);
    return new Visitor(this.url, `fds_session=${token}`, id);
  }

  async stop(): Promise<void> {
    await this.cleanUp();
  }
}
