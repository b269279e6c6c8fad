// Runs the portal's migrations on a database, from their sources: no build is needed for a test.
import { execFileSync } from 'node:child_process';
import { childEnvironment, pinnedNode, root } from '../lib/workspace.mjs';

/** @throws Error with what TypeORM wrote when a migration fails */
export function migrate(databaseUrl) {
  const args = [
    '--import',
    '@swc-node/register/esm-register',
    'node_modules/typeorm/cli.js',
    'migration:run',
    '-d',
    'libs/portal/api/src/data-source.ts',
  ];
  try {
    execFileSync(pinnedNode(), args, {
      cwd: root,
      stdio: 'pipe',
      env: childEnvironment({ DATABASE_URL: databaseUrl, TS_NODE_PROJECT: 'tsconfig.json', NODE_OPTIONS: '' }),
    });
  } catch (error) {
    throw new Error(`The migrations failed:\n${error.stdout ?? ''}${error.stderr ?? error.message}`);
  }
}
