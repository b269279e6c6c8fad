// `npm run contract`: builds the server if needed, then writes the contract's two files.
import { ensureBuilt } from '../lib/build.mjs';
import { ensureDependencies } from '../lib/dependencies.mjs';
import { createProgress, explain } from '../lib/terminal.mjs';

const progress = createProgress();
try {
  await ensureDependencies(progress);
  await ensureBuilt(progress, ['server']);
  const { writeContract } = await import('./contract.mjs');
  const files = await progress.step('Écriture du contrat', writeContract);
  progress.say(files.map((file) => `  ${file}`).join('\n'));
} catch (error) {
  process.exitCode = explain(error);
}
