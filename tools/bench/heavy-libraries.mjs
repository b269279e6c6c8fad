// Which scripts of the built site hold the libraries that only some pages need, by what the build says it put where.
import { join } from 'node:path';
import { readJson } from '../lib/files.mjs';
import { root } from '../lib/workspace.mjs';

/** A heavy library: the sources that make it, and what on a page shows it (a CSS selector). */
export const heavyLibraries = {
  charts: { sources: /node_modules\/(chart\.js|@kurkle)\//, shownBy: 'canvas' },
  forms: {
    sources: /node_modules\/@angular\/forms\//,
    shownBy: 'input:not([type=hidden]), select, textarea',
  },
  exports: { sources: /node_modules\/(csv-|yazl|jszip|xlsx|exceljs|pdf)|\/web\/.*export/, shownBy: 'a[download]' },
};

/** `[{ kind, file, bytes, initial }]`: bytes before compression, `initial` when the first load needs the script. */
export function whereTheyLie(stats = readJson(join(root, 'dist/web/browser-stats.json'))) {
  const { outputs } = stats;
  const initial = firstLoad(outputs);
  return Object.entries(heavyLibraries).flatMap(([kind, { sources }]) =>
    Object.entries(outputs)
      .filter(([file]) => file.endsWith('.js'))
      .map(([file, { inputs }]) => ({
        kind,
        file,
        bytes: Object.entries(inputs).reduce(
          (sum, [name, part]) => sum + (sources.test(name) ? part.bytesInOutput : 0),
          0,
        ),
        initial: initial.has(file),
      }))
      .filter(({ bytes }) => bytes > 0),
  );
}

/** The scripts that the entry needs before anything is shown: itself and what it imports, on and on. */
function firstLoad(outputs) {
  const found = new Set();
  const waiting = Object.keys(outputs).filter((file) => /^main[-.]/.test(file));
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (found.has(file) || !outputs[file]) continue;
    found.add(file);
    for (const { kind, path } of outputs[file].imports) if (kind === 'import-statement') waiting.push(path);
  }
  return found;
}
