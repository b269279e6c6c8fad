// `npm run accessibility`: writes docs/accessibility.md from the data that the page /accessibilite shows.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from '../lib/processes.mjs';
import { childEnvironment, pinnedNode, root } from '../lib/workspace.mjs';

const FILE = join(root, 'docs/accessibility.md');

/** The document as the data make it, formatted like every other one. */
export async function accessibilityDocument() {
  const args = ['--import', '@swc-node/register/esm-register', 'tools/accessibility/document.mjs'];
  const env = childEnvironment({ TS_NODE_PROJECT: 'tsconfig.json', NODE_OPTIONS: '' });
  const { code, stdout, stderr } = await run(pinnedNode(), args, { cwd: root, env });
  if (code !== 0) throw new Error(`The statement of accessibility could not be read:\n${stderr}`);
  const { format, resolveConfig } = await import('prettier');
  return format(stdout, { ...(await resolveConfig(FILE)), filepath: FILE });
}

/** Whether the document that is kept says what the data say. */
export const isFresh = async () => readFileSync(FILE, 'utf8') === (await accessibilityDocument());

if (process.argv[1] === resolve(import.meta.filename)) writeFileSync(FILE, await accessibilityDocument());
