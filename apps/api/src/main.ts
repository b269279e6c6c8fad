import { connect, createPortal } from '@fds/portal/api';
import { ServerSettings } from '@fds/shared/api-kit';

/** Starts HTTP and worker in one process (or one of them, by PORTAL_ROLE). */
const settings = new ServerSettings(process.env['DATABASE_URL'] ?? '');
const source = await connect(settings);
const app = await createPortal(source, settings);
const stop = async (): Promise<void> => {
  await app.close();
  await source.destroy();
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
// Started by `npm start`: when that is killed, nobody is left to stop this server.
if (process.connected) process.once('disconnect', () => void stop());
if (settings.http) {
  await app.listen(settings.port, settings.host);
  const url = `http://localhost:${settings.port}`;
  process.stdout.write(`${JSON.stringify({ ready: true, url })}\n`);
  process.send?.({ ready: true, url });
} else {
  await app.init();
  process.stdout.write(`${JSON.stringify({ ready: true, role: 'worker' })}\n`);
  process.send?.({ ready: true });
}
