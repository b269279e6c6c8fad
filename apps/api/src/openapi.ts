import { writeFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { createPortal, databaseOptions } from '@fds/portal/api';
import { contractDocument, ServerSettings } from '@fds/shared/api-kit';

/** Writes the contract to a file; needs no database. */
const settings = new ServerSettings('postgres://localhost/none', {});
const app = await createPortal(new DataSource(databaseOptions(settings.databaseUrl)), settings, { preview: true });
writeFileSync(process.argv[2] ?? 'openapi.json', `${JSON.stringify(contractDocument(app), null, 2)}\n`);
process.exit(0);
