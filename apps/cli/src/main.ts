import 'reflect-metadata';
import { NoSuchArchive } from '@fds/archive/api';
import { ServerSettings } from '@fds/shared/api-kit';
import { PortalError } from '@fds/shared/kernel';
import { readCall, USAGE, WrongCall, type Call } from './call';
import { standardOutput } from './output';

const output = standardOutput();
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => stop.abort(new PortalError('refused', 'stopped', 'Arrêté : rien n’a été changé.')));

process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  try {
    const call: Call = readCall(args);
    if (call.command === 'help') {
      process.stdout.write(USAGE);
      return 0;
    }
    // A command does its own work, and leaves the server's to the server.
    const settings = new ServerSettings(process.env['DATABASE_URL'] ?? '', { ...process.env, PORTAL_ROLE: 'command' });
    const { perform } = await import('./commands/perform');
    return await perform(call, settings, output, stop.signal);
  } catch (error) {
    return explain(error);
  }
}

function explain(error: unknown): number {
  if (error instanceof WrongCall) {
    output.complain(`${error.message}\n\n${USAGE}`);
    return 2;
  }
  if (error instanceof NoSuchArchive) {
    output.complain(error.message);
    return 2;
  }
  output.complain(error instanceof PortalError ? error.detail : String(error instanceof Error ? error.stack : error));
  return 1;
}
