// `npm run --silent portal -- …`: one command of the portal, whether or not the server runs.
// Standard output carries the command's result and nothing else; the exit code is the command's.
import { spawn } from 'node:child_process';
import { bundleEnvironment, nodeFlags } from './lib/bundle.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { openDataFolder } from './lib/data-folder.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { prepare } from './lib/preparation.mjs';
import { createProgress, explain } from './lib/terminal.mjs';
import { childEnvironment, commandBundle, pinnedNode, root, settings } from './lib/workspace.mjs';

/** Nothing is planted, and nobody invited, in what comes from a backup. */
const RESTORED = { planted: true, invited: true };
const progress = createProgress(process.stderr);
const args = process.argv.slice(2);
const needsNothing = args.length === 0 || ['help', '--help', '-h', 'backup-key'].includes(args[0]);
let leave = async () => {};
let child = null;
/** The data folder that a restore fills: what it is for follows from what comes back. */
let restoredInto = null;

// The command decides how it ends; we only stay to close the database behind it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child?.kill(signal));

let code;
try {
  code = await perform();
} catch (error) {
  code = explain(error);
} finally {
  await leave();
}
process.exitCode = code;

async function perform() {
  await ensureDependencies(progress);
  await ensureBuilt(progress, ['server']);
  return pass(needsNothing ? childEnvironment() : await openDatabase());
}

async function openDatabase() {
  const asked = settings();
  const folder = openDataFolder(asked.dataDir);
  let { databaseUrl, migrationUrl: owner } = asked;
  if (asked.embedded) {
    const { joinDatabase } = await import('./lib/embedded-postgres.mjs');
    ({ portalUrl: databaseUrl, url: owner, leave } = await joinDatabase(folder));
  }
  const demonstration = asked.embedded && folder.marker().kind !== 'empty';
  const env = bundleEnvironment({ databaseUrl, dataDir: folder.dir, demonstration });
  // A backup takes the database as it is, also right before an upgrade; a restore makes its schema itself.
  if (args[0] === 'backup') return env;
  if (args[0] === 'restore') {
    restoredInto = asked.embedded ? folder : null;
    return { ...env, DATABASE_MIGRATION_URL: owner ?? '' };
  }
  await prepare(databaseUrl, env, { owner, progress, folder, name: asked.databaseUrl ?? 'embedded' });
  return env;
}

/** Hands the command over with our own streams. Paths on the call are those of the person's folder, not of the project. */
function pass(env) {
  const cwd = process.env.npm_lifecycle_event === 'portal' ? (process.env.INIT_CWD ?? root) : process.cwd();
  return new Promise((done, fail) => {
    child = spawn(pinnedNode(), [...nodeFlags, commandBundle, ...args], {
      cwd,
      env,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    child.on('message', ({ restored }) => {
      if (restored) restoredInto?.mark({ kind: restored.demonstration ? 'demonstration' : 'empty', ...RESTORED });
    });
    child.once('error', fail);
    child.once('close', (exitCode) => done(exitCode ?? 1));
  });
}
