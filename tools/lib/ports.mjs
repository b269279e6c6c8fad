// Ports of this machine.
import { createServer } from 'node:net';

/** Whether a port can be listened on at this address: null when it can, the system's code (EADDRINUSE, EACCES) otherwise. */
export function portProblem(port, host = '127.0.0.1') {
  return new Promise((done) => {
    const probe = createServer()
      .once('error', (error) => done(error.code))
      .listen({ port, host, exclusive: true }, () => probe.close(() => done(null)));
  });
}

/** A port nobody uses, chosen by the system. */
export function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer()
      .once('error', fail)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address();
        probe.close(() => done(port));
      });
  });
}

/** The first free port from this one on, leaving out those already promised. */
export async function nextFreePort(from, taken = []) {
  for (let port = from; port < from + 200 && port < 65_536; port++) {
    if (!taken.includes(port) && (await portProblem(port)) === null) return port;
  }
  return freePort();
}
