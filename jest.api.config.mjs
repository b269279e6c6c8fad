export default {
  displayName: 'api',
  testEnvironment: 'node',
  testRunner: '<rootDir>/tools/test/native/runner.mjs',
  testSequencer: '<rootDir>/tools/test/longest-first.mjs',
  testMatch: ['**/{apps/api,apps/cli,libs/*/api,libs/shared/api-kit,libs/shared/testing}/**/*.spec.ts'],
  globalSetup: '<rootDir>/tools/test/start-database.mjs',
  globalTeardown: '<rootDir>/tools/test/stop-database.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  testTimeout: 30_000,
};
