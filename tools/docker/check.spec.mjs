// The image and its compose file as they are written; `node tools/docker/check.mjs --run` tries them.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { root } from '../lib/workspace.mjs';
import { compose, dockerfileText, documented } from './files.mjs';
import { composeFaults, dockerfileFaults, lintCompose } from './rules.mjs';

const folder = mkdtempSync(join(tmpdir(), 'portal-compose-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the image and the compose file keep the rules', () => {
  expect(dockerfileFaults()).toEqual([]);
  expect(composeFaults()).toEqual([]);
  expect(lintCompose()).toEqual([]);
});

test.each([
  ['USER node', '', /root/],
  ['USER node', 'USER node\nRUN touch /app/x', /After USER/],
  [/HEALTHCHECK.*/, '', /HEALTHCHECK/],
  [/CMD \["node", "--en.*/, 'CMD node api/main.js', /CMD/],
  [/node:24[\d.]+-bookworm-slim AS portal/, 'node:latest AS portal', /version/],
  [/node:24[\d.]+-bookworm-slim AS portal/, 'node:22.1.0-bookworm-slim AS portal', /pins Node/],
  ['ENV NODE_ENV=production', 'ENV PORTAL_SECRET=abc', /secret/],
  ['WORKDIR /app', 'WORKDIRR /app', /WORKDIRR/],
])('a Dockerfile that says otherwise is found (%s)', (from, to, fault) => {
  const text = dockerfileText();
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  expect(dockerfileFaults(changed).join('\n')).toMatch(fault);
});

test.each([
  ['portal-1', { read_only: false }, /read-only/],
  ['portal-2', { ports: ['3000:3000'] }, /proxy/],
  ['worker', { environment: { PORTAL_SECRET: 'abcdef' } }, /stands in the file/],
  ['worker', { environment: { PORTAL_SECRETS: '${X}' } }, /no variable/],
  ['relay', { cap_drop: [] }, /rights/],
  ['store', { image: 'chrislusf/seaweedfs' }, /version/],
])('a compose file that says otherwise is found (%s %j)', (name, change, fault) => {
  const config = compose();
  config.services[name] = { ...config.services[name], ...change };
  expect(composeFaults(config).join('\n')).toMatch(fault);
});

test('the linter knows the schema of Compose', () => {
  const file = join(folder, 'compose.yaml');
  writeFileSync(file, 'name: x\nservices:\n  one:\n    image: postgres:18.1\n    restarts: always\n');
  expect(lintCompose(file).join('\n')).toMatch(/restarts|properties|schema/i);
});

test('every alert is explained where operators read, and asks for a figure that there is', () => {
  const { groups } = parse(readFileSync(join(root, 'docker/prometheus/alerts.yml'), 'utf8'));
  const told = readFileSync(join(root, 'docs/operating.md'), 'utf8');
  const source = ['metrics', 'portal-figures']
    .map((name) => readFileSync(join(root, `libs/portal/api/src/operations/${name}.ts`), 'utf8'))
    .join('');
  for (const { alert, expr } of groups.flatMap(({ rules }) => rules)) {
    expect({ alert, told: told.includes(`\`${alert}\``) }).toEqual({ alert, told: true });
    for (const [figure] of expr.matchAll(/portal_\w+/g))
      expect({ figure, known: source.includes(figure.replace(/_(count|bucket)$/, '')) }).toEqual({
        figure,
        known: true,
      });
  }
});

test('example.env names what the compose file asks for, and gives no secret away', () => {
  const example = readFileSync(join(root, 'docker/example.env'), 'utf8');
  const named = new Set([...example.matchAll(/^(\w+)=/gm)].map(([, name]) => name));
  const asked = [...readFileSync(join(root, 'docker/compose.yaml'), 'utf8').matchAll(/\$\{(\w+):\?/g)].map(
    ([, name]) => name,
  );
  expect(asked.filter((name) => !named.has(name))).toEqual([]);
  expect(example).not.toMatch(/^\w*(SECRET|PASSWORD|KEY)=.+/m);
  expect(documented().size).toBeGreaterThan(30);
});
