// How long a person waits after `npm start`: the first time, then every time.
import { join } from 'node:path';
import { startPortal } from '../lib/started-portal.mjs';
import { startBareServer } from './bare-server.mjs';

/**
 * Starts portals on new data folders, then the last of them again and again.
 * @returns `{ first, second, bare, portal, dataDir }` in milliseconds; the portal of the last start runs
 */
export async function measureStarts(place, { firsts, seconds }, tell) {
  const first = [];
  const second = [];
  const bare = [];
  let dataDir;
  for (let i = 0; i < firsts; i++) {
    tell(`premier démarrage ${i + 1}/${firsts}`);
    dataDir = join(place, `data-${i}`);
    const portal = await startPortal(dataDir);
    await portal.stop();
    first.push(portal.milliseconds);
  }
  for (let attempt = 0; ; attempt++) {
    tell(`démarrage suivant ${second.length + 1}/${seconds}`);
    bare.push(await startBareServer());
    const portal = await startPortal(dataDir);
    // Sources that change under the bench make a start build: that is not what is measured.
    if (!portal.built) second.push(portal.milliseconds);
    if (second.length >= seconds || attempt > 2 * seconds) return { first, second, bare, portal, dataDir };
    await portal.stop();
  }
}
