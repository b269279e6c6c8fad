// A reader before every door: plans are drawn from the seed, sent, judged, and made smaller when an answer is wrong.
import fc from 'fast-check';
import { Agent } from 'node:http';
import { wrongs } from './oracles.mjs';
import { isDear } from './operations.mjs';
import { plansOf, requestOf } from './requests.mjs';
import { curl, send } from './wire.mjs';

/** Requests at once: a small machine has two hands. */
const AT_ONCE = 4;
/** Tries at making a failing request smaller. */
const SMALLER = 40;
/** Cases of one reader at one operation; their numbers make a case's index. */
const CASES = 1000;
/** Of an operation that sets documents. */
const DEAR = 6;

/** A case's own seed: two cases have nothing in common, one case is the same in every run. */
const seedOf = (seed, index) => (Math.imul(seed, 1_000_003) ^ Math.imul(index + 1, 2_654_435_761)) | 0;

/** Index of a case, and back. */
export const indexOf = (operation, reader, round) => (operation * 20 + reader) * CASES + round;
export const caseOf = (index) => ({
  operation: Math.floor(index / CASES / 20),
  reader: Math.floor(index / CASES) % 20,
  round: index % CASES,
});

/** What an answer was, in a word. */
export const kindOf = ({ status, failure }) =>
  failure ? 'none' : status < 400 ? `${Math.floor(status / 100)}xx` : String(status);

/**
 * Everything that one reader asks.
 * @param world `{ url, document, operations, seed, words, known, version, restore }`
 * @param budget how many cases; the doors that are closed get three each, the others share the rest
 * @param onWrong told of each finding, once: `{ shape, reader, operation, index, wrongs, command }`
 * @returns `{ requests, kinds, open }`
 */
export async function everyDoor(world, reader, budget, { onWrong, proceed = () => true, tell = () => {} }) {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE * 2 });
  const doors = world.operations.filter(({ template }) => !reader.only || reader.only.test(template));
  const count = { requests: 0, kinds: {}, open: 0 };
  const entered = new Set();
  const shapes = new Set();
  const wanted = (operation) => (isDear(operation) ? DEAR : Infinity);
  const attempt = async (operation, round) => {
    const index = indexOf(operation.index, reader.index, round);
    const found = await tryCase(world, reader, operation, index, { agent, count, entered, shapes });
    if (found && !shapes.has(found.shape)) {
      shapes.add(found.shape);
      onWrong(found);
    }
  };
  try {
    for (let round = 0; round < CASES && count.requests < budget && proceed(); round += 1) {
      const waiting = doors.filter((one) => round < 3 || (entered.has(one.index) && round < wanted(one)));
      if (waiting.length === 0) break;
      const hand = async () => {
        for (let one = waiting.shift(); one && count.requests < budget && proceed(); one = waiting.shift())
          await attempt(one, round);
      };
      await world.restore(reader);
      await Promise.all(Array.from({ length: AT_ONCE }, hand));
      tell(`${reader.name} : ${count.requests}/${budget}`);
    }
  } finally {
    agent.destroy();
  }
  return { ...count, open: entered.size };
}

/** One case, made smaller as long as the answer stays wrong; null where it is right. */
export async function tryCase(world, reader, operation, index, { agent, count, entered, shapes = new Set() }) {
  const plans = plansOf(operation, world.document, world.known);
  let worst = null;
  let tries = 0;
  const property = fc.asyncProperty(plans, async (plan) => {
    // Once too many were tried, every further one counts as right: the smallest so far stays.
    if (worst && (tries += 1) > SMALLER) return true;
    const { answer, request } = await exchange(world, reader, operation, plan, agent);
    if (count) {
      count.requests += 1;
      const kind = kindOf(answer);
      count.kinds[kind] = (count.kinds[kind] ?? 0) + 1;
    }
    if (answer.status && ![401, 403].includes(answer.status)) entered?.add(operation.index);
    const allowed = reader.sees && new Set(reader.sees.map((whose) => world.words[whose]));
    const sent = `${request.path} ${decoded(request.path)} ${request.body ?? ''}`;
    const wrong = wrongs(answer, operation, { document: world.document, allowed, sent });
    if (wrong.length === 0) return true;
    const shape = `${operation.name} ${wrong[0].replace(/["«][^"»]*["»]|[0-9a-f-]{8,}|\d{4,}/g, '…').slice(0, 70)}`;
    // Found already: making it smaller again tells nothing.
    if (shapes.has(shape)) return true;
    // Each further silence would have to be waited for.
    if (answer.failure) tries = SMALLER;
    worst = {
      shape,
      reader: reader.name,
      operation: operation.name,
      index,
      wrongs: wrong,
      command: curl(world.url, request),
    };
    return false;
  });
  await fc.check(property, { seed: seedOf(world.seed, index), numRuns: 1, verbose: 0 });
  return worst;
}

async function exchange(world, reader, operation, plan, agent) {
  const request = await requestOf(operation, plan, { headers: reader.headers, version: world.version });
  let answer = await send(world.url, request, agent);
  // Refused before all of it was sent: the connection goes, the answer with it. It is asked again on one of its own.
  if (answer.passing)
    answer = await send(world.url, { ...request, headers: { ...request.headers, connection: 'close' } }, false);
  if (answer.status === 401 && reader.person && !/session|password|second/.test(operation.template)) {
    await world.restore(reader);
    answer = await send(world.url, request, agent);
  }
  return { answer, request };
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
