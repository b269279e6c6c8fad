// The server's process: HTTP and worker. It lives in a group of its own, so that a Ctrl-C reaches it through us, in order.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { nodeFlags } from '../lib/bundle.mjs';
import { stop } from '../lib/processes.mjs';
import { Refusal } from '../lib/terminal.mjs';
import { pinnedNode, root, serverBundle } from '../lib/workspace.mjs';

const PATIENCE = 60_000;

/**
 * Starts the server and waits until it listens.
 * @param onEnd told when it ends by itself afterwards
 * @param signal gives up waiting
 * @returns `{ pid, url, stop }`
 * @throws Refusal with the last lines of its log when it does not come up
 */
export async function startServerProcess(folder, env, { onStarted = () => {}, onEnd, signal: leaving }) {
  const log = openLog(folder);
  const child = spawn(pinnedNode(), [...nodeFlags, serverBundle], {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', log.descriptor, 'ipc'],
  });
  onStarted(child.pid);
  let stopping = false;
  let ready = false;
  const url = await new Promise((done, fail) => {
    const timer = setTimeout(() => fail(down('ne répond pas après une minute')), PATIENCE);
    const announce = (message) => {
      if (message?.ready !== true || ready) return;
      ready = true;
      clearTimeout(timer);
      done(message.url);
    };
    child.on('message', announce);
    createInterface({ input: child.stdout }).on('line', (line) => {
      writeSync(log.descriptor, `${line}\n`);
      if (line.startsWith('{"ready"')) announce(JSON.parse(line));
    });
    child.once('error', fail);
    leaving?.addEventListener('abort', () => fail(leaving.reason), { once: true });
    child.once('close', (code, signal) => {
      closeSync(log.descriptor);
      clearTimeout(timer);
      if (!ready) fail(down(`s'est arrêté (${signal ?? `code ${code}`})`));
      else if (!stopping) onEnd(down(`s'est arrêté de lui-même (${signal ?? `code ${code}`})`));
    });
  }).catch(async (error) => {
    stopping = true;
    await stop(child.pid, { timeout: 2000 });
    throw error;
  });
  return {
    pid: child.pid,
    url,
    stop: async () => {
      stopping = true;
      await stop(child.pid, { timeout: 5000 });
    },
  };

  function down(what) {
    const lines = readFileSync(log.file, 'utf8').slice(log.before).trimEnd().split('\n').slice(-20).map(asRead);
    return new Refusal(`Le serveur ${what} : son journal est dans ${log.file}.`, { details: lines.join('\n') });
  }
}

/** A line of the log as a person reads it: what is said, and of a fault its stack. */
function asRead(line) {
  try {
    const { msg, err } = JSON.parse(line);
    return [msg, err?.stack].filter(Boolean).join('\n') || line;
  } catch {
    return line;
  }
}

function openLog(folder) {
  mkdirSync(folder.at('logs'), { recursive: true });
  const file = folder.at('logs', 'portal.log');
  const size = () => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size() > 20_000_000) renameSync(file, `${file}.1`);
  const before = size();
  return { file, before, descriptor: openSync(file, 'a', 0o600) };
}
