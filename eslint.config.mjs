// The rules of the code that a formatter cannot keep: boundaries between projects, types, and a few habits.
import { builtinModules } from 'node:module';
import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';
import { constraints } from './tools/workspace/boundaries.mjs';

const noForwardRef = ['@nestjs/common', '@angular/core'].map((name) => ({
  name,
  importNames: ['forwardRef'],
  message: 'Two things that need each other are one thing, or need a third: no forwardRef.',
}));
const noNode = {
  regex: `^(node:.*|(${builtinModules.filter((name) => !name.startsWith('_')).join('|')}))$`,
  message: 'The domain is plain TypeScript: it runs in the browser too.',
};
const noOtherWeb = {
  regex: '^@fds/[a-z]+/web$',
  message: "A step's pages belong to it: only the shell of apps/web brings them together.",
};
const noTesting = { regex: '^@fds/[a-z]+/testing$', message: 'Helpers of tests are for tests.' };
const restricted = (...patterns) => ['error', { paths: noForwardRef, ...(patterns.length > 0 ? { patterns } : {}) }];

// A status is a union of strings: an enum is a second way to say it.
const noEnum = { selector: 'TSEnumDeclaration', message: 'A union of strings, no enum.' };
const noOwnClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Today is an argument, or comes from the injected clock.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Now is an argument, or comes from the injected clock.',
  },
];

/** Tests, and what only they use beside them. */
const specs = ['**/*.spec.ts', '**/src/{test,specs}/**/*.ts'];
const domain = ['libs/*/domain/**/*.ts', 'libs/shared/kernel/**/*.ts'];
const pages = ['libs/*/web/**/*.ts'];
const apis = ['libs/*/api/**/*.ts', 'libs/shared/api-kit/**/*.ts', 'apps/api/**/*.ts', 'apps/cli/**/*.ts'];

export default [
  {
    ignores: [
      '**/dist',
      '**/node_modules',
      '.nx',
      '.angular',
      '.data',
      'tmp',
      'coverage',
      'libs/shared/contract/src/contract.ts',
    ],
  },
  // A rule is obeyed or changed, not switched off in passing.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  ...nx.configs['flat/base'],
  {
    files: ['**/*.ts', '**/*.mjs'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      eqeqeq: ['error', 'always'],
      'no-debugger': 'error',
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' }],
    },
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          allowCircularSelfDependency: false,
          depConstraints: constraints,
        },
      ],
      'no-restricted-imports': restricted(),
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-dynamic-delete': 'error',
      '@typescript-eslint/no-empty-object-type': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-namespace': 'error',
      '@typescript-eslint/no-non-null-asserted-optional-chain': 'error',
      '@typescript-eslint/no-require-imports': 'error',
      '@typescript-eslint/no-unsafe-function-type': 'error',
      '@typescript-eslint/no-wrapper-object-types': 'error',
      '@typescript-eslint/prefer-as-const': 'error',
      'no-restricted-syntax': ['error', noEnum],
    },
  },
  { files: ['libs/**/*.ts'], rules: { 'no-console': 'error' } },
  {
    // Not in the API, whose injection reads the classes that decorators' metadata keeps.
    files: [
      ...domain,
      ...pages,
      'libs/shared/web-kit/**/*.ts',
      'libs/shared/testing/**/*.ts',
      'apps/{web,counting}/**/*.ts',
    ],
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
    },
  },
  { files: domain, rules: { 'no-restricted-imports': restricted(noNode) } },
  { files: domain, ignores: specs, rules: { 'no-restricted-syntax': ['error', noEnum, ...noOwnClock] } },
  { files: pages, rules: { 'no-restricted-imports': restricted(noOtherWeb) } },
  {
    // A promise nobody waits for loses its error, and its transaction.
    files: apis,
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
  { files: apis, ignores: specs, rules: { 'no-restricted-imports': restricted(noTesting) } },
];
