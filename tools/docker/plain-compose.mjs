// What the compose file starts of the portal, without Docker: the same commands with the same environment, on an embedded
// PostgreSQL, the mail catcher and a store that speaks S3 in the places of the services of others.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDataFolder } from '../lib/data-folder.mjs';
import { joinDatabase } from '../lib/embedded-postgres.mjs';
import { freePort } from '../lib/ports.mjs';
import { run, until } from '../lib/processes.mjs';
import { pinnedNode } from '../lib/workspace.mjs';
import { startCatcher } from '../mail/catcher.mjs';
import { loadSources } from '../test/native/sources.mjs';
import { compose, filled } from './files.mjs';
import { USER } from './plain-image.mjs';

const PATIENCE = 120_000;
/** What the operator writes into .env. */
const SAID = {
  PORTAL_HOST: 'portail.example',
  PORTAL_SECRET: 'of this check alone, of no installation',
  POSTGRES_PASSWORD: 'owner',
  PORTAL_DATABASE_PASSWORD: 'portal',
  STORE_KEY: 'portail',
  STORE_SECRET: 'of-this-check-alone',
  MAIL_FROM: 'Fête de la science <ne-pas-repondre@portail.example>',
  MAIL_DOMAIN: 'portail.example',
};
const isRoot = process.getuid?.() === 0;

/** Starts the services of others; `undo` ends them, the last first. */
async function startOthers(folder) {
  const undo = [];
  const database = await joinDatabase(openDataFolder(join(folder, 'postgres')));
  undo.unshift(database.leave);
  const catcher = await startCatcher({
    dir: join(folder, 'mails'),
    smtpPort: await freePort(),
    webPort: await freePort(),
  });
  undo.unshift(catcher.stop);
  loadSources();
  const { S3Double } = await import('../../libs/shared/api-kit/src/files/s3-double.fixture.ts');
  const store = new S3Double();
  const { url } = await store.start();
  store.settings = { url, bucket: 'portail', region: 'us-east-1', key: SAID.STORE_KEY, secret: SAID.STORE_SECRET };
  undo.unshift(() => store.stop());
  return { database, catcher, store, undo };
}

/**
 * Starts the portal's services in their order.
 * @returns `{ services: { name: { url, operations, child, health } }, catcher, store, stop }`
 */
export async function startCompose(image, folder, say = () => {}) {
  const { database, catcher, store, undo } = await startOthers(folder);
  const config = compose();
  const services = {};
  const places = {
    'postgres://portal:portal@postgres:5432/portal': database.portalUrl,
    'postgres://portal_owner:owner@postgres:5432/portal': database.url,
    'smtp://relay:587': catcher.smtpUrl,
    'http://store:8333': store.settings.url,
  };
  const volume = (name) => {
    const at = join(folder, 'volumes', name);
    mkdirSync(at, { recursive: true, mode: 0o700 });
    if (isRoot) chownSync(at, USER.uid, USER.gid);
    return at;
  };
  const environment = async ({ environment: said = {}, volumes = [] }) => {
    const env = { ...image.env };
    for (const [name, value] of Object.entries(said)) {
      const text = filled(value, SAID);
      env[name] = places[text] ?? text;
    }
    const mounts = new Map(volumes.map((one) => one.split(':')).map(([name, at]) => [at, volume(name)]));
    for (const name of ['PORTAL_DATA_DIR', 'PORTAL_BACKUP_DIR'])
      if (env[name]) env[name] = mounts.get(env[name].replace(image.dir, '')) ?? env[name];
    // On one machine each has ports of its own, on loopback.
    const [PORT, PORTAL_OPERATIONS_PORT] = [String(await freePort()), String(await freePort())];
    return {
      ...env,
      PORT,
      PORTAL_OPERATIONS_PORT,
      HOST: '127.0.0.1',
      PORTAL_OPERATIONS_HOST: '127.0.0.1',
      PATH: process.env.PATH,
    };
  };
  const as = { cwd: image.cwd, ...(isRoot ? USER : {}) };
  try {
    for (const name of ['bucket', 'migrate']) {
      say(`${name}: ${config.services[name].command.join(' ')}`);
      const [, ...args] = config.services[name].command;
      const { code, stdout, stderr } = await run(pinnedNode(), args, {
        ...as,
        env: await environment(config.services[name]),
      });
      if (code !== 0) throw new Error(`${name} failed:\n${stdout}${stderr}`);
    }
    for (const name of ['portal-1', 'portal-2', 'worker']) {
      const env = await environment(config.services[name]);
      say(`${name}: ${image.command.join(' ')}`);
      const child = spawn(pinnedNode(), image.command.slice(1), { ...as, env, stdio: ['ignore', 'pipe', 'pipe'] });
      let output = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
      undo.unshift(async () => {
        if (child.exitCode === null && child.signalCode === null) {
          child.kill('SIGKILL');
          await once(child, 'exit');
        }
      });
      const health = () => run(pinnedNode(), image.health.slice(1), { ...as, env });
      services[name] = { url: `http://127.0.0.1:${env.PORT}`, child, health, log: () => output };
      if (
        !(await until(async () => child.exitCode !== null || (await health()).code === 0, PATIENCE, 500)) ||
        child.exitCode !== null
      )
        throw new Error(`${name} is not ready:\n${output}`);
    }
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  }
  return {
    services,
    catcher,
    store,
    stop: async () => {
      for (const step of undo) await step();
    },
  };
}
