// The portal as in production: PostgreSQL, API and worker in processes of their own, each of which can be killed, stopped
// and started alone.
import { spawn } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bundleEnvironment, command, nodeFlags } from '../lib/bundle.mjs';
import { openDataFolder } from '../lib/data-folder.mjs';
import { joinDatabase } from '../lib/embedded-postgres.mjs';
import { nextFreePort } from '../lib/ports.mjs';
import { startServer } from '../lib/postgres-server.mjs';
import { prepare } from '../lib/preparation.mjs';
import { until } from '../lib/processes.mjs';
import { answers } from '../lib/web-client.mjs';
import { pinnedNode, root, serverBundle } from '../lib/workspace.mjs';

const FIRST_PORT = 4390;
const PATIENCE = 60_000;
/** A server that was asked to stop has this long (milliseconds): what orchestrators grant before they kill. */
export const LONGEST_STOP = 10_000;

/** Everything runs in a folder of its own, which goes with `leave`. */
export async function openPortal(progress, smtpUrl) {
  const place = mkdtempSync(join(tmpdir(), 'portal-faults-'));
  // Root runs the database as another user, who must be able to pass through.
  if (process.getuid?.() === 0) chmodSync(place, 0o711);
  const folder = openDataFolder(join(place, 'data'));
  const database = await joinDatabase(folder);
  const shared = {
    ...bundleEnvironment({ databaseUrl: database.portalUrl, dataDir: folder.dir, demonstration: true }),
    // One address is everybody here.
    ...{ PORTAL_PACE: '100000', FILES_DOSSIER_COUNT: '500', FILES_DOSSIER_MB: '2000', SMTP_URL: smtpUrl },
  };
  await prepare(database.portalUrl, shared, { owner: database.url, progress, folder, name: 'embedded' });
  await command(['import', 'data/edition-2021'], shared);
  return new Portal({ place, folder, database, shared });
}

class Portal {
  /** Running servers by name: `api`, `worker`, and their replicas. */
  #servers = new Map();
  /** Servers that nobody ended. */
  deaths = [];
  #postgres;

  constructor({ place, folder, database, shared }) {
    Object.assign(this, { place, folder, database, shared });
    this.#postgres = { pid: database.pid, port: database.port };
    mkdirSync(folder.at('logs'), { recursive: true });
  }

  get dataDir() {
    return this.folder.dir;
  }
  /** Addresses of the APIs that are there. */
  get addresses() {
    return [...this.#servers.values()].filter(({ url, ended }) => url && !ended()).map(({ url }) => url);
  }

  /**
   * Starts a server and waits until it is ready.
   * @param fileLimit blocks of 512 bytes beyond which none of its files can grow: a disk without room, for it alone
   */
  async start(name, { fileLimit } = {}) {
    const role = name.startsWith('api') ? 'api' : 'worker';
    const port = role === 'api' ? await nextFreePort(FIRST_PORT) : null;
    const [program, args] = [pinnedNode(), [...nodeFlags, serverBundle]];
    const limited = ['-c', `ulimit -S -f ${fileLimit}; exec "$@"`, 'sh', program, ...args];
    const child = spawn(fileLimit ? 'sh' : program, fileLimit ? limited : args, {
      cwd: root,
      // The cache of compiled code is written too, and not what is tried here.
      env: { ...this.shared, PORTAL_ROLE: role, PORT: String(port ?? 0), ...(fileLimit && { NODE_COMPILE_CACHE: '' }) },
      detached: true,
      // A server that nobody is left to stop stops by itself.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const ended = () => child.exitCode !== null || child.signalCode !== null;
    const server = { name, child, ended, url: port && `http://127.0.0.1:${port}`, lines: [] };
    let ready = false;
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        ready ||= line.startsWith('{"ready"');
        appendFileSync(this.folder.at('logs', `${name}.log`), `${new Date().toISOString()} ${line}\n`);
        server.lines.push(line);
        if (server.lines.length > 400) server.lines.shift();
      });
    if (!(await until(() => ready || ended(), PATIENCE)) || ended())
      throw new Error(`${name} did not start:\n${server.lines.slice(-20).join('\n')}`);
    this.#servers.set(name, server);
    child.once('exit', () => void (server.meant || this.#died(server)));
    return server;
  }

  /** A server that ended by itself is told, and started again as an orchestrator does it. */
  async #died({ name, lines }) {
    this.deaths.push(`${name} s’est arrêté de lui-même : ${lines.find((line) => /rror/.test(line)) ?? lines.at(-1)}`);
    this.#servers.delete(name);
    await this.start(name).catch((error) => this.deaths.push(String(error)));
  }
  isThere(name) {
    const server = this.#servers.get(name);
    return Boolean(server) && !server.ended();
  }

  /** `kill -9`. */
  async kill(name) {
    const server = this.#servers.get(name);
    server.meant = true;
    server.child.kill('SIGKILL');
    await until(server.ended, 5000, 10);
    this.#servers.delete(name);
  }

  /** SIGTERM, as an orchestrator does it: milliseconds until it was gone, its exit code, null when it had to be killed. */
  async stop(name) {
    const server = this.#servers.get(name);
    const { child, ended } = server;
    server.meant = true;
    const begun = Date.now();
    child.kill('SIGTERM');
    const inTime = await until(ended, LONGEST_STOP, 10);
    const milliseconds = Date.now() - begun;
    if (!inTime) child.kill('SIGKILL');
    await until(ended, 5000, 10);
    this.#servers.delete(name);
    return { milliseconds, code: inTime ? child.exitCode : null };
  }

  async restart(name, options) {
    const stopped = await this.stop(name);
    await this.start(name, options);
    return stopped;
  }

  /** Stops PostgreSQL: SIGINT ends its sessions in order, SIGQUIT at once, SIGKILL without a word. */
  async stopPostgres(signal) {
    const { pid } = this.#postgres;
    process.kill(pid, signal);
    await until(() => !isAlive(pid), 20_000, 20);
  }
  async startPostgres() {
    const log = this.folder.at('postgres.log');
    for (let attempt = 1; ; attempt++) {
      try {
        this.#postgres = await startServer(this.folder.cluster, { port: this.#postgres.port, log });
        return;
      } catch (error) {
        // The children of a server that was killed hold its memory for a moment more.
        if (attempt === 20) throw error;
        await new Promise((done) => setTimeout(done, 250));
      }
    }
  }

  /** Whether every API answers a question that the database answers. */
  async healthy() {
    const each = await Promise.all(this.addresses.map((url) => answers(`${url}/api/health/ready`)));
    return each.length > 0 && each.every(Boolean);
  }

  /** Ends everything; the folder goes unless it is to be looked at. */
  async leave({ keep = false } = {}) {
    for (const name of [...this.#servers.keys()]) if (this.isThere(name)) await this.kill(name);
    await this.database.leave().catch(() => {});
    if (!keep) rmSync(this.place, { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
