export default {
  displayName: 'e2e',
  testEnvironment: '<rootDir>/tools/test/portal-environment.mjs',
  testMatch: ['<rootDir>/apps/web-e2e/src/**/*.e2e.ts'],
  globalSetup: '<rootDir>/tools/test/find-browser.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '@swc/jest' },
  moduleNameMapper: { '^@fds/(.*)$': '<rootDir>/libs/$1/src/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  testTimeout: 240_000,
};
