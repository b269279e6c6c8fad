export default {
  displayName: 'e2e',
  testEnvironment: '<rootDir>/tools/test/portal-environment.mjs',
  testRunner: '<rootDir>/tools/test/native/runner.mjs',
  testSequencer: '<rootDir>/tools/test/longest-first.mjs',
  testMatch: ['<rootDir>/apps/web-e2e/src/**/*.e2e.ts'],
  globalSetup: '<rootDir>/tools/test/prepare-stories.mjs',
  globalTeardown: '<rootDir>/tools/test/forget-stories.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  testTimeout: 240_000,
};
