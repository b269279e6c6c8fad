export default {
  displayName: 'domain',
  testEnvironment: 'node',
  testRunner: '<rootDir>/tools/test/native/runner.mjs',
  testMatch: ['**/libs/*/domain/**/*.spec.ts', '**/libs/shared/kernel/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  modulePathIgnorePatterns: ['<rootDir>/dist'],
};
