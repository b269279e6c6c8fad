export default {
  displayName: 'tools',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tools/**/*.spec.mjs'],
  transform: {},
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  testTimeout: 60_000,
};
