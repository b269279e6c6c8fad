// Lighthouse over a few pages, as it judges a phone on a slow network. It brings a hundred packages that nothing else needs:
// it is fetched by npm for this measure alone, at a fixed version, and is no dependency of the project.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../lib/processes.mjs';
import { signIn } from '../lib/web-client.mjs';
import { childEnvironment } from '../lib/workspace.mjs';
import { repeat } from './measure.mjs';

const LIGHTHOUSE = 'lighthouse@13.5.0';
/** Pages with the score of performance that each should reach. */
export const PAGES = [
  { path: '/connexion', least: 90 },
  { path: '/participer', least: 95 },
  { path: '/accessibilite', least: 95 },
  { path: '/mon-espace', role: 'holder', least: 85 },
  { path: '/pilotage', role: 'coordinator', least: 85 },
  { path: '/pilotage/dossiers', role: 'coordinator', least: 85 },
  { path: '/comite/bilans/2021', role: 'drari', least: 85 },
];

/**
 * @returns for each page `{ path, least, performance, accessibility, shift, bytes }`, each a list by round: scores of 100, layout
 * shift, bytes transferred
 */
export async function measureLighthouse({ url, accounts, executablePath, rounds }, tell) {
  const folder = mkdtempSync(join(tmpdir(), 'fds-lighthouse-'));
  try {
    const found = [];
    for (const page of PAGES) {
      const headers = join(folder, 'headers.json');
      const client =
        page.role &&
        (await signIn(
          url,
          accounts.find(({ role }) => role === page.role),
        ));
      client?.close();
      writeFileSync(headers, JSON.stringify(client ? { cookie: client.cookie } : {}));
      const runs = await repeat(rounds, async (round) => {
        tell(`${page.path} ${round + 1}/${rounds}`);
        return oneRun(`${url}${page.path}`, { executablePath, headers, file: join(folder, 'report.json') });
      });
      const of = (kind) => runs.map((one) => one[kind]);
      found.push({
        ...page,
        ...{
          performance: of('performance'),
          accessibility: of('accessibility'),
          shift: of('shift'),
          bytes: of('bytes'),
        },
      });
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function oneRun(address, { executablePath, headers, file }) {
  const args = [
    ...['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', address, '--quiet', '--output=json'],
    ...[`--output-path=${file}`, `--extra-headers=${headers}`, '--only-categories=performance,accessibility'],
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage',
  ];
  const { code, stdout, stderr } = await run('npm', args, {
    cwd: tmpdir(),
    env: childEnvironment({ CHROME_PATH: executablePath }),
  });
  if (code !== 0) throw new Error(`Lighthouse did not judge ${address}:\n${stdout}${stderr}`);
  const { categories, audits } = JSON.parse(readFileSync(file, 'utf8'));
  return {
    performance: categories.performance.score * 100,
    accessibility: categories.accessibility.score * 100,
    shift: audits['cumulative-layout-shift'].numericValue,
    bytes: audits['total-byte-weight'].numericValue,
  };
}
