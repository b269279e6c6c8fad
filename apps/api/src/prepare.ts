import { connect, prepareDatabase } from '@fds/portal/api';
import { ServerSettings } from '@fds/shared/api-kit';

/** Brings the database of DATABASE_URL up to date: migrations, then the official geographic code. */
const source = await connect(new ServerSettings(process.env['DATABASE_URL'] ?? ''), 1);
await prepareDatabase(source);
await source.destroy();
