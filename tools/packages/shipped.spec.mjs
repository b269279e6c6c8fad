// What is shipped may be, and is known.
import { expect, test } from '@jest/globals';
import { billOfMaterials } from './sbom.mjs';
import { isAllowed, shipped } from './shipped.mjs';

test('every package that reaches people is under a licence that lets it', () => {
  const packages = shipped();
  expect(packages.filter(({ licence, name }) => !isAllowed(licence, name))).toEqual([]);
  // The server's, the pages', and what they bring along.
  for (const [name, by] of [
    ['pg', 'server'],
    ['pino', 'server'],
    ['@angular/core', 'pages'],
    ['rxjs', 'server'],
  ])
    expect(packages).toContainEqual(expect.objectContaining({ name, by }));
  expect(packages.map(({ name }) => name)).not.toContain('jest');
});

test.each([
  ['MIT', 'x', true],
  ['(MIT OR EUPL-1.1+)', 'x', true],
  ['(Apache-2.0 AND BSD-3-Clause)', 'x', true],
  ['Apache-2.0 AND LGPL-3.0-or-later', '@img/sharp-linux-x64', true],
  ['LGPL-3.0-or-later', 'x', false],
  ['GPL-3.0-only', 'x', false],
  ['AGPL-3.0-or-later', 'x', false],
  ['SEE LICENSE IN LICENSE', 'x', false],
  [null, 'x', false],
])('%s of %s: %s', (licence, name, allowed) => {
  expect(isAllowed(licence, name)).toBe(allowed);
});

test('the bill of materials names every package of the lock file with its fingerprint', async () => {
  const { bomFormat, components } = await billOfMaterials();
  expect(bomFormat).toBe('CycloneDX');
  const known = new Map(components.map((one) => [`${one.name}@${one.version}`, one]));
  for (const { name, version } of shipped()
    .filter(({ by }) => by === 'server')
    .slice(0, 50))
    expect(known.get(`${name}@${version}`) ?? `${name}@${version} is missing`).toMatchObject({
      purl: expect.stringContaining('pkg:npm/'),
    });
  expect(known.get([...known.keys()].find((key) => key.startsWith('pg@')))).toMatchObject({
    hashes: [{ alg: 'SHA-512' }],
  });
}, 60_000);
