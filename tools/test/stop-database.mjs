import { rmSync } from 'node:fs';
import { stopServer } from '../lib/postgres-server.mjs';

export default async function stop() {
  const { pid, place } = globalThis.testServer;
  await stopServer(pid);
  rmSync(place, { recursive: true, force: true });
}
