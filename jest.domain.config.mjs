export default {
  displayName: 'domain',
  testEnvironment: 'node',
  testMatch: ['**/libs/*/domain/**/*.spec.ts', '**/libs/shared/kernel/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '@swc/jest' },
  moduleNameMapper: { '^@fds/(.*)$': '<rootDir>/libs/$1/src/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
};
