import { setTimeout as wait } from 'node:timers/promises';
import { connect, createPortal, Readiness } from '@fds/portal/api';
import { createLog, ServerSettings } from '@fds/shared/api-kit';

/** Milliseconds after which a process that was asked to stop ends, whatever it still does: what it held is taken up elsewhere. */
const LONGEST_STOP = 9_500;

/** Starts HTTP and worker in one process (or one of them, by PORTAL_ROLE). */
const settings = new ServerSettings(process.env['DATABASE_URL'] ?? '');
const log = createLog(settings);
process.on('uncaughtException', (err) => {
  log.fatal({ err }, 'The process ends by a fault');
  log.flush(() => process.exit(1));
});
const source = await connect(settings);
const app = await createPortal(source, settings, { log });
const stop = async (): Promise<void> => {
  const late = setTimeout(() => {
    log.warn(
      'Stopped before everything had ended: jobs and messages that were under way are taken up by another process',
    );
    log.flush(() => process.exit(0));
  }, LONGEST_STOP);
  app.get(Readiness).leave();
  await wait(settings.operations.leaveAfter);
  await app.close();
  await source.destroy();
  clearTimeout(late);
  log.flush(() => process.exit(0));
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
