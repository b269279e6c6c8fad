// The faults, one after the other, each under the load. Each answers what is to be said of it, and what was wrong.
import { LONGEST_STOP } from './portal.mjs';
import { until } from '../lib/processes.mjs';
import { pause } from './client.mjs';

const FILE_LIMIT = 128;
const ofKind = ({ workers }, kind) => workers.map(({ worker }) => worker).filter((worker) => worker.kind === kind);

/** @returns scenarios `{ name, label, run }`; `run` answers `{ note, faults }` */
export const SCENARIOS = [
  { name: 'calm', label: 'rien ne se passe', run: async (world) => void (await world.spell(8_000)) },
  { name: 'api', label: 'API tuée (kill -9), deux fois', run: killApi },
  { name: 'worker', label: 'tâches de fond tuées (kill -9), deux fois', run: killWorker },
  { name: 'postgres', label: 'PostgreSQL arrêté, coupé net, tué', run: stopPostgres },
  { name: 'disk', label: 'disque des fichiers plein', run: fillDisk },
  { name: 'mail', label: 'courrier : refus, silence, coupures', run: cutMail },
  { name: 'replicas', label: 'deux API et deux tâches de fond, une de chaque tuée', run: killReplica },
  { name: 'sessions', label: 'sessions trop anciennes', run: expireSessions },
  { name: 'lines', label: 'envois et imports coupés en chemin', run: cutLines },
  { name: 'stop', label: 'arrêt demandé (SIGTERM) en plein travail', run: stopInOrder },
  { name: 'deadline', label: 'l’heure limite passe', run: passDeadline },
  { name: 'hour', label: 'le changement d’heure passe', run: changeHour },
];

async function killApi(world) {
  for (let turn = 0; turn < 2; turn++) {
    await world.spell(3_000);
    await world.portal.kill('api');
    await world.spell(1_000);
    await world.portal.start('api');
  }
  await world.spell(2_000);
}

/** Killed while messages leave: the mail server is slow, so that some are with it and not yet marked. */
async function killWorker(world) {
  const { portal, mail } = world;
  const faults = [];
  for (let turn = 0; turn < 2; turn++) {
    mail.delay = 200;
    await ofKind(world, 'campagnes')[0].step();
    const before = mail.taken.length;
    const leaving = async () => mail.taken.length > before + SOME && (await claimed(world)).length > 0;
    if (!(await until(leaving, 40_000, 20)))
      faults.push('aucun message ne partait quand les tâches de fond ont été tuées');
    await portal.kill('worker');
    await world.spell(2_000);
    mail.delay = 0;
    await portal.start('worker');
  }
  await world.spell(4_000);
  return { faults };
}
/** Messages that have left when the worker is killed. */
const SOME = 5;
const claimed = async ({ sql }) =>
  (await sql(`SELECT id FROM outbox_message WHERE state = 'sending'`)).map(({ id }) => id);

async function stopPostgres(world) {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL']) {
    await world.spell(3_000);
    await world.portal.stopPostgres(signal);
    await world.spell(1_500);
    await world.portal.startPostgres();
    await world.recovered();
  }
  await world.spell(3_000);
}

/** No file of the API grows beyond 64 KB for a while: what a full disk does, for an ordinary user, on any system. */
async function fillDisk(world) {
  const faults = [];
  await world.spell(2_000);
  await world.portal.restart('api', { fileLimit: FILE_LIMIT });
  await world.spell(4_000);
  for (const sender of ofKind(world, 'fichiers')) {
    const { status, code } = await sender.whenFull();
    if (status !== 507 || code !== 'files.no_room') faults.push(`disque plein : réponse ${status} ${code}`);
  }
  await world.spell(2_000);
  await world.portal.restart('api');
  await world.spell(3_000);
  return { faults };
}

async function cutMail(world) {
  const { mail } = world;
  await world.spell(2_000);
  await mail.close();
  await world.spell(6_000);
  await mail.open();
  mail.mood = 'hang';
  await world.spell(6_000);
  mail.mood = 'cut';
  mail.hangUp();
  await world.spell(6_000);
  mail.mood = 'take';
  mail.hangUp();
  await world.spell(6_000);
}

async function killReplica(world) {
  const { portal } = world;
  for (const name of ['api-2', 'worker-2']) await portal.start(name);
  await world.spell(8_000);
  await Promise.all(['api', 'worker-2'].map((name) => portal.kill(name)));
  await world.spell(6_000);
  await portal.start('api');
  await world.spell(3_000);
  await portal.stop('api-2');
}

