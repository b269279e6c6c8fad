import { expect, test } from '@jest/globals';
import type { Actor } from '@fds/shared/kernel';
import type { FiledApplication } from './application';
import { canAttach } from './attachments';
import { emptyEvent, emptyProject, type Change, type Content } from './content';
import {
  canAskCorrection,
  canChangeCorrection,
  canResolveCorrection,
  isReopened,
  type CorrectedApplication,
  type CorrectionItem,
} from './corrections';
import { canEdit, canSubmit, mayCorrect } from './policies';

const [mine, village, stand, other] = ['org', 'village', 'stand', 'other'];
const holder: Actor = { personId: 'p', role: 'holder', organisationIds: [mine] };
const coordinator: Actor = { personId: 'c', role: 'coordinator', organisationIds: [] };
const now = new Date('2026-05-20T10:00:00+02:00');
const edition = { state: 'review', startsOn: '2026-10-02', endsOn: '2026-10-12', callClosesOn: '2026-05-07' } as const;
const content: Content = {
  id: 'dossier',
  project: emptyProject(),
  extra: {},
  items: [
    { id: village, parentId: null, position: 0, answers: emptyEvent('science_village') },
    { id: stand, parentId: village, position: 0, answers: emptyEvent() },
    { id: other, parentId: null, position: 1, answers: emptyEvent() },
  ],
};
const asked = (...items: CorrectionItem[]) => ({ id: 'request', dueOn: '2026-05-25', items });
const sent = (...items: CorrectionItem[]): FiledApplication & { writes: string[] } => ({
  organisationId: mine,
  state: 'under_review',
  notified: false,
  writes: [],
  correction: items.length > 0 ? asked(...items) : null,
});
const set = (item: string, field: string): Change => ({ op: 'set', item, field, was: '', value: 'x' });
const allowed = { allowed: true };
const refused = (...reasons: string[]) => ({ allowed: false, reasons });

test('a dossier that was sent is written in only while a correction waits, and not once it is decided', () => {
  const reopened = sent({ section: 'projet', why: 'Un titre plus court.' });
  expect(canEdit(holder, sent(), edition, now)).toEqual(refused('not_a_draft'));
  expect(canEdit(holder, reopened, edition, now)).toEqual(allowed);
  expect(canEdit(holder, { ...reopened, state: 'decided' }, edition, now)).toEqual(refused('not_a_draft'));
  expect(canEdit(coordinator, reopened, edition, now)).toEqual(refused('holder_only'));
});

test('only the sections that were named open again', () => {
  const reopened = sent({ section: 'projet', why: 'Un titre plus court.' });
  expect(mayCorrect(reopened, set('dossier', 'title'), content)).toEqual(allowed);
  expect(mayCorrect(reopened, set('dossier', 'researchUnits'), content)).toEqual(refused('not_reopened'));
  expect(mayCorrect(reopened, set('dossier', 'extra.transport'), content)).toEqual(refused('not_reopened'));
  expect(mayCorrect(reopened, set(stand, 'title'), content)).toEqual(refused('not_reopened'));
  expect(mayCorrect({ ...reopened, state: 'draft' }, set(stand, 'title'), content)).toEqual(allowed);
});

test('a named event opens with its activities, takes new ones, and is not itself taken out', () => {
  const reopened = sent({ section: 'evenements', eventId: village, why: 'La jauge.' });
  const add = (parent: string | null): Change => ({ op: 'add', item: 'new', parent, kind: 'single', position: 2 });
  for (const item of [village, stand]) expect(mayCorrect(reopened, set(item, 'capacity'), content)).toEqual(allowed);
  expect(mayCorrect(reopened, add(village), content)).toEqual(allowed);
  expect(mayCorrect(reopened, { op: 'remove', item: stand }, content)).toEqual(allowed);
  for (const change of [
    set(other, 'capacity'),
    add(null),
    { op: 'remove', item: village } as const,
    { op: 'move', item: other, position: 0 } as const,
  ])
    expect(mayCorrect(reopened, change, content)).toEqual(refused('not_reopened'));
});

test('the whole section of the events opens all of them', () => {
  const reopened = sent({ section: 'evenements', why: 'Les dates.' });
  for (const change of [set(other, 'capacity'), { op: 'remove', item: village } as const])
    expect(mayCorrect(reopened, change, content)).toEqual(allowed);
});

