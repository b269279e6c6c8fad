// The built server and command line, called with what the environment contract promises them.
import { run } from './processes.mjs';
import { Refusal } from './terminal.mjs';
import { childEnvironment, commandBundle, pinnedNode, root, webFolder } from './workspace.mjs';

/**
 * The environment of the bundle.
 * @param demonstration true on an embedded database that may hold demonstration data and a movable clock
 */
export function bundleEnvironment({ databaseUrl, dataDir, demonstration, ...more }) {
  return childEnvironment({
    DATABASE_URL: databaseUrl,
    PORTAL_DATA_DIR: dataDir,
    PORTAL_WEB_DIR: webFolder,
    PORTAL_DEMONSTRATION: demonstration ? '1' : '',
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: `${root}/node_modules/.cache/v8`,
    ...more,
  });
}

/** Node's arguments before the bundle; the young generation stays small, so that a large import keeps to some 300 MB. */
export const nodeFlags = ['--enable-source-maps', '--max-semi-space-size=16'];

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
