// Where things are, and what the environment asks for: read in one place, the same for start, tests and command line.
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from './terminal.mjs';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

export const serverBundle = join(root, 'dist/api/main.js');
export const commandBundle = join(root, 'dist/api/cli.js');
export const contractBundle = join(root, 'dist/api/openapi.js');
export const webFolder = join(root, 'dist/web/browser');
export const countingFolder = join(root, 'dist/counting');
/** Fonts of the PDF documents. */
export const fontsFolder = join(root, 'libs/shared/api-kit/src/pdf/fonts');

/** The Node that the project pins, once installed; the machine's own before that. */
export function pinnedNode() {
  const pinned = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(pinned) ? pinned : process.execPath;
}

/** The environment of a child: the project's own programs come first on its path, and Nx neither lingers nor draws. */
export function childEnvironment(more = {}) {
  return {
    ...process.env,
    PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    ...more,
  };
}

/**
 * What the environment asks for. A relative data folder is taken from the project, wherever the command was typed,
 * so that server and command line always mean the same one.
 * @throws Refusal when PORT is not a port
 */
export function settings(env = process.env) {
  const asked = env.PORT?.trim() || '3000';
  const port = Number(asked);
  if (!/^\d+$/.test(asked) || port < 1 || port > 65_533) {
    throw new Refusal(
      `PORT vaut « ${asked} » : il faut un nombre entre 1 et 65533, par exemple « PORT=3001 npm start ».`,
    );
  }
  const databaseUrl = env.DATABASE_URL?.trim() || null;
  return {
    port,
    dataDir: resolve(root, env.PORTAL_DATA_DIR?.trim() || '.data'),
    databaseUrl,
    migrationUrl: (databaseUrl && env.DATABASE_MIGRATION_URL?.trim()) || null,
    embedded: databaseUrl === null,
    smtpUrl: env.SMTP_URL?.trim() || null,
  };
}
