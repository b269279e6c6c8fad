export default {
  displayName: 'api',
  testEnvironment: 'node',
  testRunner: '<rootDir>/tools/test/native/runner.mjs',
  testMatch: ['**/{apps/api,apps/cli,libs/*/api,libs/shared/api-kit,libs/shared/testing}/**/*.spec.ts'],
  globalSetup: '<rootDir>/tools/test/start-database.mjs',
  globalTeardown: '<rootDir>/tools/test/stop-database.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  testTimeout: 30_000,
};
