// The boundaries are enforced, and nobody slips out of them.
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { pinnedNode, root } from '../lib/workspace.mjs';
import { layerOf } from '../layers.mjs';
import { constraints, layers, stepsBefore } from './boundaries.mjs';

const projects = globSync('{apps,libs,tools}/**/project.json', {
  cwd: root,
  exclude: (name) => name === 'node_modules',
});
const tagsOf = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).tags;
const BOUNDARIES = '@nx/enforce-module-boundaries';

const offences = [
  [
    'a domain that knows Nest',
    'libs/labelling/domain/src/x.ts',
    "import { Injectable } from '@nestjs/common';",
    BOUNDARIES,
    /@nestjs\/common.*banned|banned.*@nestjs\/common|not allowed to import/,
  ],
  [
    'a domain that knows the database',
    'libs/labelling/domain/src/x.ts',
    "import { Entity } from 'typeorm';",
    BOUNDARIES,
    /typeorm/,
  ],
  [
    'a domain that knows Node',
    'libs/labelling/domain/src/x.ts',
    "import { readFileSync } from 'node:fs';",
    'no-restricted-imports',
    /plain TypeScript/,
  ],
  [
    'a domain that asks the clock',
    'libs/labelling/domain/src/x.ts',
    'export const today = () => new Date();',
    'no-restricted-syntax',
    /Today is an argument/,
  ],
  ['a page that knows the API', 'libs/accounts/web/src/x.ts', "import '@fds/accounts/api';", BOUNDARIES, /layer:web/],
  [
    "a page that knows another step's pages",
    'libs/labelling/web/src/x.ts',
    "import '@fds/accounts/web';",
    'no-restricted-imports',
    /pages belong to it/,
  ],
  [
    'a page that knows class-validator',
    'libs/accounts/web/src/x.ts',
    "import { IsInt } from 'class-validator';",
    BOUNDARIES,
    /class-validator/,
  ],
  [
    'a step that knows a later one',
    'libs/attendance/domain/src/x.ts',
    "import '@fds/bilan/domain';",
    BOUNDARIES,
    /step:attendance/,
  ],
  [
    'a way round by a relative path',
    'libs/labelling/domain/src/x.ts',
    "import '../../../applications/domain/src/index';",
    BOUNDARIES,
    /relative/,
  ],
  [
    'an API that uses the helpers of tests',
    'libs/labelling/api/src/x.ts',
    "import '@fds/shared/testing';",
    'no-restricted-imports',
    /are for tests/,
  ],
  [
    'a forwardRef',
    'libs/labelling/api/src/x.ts',
    "import { forwardRef } from '@nestjs/common';",
    'no-restricted-imports',
    /forwardRef/,
  ],
  [
    'an any',
    'libs/labelling/domain/src/x.ts',
    'export const x = (y: any): unknown => y;',
    '@typescript-eslint/no-explicit-any',
    /any/,
  ],
  [
    'an enum',
    'libs/labelling/domain/src/x.ts',
    'export enum State { draft }',
    'no-restricted-syntax',
    /union of strings/,
  ],
];
const allowed = [
  ['a domain that uses an earlier one', 'libs/labelling/domain/src/x.ts', "import '@fds/applications/domain';"],
  ['an API that uses its domain', 'libs/labelling/api/src/x.ts', "import '@fds/labelling/domain';"],
  ['a test that uses the helpers of tests', 'libs/labelling/api/src/x.spec.ts', "import '@fds/shared/testing';"],
];

describe('the rules of ESLint', () => {
  const input = [...offences, ...allowed].map(([, file, text]) => ({ file, text: `${text}\n` }));
  const answers = JSON.parse(
    execFileSync(pinnedNode(), ['tools/workspace/lint-texts.mjs'], {
      cwd: root,
      input: JSON.stringify(input),
      encoding: 'utf8',
      env: { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' },
    }),
  );
  test.each(offences.map((offence, i) => [offence[0], { offence, messages: answers[i] }]))(
    '%s is refused',
    (_, { offence: [, , , ruleId, message], messages }) => {
      expect(messages).toContainEqual({ ruleId, message: expect.stringMatching(message) });
    },
  );
  test.each(allowed.map(([name], i) => [name, answers[offences.length + i]]))('%s is accepted', (_, messages) => {
    expect(messages).toEqual([]);
  });
});

test('every project has exactly two tags, a known step and a known layer', () => {
  expect(projects.length).toBeGreaterThan(10);
  for (const file of projects) {
    const tags = tagsOf(file);
    expect({ file, count: tags.length }).toEqual({ file, count: 2 });
    const [step] = tags.filter((tag) => tag.startsWith('step:')).map((tag) => tag.slice('step:'.length));
    expect(Object.keys(stepsBefore)).toContain(step);
    expect(Object.keys(layers)).toContain(layerOf(file, tags));
  }
});

test('a project stands where its tags say', () => {
  for (const file of projects.filter((name) => name.startsWith('libs/') && !name.startsWith('libs/portal/'))) {
    const [, step, part] = file.split('/');
    const tags = tagsOf(file);
    expect({ file, tags }).toEqual({ file, tags: expect.arrayContaining([`step:${step}`]) });
    if (step !== 'shared') expect(tags).toContain(`layer:${part}`);
  }
});

test('every folder of source is a project', () => {
  for (const folder of globSync('{libs/*/*,apps/*}/src', { cwd: root })) {
    expect({ folder, project: existsSync(join(root, folder, '../project.json')) }).toEqual({ folder, project: true });
  }
});

test('no rule says everything', () => {
  for (const { sourceTag, onlyDependOnLibsWithTags } of constraints) {
    for (const tag of [sourceTag, ...onlyDependOnLibsWithTags]) expect(tag).toMatch(/^(step|layer):[a-z0-9-]+$/);
  }
});

test('the year has an order: no two steps use each other', () => {
  for (const [step, before] of Object.entries(stepsBefore)) {
    expect(before).not.toContain(step);
    for (const earlier of before) expect(stepsBefore[earlier]).not.toContain(step);
  }
});

test('a project of an unknown layer, of none or of two is refused, since nothing would test it', () => {
  for (const tags of [
    ['step:shared', 'layer:magic'],
    ['step:shared'],
    ['step:shared', 'layer:api', 'layer:web'],
    undefined,
  ]) {
    expect(() => layerOf('libs/x/project.json', tags)).toThrow(/libs\/x\/project\.json/);
  }
  expect(() => layerOf('libs/x/project.json', ['layer:api'])).toThrow(/step/);
});
