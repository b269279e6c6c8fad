// Importing by the command line: as a person types it, and the command alone with its memory.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { bundleEnvironment, nodeFlags } from '../lib/bundle.mjs';
import { run } from '../lib/processes.mjs';
import { commandBundle, pinnedNode, root } from '../lib/workspace.mjs';
import { stopwatch } from './measure.mjs';
import { watchMemory } from './memory.mjs';
import { ownEnvironment } from '../lib/started-portal.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** `npm run portal -- <args>` on a database, in milliseconds. */
export async function typed(args, { databaseUrl, dataDir }) {
  const elapsed = stopwatch();
  const env = ownEnvironment({ DATABASE_URL: databaseUrl, PORTAL_DATA_DIR: dataDir });
  const { code, stdout, stderr } = await run(npm, ['run', '--silent', 'portal', '--', ...args], { cwd: root, env });
  const milliseconds = elapsed();
  if (code !== 0) throw new Error(`The command failed: ${args.join(' ')}\n${stdout}${stderr}`);
  return { milliseconds, stdout };
}

/**
 * The import of an archive by the built command alone.
 * @returns `{ whole, inside, peak, announced }`: the process from start to end and the part from its first word of
 *   progress to its result (milliseconds), its highest resident memory (bytes), how many times it told where it was
 */
export async function importAlone(archive, { databaseUrl, dataDir }) {
  const elapsed = stopwatch();
  const child = spawn(pinnedNode(), [...nodeFlags, commandBundle, 'import', archive, '--json'], {
    cwd: root,
    env: { ...bundleEnvironment({ databaseUrl, dataDir, demonstration: false }), PORTAL_PROGRESS: 'lines' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const memory = watchMemory(child.pid);
  let begun = null;
  let finished = null;
  let announced = 0;
  let output = '';
  createInterface({ input: child.stderr }).on('line', (line) => {
    begun ??= elapsed();
    if (/\d+ %$/.test(line)) announced++;
    else output += `${line}\n`;
  });
  child.stdout.setEncoding('utf8').on('data', (text) => {
    finished ??= elapsed();
    output += text;
  });
  const code = await new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  const whole = elapsed();
  const peak = memory.peak();
  if (code !== 0 || !/"changed":\s*true/.test(output)) throw new Error(`${archive} was not imported:\n${output}`);
  return { whole, inside: finished - begun, peak, announced };
}
