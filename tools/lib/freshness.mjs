// Whether something built is still what its sources say, by their content: neither a clone nor a touched file fools it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './workspace.mjs';

/**
 * A digest of files: their paths and their content, in order.
 * @param inputs files and folders, relative to the project
 * @param keep which files of a folder count
 */
export function digest(inputs, keep = () => true, folder = root) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesOf(folder, input)).filter(keep)) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(folder, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** A stamp: written last, when the thing is whole, and removed before it is made again. */
export function stamp(file) {
  return {
    says: (value) => existsSync(file) && readFileSync(file, 'utf8') === value,
    remove: () => rmSync(file, { force: true }),
    write: (value) => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, value);
    },
  };
}

function filesOf(folder, path) {
  let entries;
  try {
    entries = readdirSync(join(folder, path), { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    if (error.code === 'ENOENT') return [];
    throw error;
  }
  return entries
    .filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inner = `${path}/${entry.name}`;
      return entry.isDirectory() ? filesOf(folder, inner) : [inner];
    });
}
