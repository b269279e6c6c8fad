import { expect, test } from '@jest/globals';
import { instantAt } from '@fds/shared/kernel';
import {
  canExtend,
  canInviteAgain,
  canInviteToCall,
  canRemind,
  daysLeftToFile,
  lackingFields,
  pastedAddresses,
} from './call';

const edition = {
  state: 'call_open',
  startsOn: '2026-10-02',
  endsOn: '2026-10-12',
  callClosesOn: '2026-05-07',
} as const;
const coordinator = { role: 'coordinator' } as const;
const april = instantAt('2026-04-20', '10:00');
const reasons = (verdict: { allowed: boolean; reasons?: readonly string[] }): readonly string[] =>
  verdict.reasons ?? [];

test('rule 14: only the coordination of the territory gives more time, to a day after everybody’s last one', () => {
  const give = (until: string, actor: Parameters<typeof canExtend>[0] = coordinator) =>
    reasons(canExtend(actor, { place: ['80'], edition, until }, april));
  expect(give('2026-05-08')).toEqual([]);
  expect(give('2026-05-07')).toEqual(['until_before_deadline']);
  expect(give('2026-04-19')).toEqual(['until_past', 'until_before_deadline']);
  expect(give('2026-10-02')).toEqual(['until_after_start']);
  expect(give('2026-05-08', { role: 'holder' })).toEqual(['coordinator_only']);
  expect(give('2026-05-08', { role: 'coordinator', departments: ['02'] })).toEqual(['outside_territory']);
});

test('rule 14: days left are counted to the holder’s own last day', () => {
  const left = (extended: string | null, day: string) =>
    daysLeftToFile(edition, extended, day, instantAt(day, '12:00'));
  expect([left(null, '2026-05-07'), left(null, '2026-05-08'), left('2026-05-20', '2026-05-08')]).toEqual([0, null, 12]);
});

test('a draft is reminded once in 72 hours, and only while it may be sent and somebody reads mails', () => {
  const draft = { state: 'draft', place: ['80'], people: 2, remindedAt: null, extendedUntil: null } as const;
  const remind = (over: object) => reasons(canRemind(coordinator, { ...draft, ...over }, edition, april));
  expect(remind({})).toEqual([]);
  expect(remind({ remindedAt: instantAt('2026-04-17', '10:01') })).toEqual(['reminded_lately']);
  expect(remind({ remindedAt: instantAt('2026-04-17', '10:00') })).toEqual([]);
  expect(remind({ state: 'submitted', people: 0 })).toEqual(['not_a_draft', 'nobody_to_write_to']);
});

test('a coordinator of one department invites mailboxes from anywhere, organisations of the own territory only', () => {
  const somme = { role: 'coordinator', departments: ['80'] } as const;
  const invite = (places: string[][]) => reasons(canInviteToCall(somme, { edition, places }, april));
  expect([invite([]), invite([['80']]), invite([['80'], ['02']]), invite([[]])]).toEqual([
    [],
    [],
    ['outside_territory'],
    ['outside_territory'],
  ]);
  const again = (place: string[] | null) =>
    reasons(
      canInviteAgain(somme, { sentAt: instantAt('2026-04-01', '10:00'), state: 'waiting', place }, edition, april),
    );
  expect([again(null), again(['80']), again(['02'])]).toEqual([[], [], ['outside_territory']]);
});

test('a pasted list is read as people write it, line by line', () => {
  const text =
    'Claire Dupont <claire@x.fr>\n\nmax@y.fr;Max Le Goff\r\nmailto:eva@z.fr\na@x.fr, b@x.fr\npas une adresse';
  expect(pastedAddresses(text)).toEqual([
    { line: 1, email: 'claire@x.fr', name: 'Claire Dupont' },
    { line: 3, email: 'max@y.fr', name: 'Max Le Goff' },
    { line: 4, email: 'eva@z.fr', name: '' },
    { line: 5, email: 'a@x.fr', name: '' },
    { line: 5, email: 'b@x.fr', name: '' },
    { line: 6, email: 'pas une adresse', name: '' },
  ]);
});

test('what a dossier lacks is named once, as the edition’s form names it', () => {
  const missing = [
    { item: 'dossier', field: 'summary' },
    { item: 'event-1', field: 'title' },
    { item: 'event-2', field: 'title' },
    { item: 'dossier', field: 'items' },
    { item: 'dossier', field: 'extra.transport' },
  ];
  expect(lackingFields('dossier', missing)).toEqual([
    'project.summary',
    'event.title',
    'event.items',
    'project.extra.transport',
  ]);
});
