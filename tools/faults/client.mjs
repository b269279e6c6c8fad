// What a client learns of a request: it was answered as done, refused, or nobody knows.
import { Agent, request } from 'node:http';

const PATIENCE = 20_000;
/** After this long (milliseconds) a request is with the server. */
const ARRIVED = 50;
export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Numbers from 0 to 1 that look random and are the same for a seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A client that goes to any of the APIs that are there, on lasting connections, as through a proxy.
 * @param tally counts `saved`, `refused` and `unknown`
 */
export function clientOf(portal, random, tally) {
  const agent = new Agent({ keepAlive: true, maxSockets: 40 });
  const flying = new Set();

  /**
   * One request: `{ outcome, status, body }`. `saved`: answered below 300; `refused`: answered below 500, nothing changed;
   * `unknown`: everything else, it may have been done or not.
   */
  async function call(
    method,
    path,
    { cookie, json, bytes, headers = {}, cutAfter, restAfter, counts = method !== 'GET' } = {},
  ) {
    const { addresses } = portal;
    const address = addresses[Math.floor(random() * addresses.length)];
    const sent = json === undefined ? bytes : Buffer.from(JSON.stringify(json));
    const told = {
      ...(cookie && { cookie }),
      ...(sent && { 'content-length': String(sent.length) }),
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    };
    const answer = address
      ? await flight(`${method} ${path}`, {
          url: `${address}${path}`,
          agent,
          method,
          headers: told,
          sent,
          cutAfter,
          restAfter,
        })
      : { failure: 'nobody there' };
    const outcome = outcomeOf(answer);
    if (counts) tally[outcome] += 1;
    return {
      outcome,
      status: answer.status ?? null,
      failure: answer.failure,
      body: answer.body,
      headers: answer.headers,
    };
  }
  async function flight(what, asked) {
    const one = { what, begun: Date.now(), answer: exchange(asked) };
    flying.add(one);
    return one.answer.finally(() => flying.delete(one));
  }
  return {
    call,
    /** Requests that have been with a server for a moment and are not answered: `{ what, answer }`. */
    flying: () => [...flying].filter(({ begun }) => Date.now() - begun > ARRIVED),
    close: () => agent.destroy(),
  };
}

export function outcomeOf({ status }) {
  if (!status || status >= 500) return 'unknown';
  return status < 300 ? 'saved' : 'refused';
}

function exchange({ url, agent, method, headers, sent, cutAfter, restAfter }) {
  return new Promise((done) => {
    const outgoing = request(url, { agent, method, headers, timeout: PATIENCE }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.once('error', (error) => done({ failure: String(error.code ?? error.message) }));
      // An answer that is cut is none.
      answer.once('close', () => answer.complete || done({ failure: 'cut' }));
      answer.once('end', () => {
        const bytes = Buffer.concat(parts);
        const isJson = /json/.test(answer.headers['content-type'] ?? '');
        done({ status: answer.statusCode, headers: answer.headers, body: isJson ? JSON.parse(bytes) : bytes });
      });
    });
    outgoing.once('timeout', () => outgoing.destroy(new Error('timeout')));
    outgoing.once('error', (error) => done({ failure: String(error.code ?? error.message) }));
    if (restAfter !== undefined) {
      outgoing.write(sent.subarray(0, sent.length / 2));
      return setTimeout(() => outgoing.end(sent.subarray(sent.length / 2)), restAfter);
    }
    if (cutAfter === undefined) return outgoing.end(sent);
    outgoing.write(sent.subarray(0, cutAfter));
    setTimeout(() => outgoing.destroy(new Error('cut on purpose')), 300);
  });
}
