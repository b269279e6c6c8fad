// `npm run sbom`: every package as CycloneDX (dist/sbom.cdx.json), the licences of what is shipped, and known faults where
// the registry tells them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../lib/processes.mjs';
import { root } from '../lib/workspace.mjs';
import { isAllowed, licenceList, shipped } from './shipped.mjs';

const FILE = 'dist/sbom.cdx.json';
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** The bill of materials, as npm writes it from the lock file; needs no network. */
export async function billOfMaterials() {
  const { code, stdout, stderr } = await run(npm, ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], {
    cwd: root,
    env: process.env,
  });
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

if (process.argv[1] === import.meta.filename) {
  const bill = await billOfMaterials();
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, FILE), `${JSON.stringify(bill, null, 2)}\n`);
  console.log(`${FILE} : ${bill.components.length} paquets`);
  const packages = shipped();
  for (const [licence, count] of licenceList(packages)) console.log(`${String(count).padStart(5)}  ${licence}`);
  const refused = packages.filter(({ licence, name }) => !isAllowed(licence, name));
  for (const { name, licence } of refused) console.log(`✗ ${name} : ${licence}`);
  const audit = await run(npm, ['audit', '--omit=dev', '--audit-level=high', '--json'], {
    cwd: root,
    env: process.env,
  });
  const found = JSON.parse(audit.stdout || '{}').metadata?.vulnerabilities;
  console.log(
    found
      ? `Failles connues : ${JSON.stringify(found)}`
      : 'Failles connues : le registre ne répond pas à « npm audit »',
  );
  process.exitCode = refused.length > 0 || found?.high > 0 || found?.critical > 0 ? 1 : 0;
}
