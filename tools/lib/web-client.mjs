// Requests without a browser: one at a time, so that a figure is the server's own.
import { Agent, request } from 'node:http';

/** One request to its end: `{ status, headers, text }`. */
export function ask(url, { agent = false, method = 'GET', headers = {}, body } = {}) {
  return new Promise((done, fail) => {
    const outgoing = request(url, { agent, method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece) => (text += piece));
      answer.once('end', () => done({ status: answer.statusCode, headers: answer.headers, text }));
      answer.once('error', fail);
    });
    outgoing.once('error', fail);
    outgoing.end(body);
  });
}

/** Whether a page is served at this address yet. */
export async function answers(url) {
  try {
    return (await ask(url)).status === 200;
  } catch {
    return false;
  }
}

/** A signed-in client on one lasting connection; `read` fails on anything but 200, `status` tells what is answered. */
export async function signIn(url, { email, password }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const answer = await ask(`${url}/api/session`, {
    agent,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (answer.status !== 200) throw new Error(`Signing in failed: ${answer.status} ${answer.text}`);
  const cookie = answer.headers['set-cookie'].map((text) => text.split(';')[0]).join('; ');
  return {
    cookie,
    status: async (path) => (await ask(`${url}${path}`, { agent, headers: { cookie } })).status,
    read: async (path) => {
      const { status, text } = await ask(`${url}${path}`, { agent, headers: { cookie } });
      if (status !== 200) throw new Error(`${path} answered ${status}: ${text}`);
      return text;
    },
    close: () => agent.destroy(),
  };
}
