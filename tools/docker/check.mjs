// The image and its compose file, looked at and tried without Docker: `node tools/docker/check.mjs [--run [--built]]`.
// `--run` does the Dockerfile's steps in plain folders and starts what the compose file starts (minutes); `--built` takes what the
// project has built already.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { until } from '../lib/processes.mjs';
import { makeImage } from './plain-image.mjs';
import { startCompose } from './plain-compose.mjs';
import { composeFaults, dockerfileFaults, lintCompose } from './rules.mjs';

const LONGEST_STOP = 10_000;
const say = (text) => console.log(`  ${text}`);
let failed = 0;
const expectThat = (what, holds, detail = '') => {
  console.log(`${holds ? '✓' : '✗'} ${what}${holds || !detail ? '' : ` : ${detail}`}`);
  if (!holds) failed += 1;
};

for (const [what, faults] of [
  ['Dockerfile', dockerfileFaults()],
  ['compose.yaml, the house', composeFaults()],
  ['compose.yaml, its schema', lintCompose()],
])
  expectThat(what, faults.length === 0, faults.join('\n  '));
if (process.argv.includes('--run')) await tryIt();
process.exitCode = failed === 0 ? 0 : 1;

async function tryIt() {
  const folder = mkdtempSync(join(tmpdir(), 'portal-image-'));
  chmodSync(folder, 0o711);
  try {
    const image = await makeImage(folder, { built: process.argv.includes('--built'), say });
    const portal = await startCompose(image, folder, say);
    try {
      await look(portal);
    } finally {
      await portal.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function look({ services, catcher, store }) {
  for (const [name, { health }] of Object.entries(services))
    expectThat(`${name} is healthy`, (await health()).code === 0);
  const { url: one } = services['portal-1'];
  const { url: two } = services['portal-2'];
  const page = await (await fetch(`${one}/connexion`)).text();
  expectThat('the first page comes', page.includes('<html'));
  const script = /src="([^"]+\.js)"/.exec(page)?.[1] ?? 'none';
  expectThat('its scripts come from the other one', (await fetch(`${two}/${script}`)).status === 200, script);
  expectThat('the counting page comes', (await fetch(`${two}/compter`)).status === 200);
  expectThat(
    'files go to the store',
    store.asked.some((asked) => asked.startsWith('PUT')),
    store.asked.join(', '),
  );
  expectThat('metrics stay inside', !(await (await fetch(`${one}/metrics`)).text()).includes('portal_database_up'));
  const wish = { email: 'personne@commune.example', wish: 'sign_in' };
  const asked = await fetch(`${one}/api/access-requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  });
  expectThat('a link is asked for', asked.ok, String(asked.status));
  const mails = async () => (await (await fetch(`${catcher.url}/api/messages`)).text()).includes(wish.email);
  expectThat('the worker sends what a portal wrote', await until(mails, 20_000, 200));
  for (const [name, { child, log }] of Object.entries(services)) {
    const begun = Date.now();
    child.kill('SIGTERM');
    if (child.exitCode === null)
      await Promise.race([once(child, 'exit'), new Promise((late) => setTimeout(late, LONGEST_STOP))]);
    expectThat(`${name} ends within ten seconds (${Date.now() - begun} ms)`, child.exitCode === 0, log());
    expectThat(`${name} writes no address of anybody`, !log().includes(wish.email));
  }
}
