import { defineConfig } from 'rolldown';

/** The server and the command line as one bundle: libraries of the workspace inside, packages outside. */
export default defineConfig({
  input: { main: 'apps/api/src/main.ts', openapi: 'apps/api/src/openapi.ts', cli: 'apps/cli/src/main.ts' },
  platform: 'node',
  tsconfig: 'tsconfig.base.json',
  external: (id) => !/^[./]|^@fds\/|^@oxc-project\/runtime/.test(id),
  output: {
    dir: 'dist/api',
    format: 'esm',
    sourcemap: true,
    keepNames: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
  },
});
