// The built server and command line, called with what the environment contract promises them.
import { run } from './processes.mjs';
import { Refusal } from './terminal.mjs';
import {
  childEnvironment,
  commandBundle,
  countingFolder,
  fontsFolder,
  pinnedNode,
  root,
  webFolder,
} from './workspace.mjs';

/**
 * The environment of the bundle.
 * @param demonstration true on an embedded database that may hold demonstration data and a movable clock
 */
export function bundleEnvironment({ databaseUrl, dataDir, demonstration, ...more }) {
  return childEnvironment({
    DATABASE_URL: databaseUrl,
    // Only migrations know who owns the database.
    DATABASE_MIGRATION_URL: '',
    PORTAL_DATA_DIR: dataDir,
    PORTAL_WEB_DIR: webFolder,
    PORTAL_COUNTING_DIR: countingFolder,
    PORTAL_FONTS_DIR: fontsFolder,
    PORTAL_DEMONSTRATION: demonstration ? '1' : '',
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: `${root}/node_modules/.cache/v8`,
    ...more,
  });
}

/**
 * Node's arguments before the bundle. A large import makes garbage that outlives the young generation, and V8 would let
 * the heap grow to some four times what is in use before it collects: a smaller young generation and a heap that grows by
 * a fifth keep an import of 100 000 events below 300 MB (docs/decisions/0007).
 */
export const nodeFlags = ['--enable-source-maps', '--max-semi-space-size=4', '--heap-growing-percent=20'];

/** Runs one command of the command line to its end; `tell` receives its percentages. */
export async function command(args, env, tell = () => {}) {
  const result = await run(pinnedNode(), [...nodeFlags, commandBundle, ...args], {
    cwd: root,
    env: { ...env, PORTAL_PROGRESS: 'lines' },
    onLine: (line) => {
      const [percentage] = line.match(/\d+\s?%.*/) ?? [];
      if (percentage) tell(percentage.slice(0, 60));
    },
  });
  if (result.code !== 0) {
    throw new Refusal(`La commande « ${args.join(' ')} » a échoué : le détail est au-dessus.`, {
      details: `${result.stdout}${result.stderr}`,
    });
  }
  return result.stdout;
}
