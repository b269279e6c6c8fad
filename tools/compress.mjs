// Every text file of the built site gets its brotli twin, at the highest setting, once, so that serving costs nothing.
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

/** Below this size in bytes a twin saves less than its own headers cost. */
const SMALLEST = 1024;
const [folder = 'dist/web/browser'] = process.argv.slice(2);

for (const file of globSync(`${folder}/**/*.{js,css,svg,json,txt,webmanifest}`)) {
  if (statSync(file).size < SMALLEST) continue;
  const text = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  writeFileSync(`${file}.br`, brotliCompressSync(text, { params }));
}