test('files open with their section, or with the event they belong to', () => {
  const at = (eventId: string | null) => ({ eventId });
  const files = sent({ section: 'pieces', why: 'Le crédit.' });
  const event = sent({ section: 'evenements', eventId: village, why: 'Une photo.' });
  expect(canAttach(holder, files, edition, now, at(null))).toEqual(allowed);
  expect(canAttach(holder, event, edition, now, at(village))).toEqual(allowed);
  expect(canAttach(holder, event, edition, now, at(null))).toEqual(refused('not_reopened'));
  expect(canAttach(holder, event, edition, now, at(other))).toEqual(refused('not_reopened'));
});

test('rule 14: the answer has its own day, and the closed call does not stop it', () => {
  const reopened = sent({ section: 'projet', why: 'Un titre plus court.' });
  const late = new Date('2026-06-01T10:00:00+02:00');
  expect(canSubmit(holder, reopened, edition, late, [])).toEqual(allowed);
  expect(canSubmit(holder, sent(), edition, late, [])).toEqual(refused('not_a_draft', 'call_closed'));
  expect(canSubmit(holder, reopened, { ...edition, state: 'labelled' }, late, [])).toEqual(refused('review_over'));
});

const application: CorrectedApplication = {
  state: 'under_review',
  place: ['80'],
  waiting: false,
  eventIds: [village],
  sectionsOff: ['subvention'],
};
const request = (...items: CorrectionItem[]) => ({ dueOn: '2026-05-20', items });

test('a correction is asked of a dossier that was sent, by a coordinator of the place, one at a time', () => {
  const item = { section: 'projet', why: 'Un titre plus court.' } as const;
  expect(canAskCorrection(coordinator, application, now, request(item))).toEqual(allowed);
  expect(canAskCorrection(holder, application, now)).toEqual(refused('coordinator_only'));
  expect(canAskCorrection({ ...coordinator, departments: ['02'] }, application, now)).toEqual(
    refused('outside_territory'),
  );
  for (const state of ['draft', 'inadmissible', 'decided', 'withdrawn'] as const)
    expect(canAskCorrection(coordinator, { ...application, state }, now)).toEqual(refused('not_correctable'));
  expect(canAskCorrection(coordinator, { ...application, waiting: true }, now)).toEqual(refused('already_asked'));
});

test('a request names what and why, of what the dossier has, for a day to come', () => {
  const judge = (dueOn: string, ...items: CorrectionItem[]) =>
    canAskCorrection(coordinator, application, now, { dueOn, items });
  expect(judge('2026-05-19', { section: 'projet', why: 'x' })).toEqual(refused('due_past'));
  expect(judge('2026-05-20')).toEqual(refused('nothing_named'));
  expect(judge('2026-05-20', { section: 'projet', why: ' ' })).toEqual(refused('why_missing'));
  expect(judge('2026-05-20', { section: 'subvention', why: 'x' })).toEqual(refused('section_off'));
  expect(judge('2026-05-20', { section: 'evenements', eventId: other, why: 'x' })).toEqual(refused('unknown_event'));
  expect(judge('2026-05-20', { section: 'projet', eventId: village, why: 'x' })).toEqual(refused('unknown_event'));
});

test('a request changes while it waits, and is closed once it is answered', () => {
  const waiting = { place: ['80'], answered: false, cancelled: false };
  expect(canChangeCorrection(coordinator, waiting, now, '2026-05-30')).toEqual(allowed);
  expect(canChangeCorrection(coordinator, waiting, now, '2026-05-19')).toEqual(refused('due_past'));
  expect(canChangeCorrection(coordinator, { ...waiting, cancelled: true }, now)).toEqual(refused('not_waiting'));
  expect(canResolveCorrection(coordinator, waiting)).toEqual(refused('not_answered'));
  expect(canResolveCorrection(coordinator, { ...waiting, answered: true })).toEqual(allowed);
});

test('a section that is not named is closed, whatever the event', () => {
  expect(isReopened(asked({ section: 'projet', why: 'x' }), 'evenements', { id: village, parentId: null })).toBe(false);
});
