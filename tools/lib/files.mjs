// Small files written whole or not at all.
import { chownSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The content of a JSON file, or null when it is missing. A damaged one raises its SyntaxError. */
export function readJson(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
  return JSON.parse(text);
}

/** Writes a JSON file at once; root leaves it to the owner of its folder, who may start the portal next time. */
export function writeJson(file, value, mode = 0o644) {
  const draft = `${file}.${process.pid}.draft`;
  try {
    writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode });
    giveToOwner(draft, dirname(file));
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** As root, hands a file to the owner of a folder. */
export function giveToOwner(file, folder) {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(folder);
  chownSync(file, uid, gid);
}
