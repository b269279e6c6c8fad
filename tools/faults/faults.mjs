// `npm run faults`: the portal as in production, under a steady mixed load, while its parts are killed, cut off, filled and
// stopped; then everything that was answered as saved is looked for. `-- --only <scenario> --seed 1
// --minutes 9 --keep`.
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../lib/build.mjs';
import { createProgress, duration, explain, Refusal, table } from '../lib/terminal.mjs';
import {
  allLeft,
  compareFiles,
  compareJournal,
  compareLeftovers,
  compareMessages,
  compareSessions,
} from './compare.mjs';
import { SCENARIOS } from './scenarios.mjs';
import { drive, openWorld } from './world.mjs';

const { values: wish } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string', multiple: true },
    minutes: { type: 'string', default: '9' },
    keep: { type: 'boolean', default: false },
  },
});
/** Minutes that scenarios take at their usual pace; those of the start; those of the comparison, which are kept back. */
const USUAL = 4.5;
const START = 1;
const COMPARISON = 2;

const progress = createProgress();
const undo = [];
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void leave().then(() => process.exit(130)));

async function leave() {
  while (undo.length > 0) {
    try {
      await undo.pop()();
    } catch (error) {
      explain(error);
    }
  }
}

try {
  await main();
} catch (error) {
  process.exitCode = explain(error);
} finally {
  await leave();
}
process.exit();

async function main() {
  const chosen = wish.only ? SCENARIOS.filter(({ name }) => wish.only.includes(name)) : SCENARIOS;
  if (chosen.length === 0) throw new Refusal(`Les scénarios sont : ${SCENARIOS.map(({ name }) => name).join(', ')}.`);
  const seed = Number(wish.seed);
  const begun = Date.now();
  await ensureBuilt(progress, ['server']);
  const world = await progress.step('Un portail, sa base, ses tâches de fond, et ceux qui y travaillent', () =>
    openWorld({ progress, seed, undo, keep: wish.keep }),
  );
  const longest = Number(wish.minutes) * 60_000;
  world.pace = Math.max(0.3, Math.min(1, (Number(wish.minutes) - START - COMPARISON) / USUAL));
  const lines = [];
  const finish = drive(world);
  const left = [];
  for (const scenario of chosen)
    if (Date.now() - begun < longest - COMPARISON * 60_000) lines.push(await perform(world, scenario));
    else left.push(scenario.name);
  await progress.step('Chacun termine', finish);
  const compared = await compare(world);
  report(lines, compared);
  const faults = [
    ...world.unexpected,
    ...lines.flatMap((line) => line.faults),
    ...compared.flatMap((one) => one.faults),
  ];
  progress.say(`${duration(Date.now() - begun)}, graine ${seed}.`);
  if (faults.length === 0 && left.length > 0)
    throw new Refusal(`Rien ne manque, mais le temps a manqué pour ${left.join(', ')} : --minutes, ou --only.`);
  if (faults.length === 0) return progress.say('Rien ne manque, rien n’est en double.');
  const shown = [...new Set(faults)].slice(0, 60).map((fault) => `✗ ${fault}`);
  throw new Refusal(`${faults.length} écarts (graine ${seed}).`, { details: shown.join('\n') });
}

/** One scenario with what was answered meanwhile. */
async function perform(world, { label, run }) {
  return progress.step(label, async () => {
    const before = { ...world.tally };
    const { note = '', faults = [] } = (await run(world)) ?? {};
    await world.recovered();
    const counted = Object.fromEntries(
      Object.entries(world.tally).map(([kind, count]) => [kind, count - before[kind]]),
    );
    return { label, note, faults, ...counted };
  });
}

async function compare(world) {
  const all = [];
  const left = await progress.step('Le courrier finit de partir', (tell) => allLeft(world, tell));
  if (!left) world.unexpected.push('des messages ne partent pas');
  const kinds = [...new Set(world.workers.map(({ worker }) => worker.kind))];
  await progress.step('Ce qui était enregistré est relu', async () => {
    for (const kind of kinds) all.push(await ofKind(world, kind));
    all.push({ what: 'messages', ...(await compareMessages(world)) });
    all.push({ what: 'sessions finies', ...(await compareSessions(world)) });
    all.push({ what: 'fichiers gardés', ...(await compareFiles(world)) });
    all.push({ what: 'lignes du journal', ...(await compareJournal(world)) });
  });
  await progress.step('Ce que les pannes ont laissé est balayé', async (tell) =>
    all.push({ what: 'restes de pannes', ...(await compareLeftovers(world, tell)) }),
  );
  return all;
}

async function ofKind(world, kind) {
  const sum = { what: kind, expected: 0, faults: [], note: '' };
  for (const { worker } of world.workers.filter(({ worker }) => worker.kind === kind)) {
    const { expected, faults, note } = await worker.compare();
    sum.expected += expected;
    sum.faults.push(...faults.map((fault) => `${kind} : ${fault}`));
    if (note) sum.note = [sum.note, note].filter(Boolean).join(' ; ');
  }
  return sum;
}

function report(lines, compared) {
  const scenarios = lines.map(({ label, saved, refused, unknown, faults, note }) => [
    ...[label, String(saved), String(refused), String(unknown), String(faults.length), note],
  ]);
  const head = ['panne', 'enregistrées', 'refusées', 'sans réponse', 'écarts', ''];
  for (const line of table([head, ...scenarios])) progress.say(line);
  progress.say('');
  const kinds = compared.map(({ what, expected, faults, note = '' }) => [
    ...[what, String(expected), String(faults.length), note],
  ]);
  for (const line of table([['comparé', 'attendu', 'écarts', ''], ...kinds])) progress.say(line);
}
