import { expect, test } from '@jest/globals';
import { MEDIA_KINDS } from '@fds/shared/kernel';
import { canKeep } from '../keeping';
import { KnownRelays } from './known-relays';
import { MEDIA_KIND_LABELS, mediaKindInCell } from './labels';
import { checkRelayList } from './relay-list';

const relay = { date: '2021-10-02', outlet: 'La Voix du Nord', title: 'Atomes', url: '' };

test('the coordination of the region keeps the press review; one of a department only reads it, a holder neither', () => {
  expect(canKeep({ role: 'coordinator' })).toEqual({ allowed: true });
  expect(canKeep({ role: 'coordinator', departments: ['80'] })).toMatchObject({ reasons: ['outside_territory'] });
  expect(canKeep({ role: 'holder' })).toMatchObject({ reasons: ['coordination_only'] });
});

test('a relay is known by its address however it was copied, or by outlet, day and title', () => {
  const known = new KnownRelays([relay, { ...relay, url: 'https://www.lavoix.fr/atomes/' }]);
  expect(
    known.like({ ...relay, title: 'Autre', url: 'http://lavoix.fr/Atomes?utm_source=lettre#haut' }),
  ).not.toBeNull();
  expect(known.like({ ...relay, outlet: 'la voix du  nord', title: 'ATOMES !' })).not.toBeNull();
  expect(known.like({ ...relay, date: '2021-10-03' })).toBeNull();
  // In print and online: two relays.
  expect(new KnownRelays([{ ...relay, url: 'https://a.fr/1' }]).like({ ...relay, url: 'https://a.fr/2' })).toBeNull();
  expect(
    new KnownRelays([{ ...relay, url: 'https://a.fr/?id=1' }]).like({
      ...relay,
      title: 'x',
      url: 'https://a.fr/?id=2',
    }),
  ).toBeNull();
});

test('every kind of media is read by its label, its code and a usual word', () => {
  for (const kind of MEDIA_KINDS)
    expect([mediaKindInCell(MEDIA_KIND_LABELS[kind]), mediaKindInCell(kind)]).toEqual([kind, kind]);
  expect([mediaKindInCell('PQR'), mediaKindInCell('télé'), mediaKindInCell('AFP'), mediaKindInCell('minitel')]).toEqual(
    [...['print', 'television', 'agency', null]],
  );
});

test('each line of a list is a relay, or says everything that it lacks', () => {
  const text = [
    '2021-10-02;radio;France Bleu;La fête',
    '2030-01-01;;;',
    '02/10/2021;web;Site;Titre;pas un lien;bof',
  ].join('\n');
  const { rows, headed } = checkRelayList(text, { year: 2021, today: '2021-11-01', known: [] });
  expect(headed).toBe(false);
  expect(rows[0]).toMatchObject({
    relay: { kind: 'radio', url: '', namesAmbassador: false },
    problems: [],
    like: null,
  });
  expect(rows[1]?.problems.map(({ problem }) => problem)).toEqual([
    ...['date_to_come', 'kind_missing', 'outlet_missing', 'title_missing'],
  ]);
  expect(rows[2]).toMatchObject({
    relay: null,
    problems: [{ problem: 'url_unread' }, { problem: 'ambassador_unread' }],
  });
});
