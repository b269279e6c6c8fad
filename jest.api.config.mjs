export default {
  displayName: 'api',
  testEnvironment: 'node',
  testMatch: ['**/{apps/api,apps/cli,libs/*/api,libs/shared/api-kit,libs/shared/testing}/**/*.spec.ts'],
  globalSetup: '<rootDir>/tools/test/start-database.mjs',
  globalTeardown: '<rootDir>/tools/test/stop-database.mjs',
  setupFiles: ['reflect-metadata'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '@swc/jest' },
  moduleNameMapper: { '^@fds/(.*)$': '<rootDir>/libs/$1/src/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  testTimeout: 30_000,
};
