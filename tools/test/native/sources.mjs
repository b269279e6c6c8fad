// Lets Node itself load the workspace's TypeScript: `@fds/<step>/<layer>`, imports without an extension, swc as in the
// build; components and what stands beside them as Angular's own transformer leaves them, with their templates.
import swc from '@swc/core';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL, URL } from 'node:url';
import { componentCompiler } from './components.mjs';
import { root } from '../../lib/workspace.mjs';

const CACHE = join(root, 'node_modules/.cache/native-tests');
const GLOBALS = new URL('./globals.mjs', import.meta.url).href;
const configuration = readFileSync(join(root, '.swcrc'), 'utf8') + swc.version;

const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
const isOwn = (url) => url?.startsWith('file:') && !url.includes('/node_modules/');

/** The file that an import of the workspace means; null for any other. */
function fileOf(specifier, parent) {
  const [, library] = /^@fds\/(.+)$/.exec(specifier) ?? [];
  if (library) return join(root, 'libs', library, 'src/index.ts');
  if (!specifier.startsWith('.') || !isOwn(parent)) return null;
  const path = fileURLToPath(new URL(specifier, parent));
  return [`${path}.ts`, join(path, 'index.ts')].find(isFile) ?? null;
}

/** JavaScript of a file, kept on disk by its content. */
function compiled(path, components) {
  const source = readFileSync(path, 'utf8');
  const isComponent = components !== null && source.includes("from '@angular/");
  const compiler = isComponent ? components : plain;
  const key = createHash('sha256').update(compiler.version).update(path).update(source).digest('hex');
  const kept = join(CACHE, `${key.slice(0, 32)}.js`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const code = compiler.compile(source, path);
  // Another worker may be compiling the same file: each writes its own, and the last one stays.
  const draft = `${kept}.${process.pid}`;
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(draft, code);
  renameSync(draft, kept);
  return code;
}

const plain = {
  version: configuration,
  compile: (source, path) => swc.transformSync(source, { filename: path, cwd: root }).code,
};

const asModule = (source) => ({ format: 'module', source, shortCircuit: true });

/**
 * From now on this process loads the workspace's sources; stack traces name their lines.
 * @param config Jest's, of a project whose sources are components too; none where there are none
 */
export function loadSources(config = null) {
  const components = config && componentCompiler(config);
  process.setSourceMapsEnabled(true);
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === '@jest/globals' && isOwn(context.parentURL))
        return { url: GLOBALS, format: 'module', shortCircuit: true };
      const file = fileOf(specifier, context.parentURL);
      return file ? { url: pathToFileURL(file).href, format: 'module', shortCircuit: true } : next(specifier, context);
    },
    load(url, context, next) {
      if (isOwn(url) && url.endsWith('.ts')) return asModule(compiled(fileURLToPath(url), components));
      if (isOwn(url) && url.endsWith('.html'))
        return asModule(`export default ${JSON.stringify(readFileSync(fileURLToPath(url), 'utf8'))};`);
      return next(url, context);
    },
  });
}
