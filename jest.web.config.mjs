import presets from 'jest-preset-angular/presets/index.js';
const preset = presets.createEsmPreset({ tsconfig: '<rootDir>/tools/test/web/tsconfig.json' });
export default {
  ...preset,
  displayName: 'web',
  testMatch: ['**/{apps/web,apps/counting,libs/*/web,libs/shared/web-kit,libs/shared/contract}/**/*.spec.ts'],
  setupFilesAfterEnv: ['<rootDir>/tools/test/web/setup.ts'],
  moduleNameMapper: { ...preset.moduleNameMapper, '^@fds/(.*)$': '<rootDir>/libs/$1/src/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  // Sixty events are drawn in a page of tests too, on a machine that does other things meanwhile.
  testTimeout: 30_000,
};
