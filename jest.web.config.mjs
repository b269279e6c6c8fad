export default {
  displayName: 'web',
  testEnvironment: 'jsdom',
  testRunner: '<rootDir>/tools/test/native/runner.mjs',
  testSequencer: '<rootDir>/tools/test/longest-first.mjs',
  testMatch: ['**/{apps/web,apps/counting,libs/*/web,libs/shared/web-kit,libs/shared/contract}/**/*.spec.ts'],
  setupFilesAfterEnv: ['<rootDir>/tools/test/web/setup.mjs'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  // Sixty events are drawn in a page of tests too, on a machine that does other things meanwhile.
  testTimeout: 30_000,
};
