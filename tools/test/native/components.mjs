// Angular's components for Node: decorators and signals as its just-in-time compiler needs them, templates imported.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../lib/workspace.mjs';

const require = createRequire(import.meta.url);
const TSCONFIG = 'tools/test/web/tsconfig.json';

/**
 * What compiles a component's source; TypeScript is loaded with the first that is not kept on disk.
 * @param config Jest's, of the project
 */
export function componentCompiler(config) {
  const { version } = require('jest-preset-angular/package.json');
  const settings = [TSCONFIG, 'apps/web/tsconfig.json', 'tsconfig.base.json'].map((path) =>
    readFileSync(join(root, path), 'utf8'),
  );
  let transformer;
  return {
    version: [version, ...settings].join(),
    compile(source, path) {
      transformer ??= require('jest-preset-angular').default.createTransformer({
        tsconfig: join(root, TSCONFIG),
        useESM: true,
      });
      const options = { config, cacheFS: new Map(), supportsStaticESM: true, instrument: false };
      return transformer.process(source, path, options).code;
    },
  };
}
