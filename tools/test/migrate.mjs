// Brings a database up to date (migrations, official geographic code) from the sources: no build is needed for a test.
import { execFileSync } from 'node:child_process';
import { childEnvironment, pinnedNode, root } from '../lib/workspace.mjs';

/**
 * @param owner address of who owns the database
 * @throws Error with what was written when it fails
 */
export function migrate(databaseUrl, owner) {
  const args = ['--import', '@swc-node/register/esm-register', 'apps/api/src/prepare.ts'];
  try {
    execFileSync(pinnedNode(), args, {
      cwd: root,
      stdio: 'pipe',
      env: childEnvironment({
        DATABASE_URL: databaseUrl,
        DATABASE_MIGRATION_URL: owner,
        TS_NODE_PROJECT: 'tsconfig.json',
        NODE_OPTIONS: '',
      }),
    });
  } catch (error) {
    throw new Error(`The database could not be prepared:\n${error.stdout ?? ''}${error.stderr ?? error.message}`);
  }
}
