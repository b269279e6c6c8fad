// Builds everything that runs: what `npm start` builds, without starting anything. For the image.
import { ensureBuilt } from '../lib/build.mjs';
import { createProgress, explain } from '../lib/terminal.mjs';

try {
  await ensureBuilt(createProgress());
} catch (error) {
  process.exitCode = explain(error);
}
