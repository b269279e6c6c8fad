import { Invitations } from '@fds/accounts/api';
import { connect, createContext, DemonstrationAccounts, prepareDatabase } from '@fds/portal/api';
import { ServerSettings } from '@fds/shared/api-kit';

const [command, ...rest] = process.argv.slice(2);
const settings = new ServerSettings(process.env['DATABASE_URL'] ?? '');
const source = await connect(settings, 4);
if (command === 'migrate') process.stdout.write(`${JSON.stringify(await prepareDatabase(source))}\n`);
else {
  const context = await createContext(source, settings);
  if (command === 'users' && rest[0] === 'demo') process.stdout.write(`${JSON.stringify({ accounts: await context.get(DemonstrationAccounts).create() })}\n`);
  if (command === 'users' && rest[0] === 'first-admin') {
    const token = await context.get(Invitations).forFirstAdministrator(rest[1] ?? '');
    process.stdout.write(`${settings.publicUrl}/invitation/${token}\n`);
  }
  await context.close();
}
await source.destroy();
