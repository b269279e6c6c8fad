import { expect, test } from '@jest/globals';
import { coverageInWords, placeAmongPeers, placeInWords } from './mini-bilan';

const peers = (...visits: number[]) => visits.map((one, index) => ({ organisationId: `o${index}`, visits: one }));

test('the middle is that of others, and shown only when there are five of them at least', () => {
  expect(placeAmongPeers('me', [...peers(10, 20, 30, 40, 50), { organisationId: 'me', visits: 900 }])).toEqual({
    median: 30,
    peers: 5,
  });
  expect(placeAmongPeers('me', peers(10, 20, 30, 40))).toBeNull();
  expect(placeAmongPeers('o0', peers(10, 20, 30, 40, 50))).toBeNull();
  expect(placeAmongPeers('me', peers(10, 20, 30, 41, 50, 60))?.median).toBe(36);
});

test('five events of one neighbour are no five others', () => {
  const one = [1, 2, 3, 4, 5].map((visits) => ({ organisationId: 'neighbour', visits }));
  expect(placeAmongPeers('me', one)).toBeNull();
});

test('rule 7: what is not known is said, and is not zero', () => {
  expect(coverageInWords(0, 2)).toContain('Aucun chiffre');
  expect(coverageInWords(1, 2)).toContain('1 de vos 2 événements');
  expect(coverageInWords(2, 2)).toBe('Chiffres envoyés pour vos 2 événements.');
  expect(placeInWords(40, { median: 30, peers: 5 })).toContain('au-dessus');
  expect(placeInWords(30, { median: 30, peers: 5 })).toContain('au milieu');
});
