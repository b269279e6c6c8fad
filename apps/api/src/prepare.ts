import { prepareDatabase } from '@fds/portal/api';
import { ServerSettings } from '@fds/shared/api-kit';

/** Brings the database of DATABASE_URL up to date: migrations, then the official geographic code. */
await prepareDatabase(new ServerSettings(process.env['DATABASE_URL'] ?? ''));
