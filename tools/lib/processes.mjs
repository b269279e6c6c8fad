// Child processes and other people's processes: running, recognising and stopping them.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const running = new Set();

/**
 * Runs a command to its end and keeps what it wrote. Each line also goes to `onLine` while it runs.
 * @returns `{ code, stdout, stderr }`; code is 1 when a signal ended it
 */
export function run(command, args, { cwd, env, onLine = () => {}, timeout, uid, gid } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, env, uid, gid, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8').on('data', (text) => {
        texts[name] += text;
      });
      createInterface({ input: child[name] }).on('line', onLine);
    }
    const timer = timeout && setTimeout(() => child.kill('SIGKILL'), timeout);
    child.once('error', (error) => {
      running.delete(child);
      clearTimeout(timer);
      fail(error);
    });
    child.once('close', (code, signal) => {
      running.delete(child);
      clearTimeout(timer);
      done({ code: code ?? 1, signal, ...texts });
    });
  });
}

/** Ends what `run` has under way, for a command that is itself being stopped. */
export function stopRunning() {
  for (const child of running) child.kill('SIGTERM');
}

/** True while a process with this number exists, whoever owns it. */
export function exists(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** What tells a process from a later one that received the same number: when it started. Null when there is none. */
export function identity(pid) {
  if (!Number.isInteger(pid) || pid < 1 || !exists(pid)) return null;
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...rest] = fields.slice(fields.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X'
      ? null
      : `${rest[18]}@${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
  } catch {
    return capture('ps', ['-o', 'lstart=', '-p', String(pid)]);
  }
}

/** The command line of a process, or null. */
export function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return capture('ps', ['-o', 'command=', '-p', String(pid)]);
  }
}

/** A process as it can be written down and recognised later. */
export const portrait = (pid) => ({ pid, identity: identity(pid) });

/** True while the very process of the portrait lives, not another with its number. */
export function isSame(portrayed) {
  return Boolean(portrayed?.identity) && identity(portrayed.pid) === portrayed.identity;
}

/** Waits until a condition holds. Returns whether it did before the time was over (milliseconds). */
export async function until(condition, timeout, pause = 50) {
  const end = Date.now() + timeout;
  while (!(await condition())) {
    if (Date.now() >= end) return false;
    await new Promise((done) => setTimeout(done, pause));
  }
  return true;
}

/** Asks a process to stop, and ends it when it has not obeyed in time (milliseconds). */
export async function stop(pid, { signal = 'SIGTERM', timeout = 5000, lastResort = 'SIGKILL' } = {}) {
  const known = identity(pid);
  if (known === null) return;
  const gone = () => identity(pid) !== known;
  const send = (name) => {
    try {
      process.kill(pid, name);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  };
  send(signal);
  if (await until(gone, timeout)) return;
  send(lastResort);
  await until(gone, 2000);
}

function capture(command, args) {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null;
  } catch {
    return null;
  }
}