async function expireSessions(world) {
  await world.spell(2_000);
  const writers = ofKind(world, 'enregistrements');
  const old = writers.slice(0, Math.ceil(writers.length / 2));
  for (const writer of old) await writer.expire();
  await world.spell(6_000);
  const inside = old.filter((writer) => writer.over().includes(writer.cookie()));
  return {
    note: `${old.length} sessions`,
    faults: inside.map(() => 'une session trop ancienne sert encore'),
  };
}

async function cutLines(world) {
  let cuts = 0;
  for (let turn = 0; turn < 6; turn++) {
    const broken = [...ofKind(world, 'fichiers'), ...ofKind(world, 'imports')];
    await Promise.all(broken.map((worker) => worker.breakOff()));
    cuts += broken.length;
    await world.spell(1_000);
  }
  return { note: `${cuts} coupures` };
}

/**
 * Asked to stop in the midst of work: what had begun is answered, nothing takes longer than an orchestrator waits, and the
 * worker gives back what it had claimed, also while the mail server says nothing.
 */
async function stopInOrder(world) {
  const { portal, mail } = world;
  const faults = [];
  const times = [];
  // Claims of workers that were killed before end by themselves.
  const orphans = await claimed(world);
  const judge = (what, { milliseconds, code }) => {
    times.push(milliseconds);
    if (code !== 0) faults.push(`${what} : pas arrêté en ${LONGEST_STOP / 1000} s (code ${code})`);
  };
  for (let turn = 0; turn < 2; turn++) {
    await world.spell(3_000);
    const slow = ofKind(world, 'fichiers').map((sender) => sender.slowly());
    await pause(800);
    const begun = world.client.flying();
    judge('API', await portal.stop('api'));
    for (const { what, answer } of begun) {
      const { status, failure } = await answer;
      if (!status) faults.push(`une demande commencée est restée sans réponse (${what} : ${failure})`);
    }
    for (const { status, failure } of await Promise.all(slow))
      if (status !== 201) faults.push(`un envoi commencé a été coupé (${status ?? failure})`);
    await portal.start('api');
    // The second time nobody at the mail server answers.
    if (turn === 1) mail.mood = 'hang';
    for (const campaign of ofKind(world, 'campagnes')) await campaign.step();
    await world.spell(3_000);
    judge('tâches de fond', await portal.stop('worker'));
    const held = (await claimed(world)).filter((id) => !orphans.includes(id)).length;
    if (held > (turn === 1 ? MOST_IN_FLIGHT : 0)) faults.push(`${held} messages gardés par un processus arrêté`);
    const [{ active }] = await world.sql(`SELECT count(*)::int AS active FROM pgboss.job WHERE state = 'active'`);
    if (active > 0) faults.push(`${active} tâches gardées par un processus arrêté`);
    mail.mood = 'take';
    mail.hangUp();
    await portal.start('worker');
  }
  await world.spell(3_000);
  return { note: `${Math.max(...times) / 1000} s au plus`, faults };
}
/** Handed to a server that says nothing: nobody knows whether it has them, so they wait for the end of their lease. */
const MOST_IN_FLIGHT = 20;

async function passDeadline(world) {
  await world.moveClock('2026-10-24T23:59:50+02:00');
  await pause(20_000);
  const late = await world.sql(
    `SELECT id FROM application WHERE edition_year = 2090 AND submitted_at >= '2026-10-25T00:00:00+02:00'`,
  );
  return { faults: late.map(({ id }) => `un dossier a été déposé après l’heure limite (${id})`) };
}

/** 02:59:59 is followed by 02:00:00: what is counted, saved and done goes on. */
async function changeHour(world) {
  await world.moveClock('2026-10-25T02:59:50+02:00');
  const before = world.now();
  await pause(20_000);
  const wrong = await world.sql(
    `SELECT count(*)::int AS taps FROM counting_tap WHERE received_at >= $1 AND (day <> '2026-10-25' OR received_at > $2)`,
    [before, world.now()],
  );
  const ahead = await world.sql('SELECT name FROM duty WHERE last_begun_at > $1', [world.now()]);
  return {
    faults: [
      ...(wrong[0].taps > 0 ? [`${wrong[0].taps} comptages d’un autre jour`] : []),
      ...ahead.map(({ name }) => `${name} s’est fait plus tard que maintenant`),
    ],
  };
}
