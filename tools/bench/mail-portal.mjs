// The portal from its sources, in a process of its own: serves, sends, and writes as many messages as it is asked to.
import 'reflect-metadata';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../lib/workspace.mjs';
import { loadSources } from '../test/native/sources.mjs';

const BATCH = 500;
loadSources();
const library = (name) => import(pathToFileURL(join(root, 'libs', name, 'src/index.ts')).href);
const { connect, createPortal } = await library('portal/api');
const { Outbox, ServerSettings, SYSTEM, Transactions } = await library('shared/api-kit');
const { letterOfMarkup } = await library('shared/kernel');

const settings = new ServerSettings(process.env.DATABASE_URL);
const source = await connect(settings);
const app = await createPortal(source, settings);
await app.listen(0, '127.0.0.1');
process.send({ url: await app.getUrl() });

/** A message to one person, as a campaign makes it: its own names, list and link. */
const messageTo = (round, number) => ({
  personId: null,
  occasion: `bench:${round}:${number}`,
  kind: 'campaign',
  to: { name: `Personne ${number}`, address: `personne-${number}@exemple-${number % 50}.fr` },
  subject: 'Il manque encore vos chiffres de fréquentation',
  letter: letterOfMarkup(
    `Bonjour **Personne ${number}**,\n\nLa fête est finie depuis 9 jours. Pour que la structure ${number} compte dans le bilan régional, il nous manque :\n\n- **Événement ${number}**, 3 au 11 octobre : la fréquentation\n- **Portes ouvertes**, 8 octobre : la fréquentation du public scolaire\n\nCela prend deux minutes, même avec une estimation :\n\n[Donner mes chiffres]({lien})\n\nLa chargée de mission`,
  ),
  link: `https://portail.example/suite/${number}`,
  held: true,
});

process.on('message', ({ prepare, round, release }) => {
  const work = prepare ? write(round, prepare) : release ? letGo() : Promise.resolve();
  work.catch((error) => process.send({ failed: String(error) }));
});
process.once('disconnect', () => process.exit());

async function write(round, count) {
  const begun = performance.now();
  for (let from = 0; from < count; from += BATCH)
    await app.get(Transactions).run(SYSTEM, {}, async ({ outbox, journal }) => {
      const messages = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) => messageTo(round, from + at));
      await outbox.addAll(messages);
      await journal.recordAll(
        messages.map(({ occasion }) => ({ action: 'message.written', subject: { type: 'message', id: occasion } })),
      );
    });
  process.send({ prepared: performance.now() - begun });
}

async function letGo() {
  await source.query(`UPDATE outbox_message SET state = 'planned', held_reason = NULL WHERE state = 'held'`);
  process.send({ released: true });
  app.get(Outbox).wake();
}
