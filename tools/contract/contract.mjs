// The contract: the API's classes → openapi.json → the web's types and the rules its forms obey. Both files are
// committed, so that a change of contract shows in review; `npm test` compares them with what the code says now.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleEnvironment, nodeFlags } from '../lib/bundle.mjs';
import { run } from '../lib/processes.mjs';
import { contractBundle, pinnedNode, root } from '../lib/workspace.mjs';
import { contractSource } from './source.mjs';

const documentFile = 'libs/shared/contract/openapi.json';
const sourceFile = 'libs/shared/contract/src/contract.ts';

/** What the built API says its contract is: the text of both files, by path. */
async function currentContract() {
  const folder = mkdtempSync(join(tmpdir(), 'fds-contract-'));
  try {
    const file = join(folder, 'openapi.json');
    const env = bundleEnvironment({ databaseUrl: '', dataDir: folder, demonstration: false });
    const result = await run(pinnedNode(), [...nodeFlags, contractBundle, file], { cwd: root, env, timeout: 60_000 });
    if (result.code !== 0) throw new Error(`The API could not write its contract:\n${result.stdout}${result.stderr}`);
    const text = readFileSync(file, 'utf8');
    return { [documentFile]: text, [sourceFile]: await contractSource(JSON.parse(text)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The committed files that no longer say what the code says. The server must be built. */
export async function staleContracts() {
  const files = await currentContract();
  return Object.keys(files).filter((path) => files[path] !== committed(path));
}

/** Writes both files anew. The server must be built. */
export async function writeContract() {
  const files = await currentContract();
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  return Object.keys(files);
}

function committed(path) {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return null;
  }
}
