// The portal from its sources, in a process of its own: serves, sends, and writes the campaigns that it is asked for.
import 'reflect-metadata';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../lib/workspace.mjs';
import { loadSources } from '../test/native/sources.mjs';
import { layCampaign, layHolders } from './mail-campaign.mjs';

loadSources();
const library = (name) => import(pathToFileURL(join(root, 'libs', name, 'src/index.ts')).href);
const { connect, createPortal } = await library('portal/api');
const { Outbox, ServerSettings } = await library('shared/api-kit');
const { SendCampaigns } = await library('communication/api');

const settings = new ServerSettings(process.env.DATABASE_URL);
const source = await connect(settings);
const app = await createPortal(source, settings);
await app.listen(0, '127.0.0.1');
process.send({ url: await app.getUrl() });

process.on('message', ({ prepare, lay, release }) => {
  const work = lay ? layAll(lay) : prepare ? write(prepare) : release ? letGo() : Promise.resolve();
  work.catch((error) => process.send({ failed: String(error) }));
});
process.once('disconnect', () => process.exit());

async function layAll(count) {
  for (const statement of layHolders(count)) await source.query(statement);
  process.send({ laid: count });
}

/** A campaign to everybody who has filed, from its release to its last message in the outbox. */
async function write(count) {
  const id = await layCampaign((text, values) => source.query(text, values));
  const begun = performance.now();
  await app.get(SendCampaigns).run();
  const prepared = performance.now() - begun;
  const [{ written }] = await source.query(
    `SELECT count(*)::int AS written FROM outbox_message WHERE campaign_id = $1`,
    [id],
  );
  if (written !== count) throw new Error(`The campaign wrote ${written} messages, not ${count}`);
  process.send({ prepared });
}

async function letGo() {
  await source.query(`UPDATE outbox_message SET state = 'planned', held_reason = NULL WHERE state = 'held'`);
  process.send({ released: true });
  app.get(Outbox).wake();
}
