import { expect, test } from '@jest/globals';
import { journalDifferences } from './journal-differences';

test('only what changed is said, in words', () => {
  expect(
    journalDifferences(
      'application',
      { title: 'Fromages', state: 'draft', capacity: 20 },
      { title: 'Fromages', state: 'submitted', capacity: 20.5 },
    ),
  ).toEqual([
    { field: 'État', before: 'Brouillon', after: 'Déposé' },
    { field: 'Places', before: '20', after: '20,5' },
  ]);
});

test('what was added and what was taken away stand beside nothing', () => {
  expect(journalDifferences('person', null, { role: 'holder', endsOn: '2026-05-01' })).toEqual([
    { field: 'Rôle', before: null, after: 'Porteur de projet' },
    { field: 'Fin', before: null, after: '1er mai 2026' },
  ]);
  expect(journalDifferences('person', { name: 'Camille' }, undefined)).toEqual([
    { field: 'Nom', before: 'Camille', after: null },
  ]);
});

test('lists and what lies within keep their place', () => {
  expect(
    journalDifferences(
      'event',
      { slots: [{ beginsAt: '2026-10-10T08:00:00.000Z' }], roles: ['drari'] },
      { slots: [{ beginsAt: '2026-10-10T09:00:00.000Z' }, { venue: 'Salle B' }], roles: ['drari', 'region'] },
    ),
  ).toEqual([
    { field: 'Créneaux › 1 › Début', before: '10 octobre 2026 à 10 h 00', after: '10 octobre 2026 à 11 h 00' },
    { field: 'Rôles', before: 'DRARI', after: 'DRARI, Région' },
    { field: 'Créneaux › 2 › Lieu', before: null, after: 'Salle B' },
  ]);
});

test('a value of a later version is shown under its own name, and codes nobody knows as they are', () => {
  expect(journalDifferences('thing', null, { novel: 'a_code', constructor: 'x', flag: true })).toEqual([
    { field: 'novel', before: null, after: 'a_code' },
    { field: 'constructor', before: null, after: 'x' },
    { field: 'flag', before: null, after: 'oui' },
  ]);
});

test('a line without values has no difference', () => {
  expect(journalDifferences('edition', null, null)).toEqual([]);
  expect(journalDifferences('edition', {}, { list: [] })).toEqual([]);
});
