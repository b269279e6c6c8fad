import { expect, test } from '@jest/globals';
import type { Actor } from '@fds/shared/kernel';
import {
  canFold,
  canPromote,
  canUndoRegrouping,
  CHANGED_PARTS,
  insteadOfUndoing,
  REGROUPING_REASONS,
  type DoneRegrouping,
  type RegroupedEvent,
} from './policies';
import {
  cautions,
  labelInWords,
  movesInWords,
  regroupingMail,
  regroupingMessage,
  type RegroupingPreview,
} from './words';

const actor = (role: Actor['role'], departments?: string[]): Actor =>
  ({ personId: 'p', role, organisationIds: [], ...(departments ? { departments } : {}) }) as unknown as Actor;
const coordinator = actor('coordinator');
const OPEN = { state: 'labelled' } as const;
const event = ({
  dossier,
  ...over
}: Partial<Omit<RegroupedEvent, 'dossier'>> & { dossier?: object } = {}): RegroupedEvent => ({
  eventId: 'e',
  parentEventId: null,
  kind: 'single',
  activities: 0,
  editionYear: 2026,
  departments: ['80'],
  label: 'pending',
  told: null,
  reported: false,
  dossier: { id: 'd', state: 'submitted', events: 1, correctionWaiting: false, inSession: false, ...dossier },
  ...over,
});
const village = (over: Parameters<typeof event>[0] = {}): RegroupedEvent =>
  event({
    eventId: 'v',
    kind: 'science_village',
    activities: 2,
    ...over,
    dossier: { id: 'w', events: 3, ...over.dossier },
  });
const stand = event({ parentEventId: 'v' });
const refused = (...reasons: string[]) => ({ allowed: false, reasons });

test('the coordination detaches an activity of a filed dossier, nobody else does', () => {
  expect(canPromote(coordinator, stand, village(), OPEN)).toEqual({ allowed: true });
  for (const role of ['holder', 'drari', 'region', 'partner', 'administrator'] as const)
    expect(canPromote(actor(role), stand, village(), OPEN)).toEqual(refused('not_coordinator'));
  expect(canPromote(coordinator, event(), null, OPEN)).toEqual(refused('not_an_activity'));
  for (const state of ['draft', 'withdrawn', 'inadmissible', 'folded'] as const)
    expect(canPromote(coordinator, event({ parentEventId: 'v', dossier: { state } }), village(), OPEN)).toEqual(
      refused('not_filed'),
    );
});

test('a promotion names a known holder and a reason', () => {
  const asked = (knownHolder: boolean, reason: string) =>
    canPromote(coordinator, stand, village(), OPEN, { knownHolder, reason });
  expect(asked(true, 'Ailleurs')).toEqual({ allowed: true });
  expect(asked(false, ' ')).toEqual(refused('unknown_holder', 'reason_missing'));
});

test('rule 2: where both the village and the activity have figures, neither move is made', () => {
  expect(
    canPromote(coordinator, event({ parentEventId: 'v', reported: true }), village({ reported: true }), OPEN),
  ).toEqual(refused('both_reported'));
  expect(canFold(coordinator, event({ reported: true }), village({ reported: true }), OPEN)).toEqual(
    refused('both_reported'),
  );
  expect(canFold(coordinator, event({ reported: true }), village(), OPEN).allowed).toBe(true);
});

test('rule 25: nothing moves once the bilan is published', () => {
  for (const state of ['bilan_published', 'archived'] as const) {
    expect(canPromote(coordinator, stand, village(), { state })).toEqual(refused('edition_over'));
    expect(canFold(coordinator, event(), village(), { state })).toEqual(refused('edition_over'));
  }
  expect(canFold(coordinator, event(), village(), { state: 'bilan_draft' }).allowed).toBe(true);
});

test('only a dossier of one single event joins a village of its edition', () => {
  const into = (from: RegroupedEvent, to = village()) => canFold(coordinator, from, to, OPEN);
  expect(into(event())).toEqual({ allowed: true });
  expect(into(event({ kind: 'festival', activities: 2, dossier: { events: 3 } }))).toEqual(refused('not_single'));
  expect(into(event({ dossier: { events: 2 } }))).toEqual(refused('not_alone'));
  expect(into(event({ parentEventId: 'x' }))).toEqual(refused('already_an_activity'));
  expect(into(event(), event({ eventId: 'v' }))).toEqual(refused('not_a_village'));
  expect(into(event(), village({ editionYear: 2025 }))).toEqual(refused('other_edition'));
  expect(into(event(), village({ dossier: { state: 'withdrawn' } }))).toEqual(refused('village_not_filed'));
  expect(into(event(), village({ dossier: { events: 60 } }))).toEqual(refused('too_many'));
  expect(canFold(coordinator, event(), null, OPEN)).toEqual({ allowed: true });
  expect(canFold(coordinator, event(), null, OPEN, 'Ici')).toEqual(refused('no_village'));
});

test('rule 16: nobody gains, loses or learns a label by joining a village', () => {
  const decided = { state: 'decided' } as const;
  const into = (from: RegroupedEvent, to: RegroupedEvent) => canFold(coordinator, from, to, OPEN);
  expect(into(event(), village({ label: 'labelled', dossier: decided }))).toEqual(refused('one_decided'));
  expect(into(event({ label: 'refused', dossier: decided }), village({ label: 'labelled', dossier: decided }))).toEqual(
    refused('label_differs'),
  );
  // The same decision, told to one of them only.
  expect(
    into(
      event({ label: 'labelled', told: 'labelled', dossier: decided }),
      village({ label: 'labelled', told: null, dossier: decided }),
    ),
  ).toEqual(refused('label_differs'));
  expect(
    into(event({ label: 'labelled', dossier: decided }), village({ label: 'labelled', dossier: decided })).allowed,
  ).toBe(true);
});

test('a session that sits, a correction that is waited for and another territory keep dossiers as they are', () => {
  expect(canFold(coordinator, event(), village({ dossier: { inSession: true } }), OPEN)).toEqual(refused('in_session'));
  expect(canPromote(coordinator, stand, village({ dossier: { correctionWaiting: true } }), OPEN)).toEqual(
    refused('correction_waiting'),
  );
  expect(canFold(actor('coordinator', ['59']), event(), village(), OPEN)).toEqual(refused('outside_territory'));
});

test('a regrouping is undone once, while nothing changed; every part that did has its words', () => {
  const done = { kind: 'promote', undone: false, last: true, changed: [] } as const;
  const undo = (
    undone: boolean,
    changed: DoneRegrouping['changed'],
    over: Partial<DoneRegrouping> = {},
    around = village(),
  ) => canUndoRegrouping(coordinator, { ...done, undone, changed, ...over }, { event: event(), village: around }, OPEN);
  expect(undo(false, [])).toEqual({ allowed: true });
  // The event went on to another dossier: first things last.
  expect(undo(false, ['dossier'], { last: false })).toEqual(refused('regrouped_since'));
  // What it left has been filled up since.
  const full = village({ dossier: { events: 60 } });
  expect(undo(false, [], {}, full)).toEqual(refused('too_many'));
  expect(undo(false, [], { kind: 'fold' }, full)).toEqual({ allowed: true });
  expect(undo(true, ['label'])).toEqual(refused('already_undone'));
  expect(insteadOfUndoing('promote', ['dossier_changed', 'talked_since'])).toContain('rattachez-le');
  expect(insteadOfUndoing('fold', ['reported_since'])).toContain('détachez-le');
  for (const reasons of [[], ['regrouped_since'], ['edition_over', 'dossier_changed']])
    expect(insteadOfUndoing('fold', reasons)).toBeNull();
  const all = undo(false, CHANGED_PARTS);
  expect(all.allowed ? [] : all.reasons).toHaveLength(CHANGED_PARTS.length);
  expect(Object.values(REGROUPING_REASONS).every((text) => text.length > 10 && text.length <= 300)).toBe(true);
});

const preview = (over: Partial<RegroupingPreview> = {}): RegroupingPreview => ({
  kind: 'promote',
  eventTitle: 'Stand',
  villageTitle: 'Village',
  holderName: 'Ville',
  state: 'decided',
  label: 'labelled',
  told: null,
  ownLabel: false,
  otherHolder: false,
  reported: { event: false, village: false },
  villageHappening: 'scheduled',
  happening: 'scheduled',
  ...over,
});

test('the preview says what moves, what the label becomes and what to look at', () => {
  expect(movesInWords(preview()).join(' ')).toContain('devient un dossier de Ville');
  expect(movesInWords(preview({ kind: 'fold', otherHolder: true })).join(' ')).toContain(
    'devient partenaire du village',
  );
  expect(labelInWords(preview())).toMatch(/celui de «\u00a0Village\u00a0», devient le sien.*n’est pas annoncée/);
  expect(labelInWords(preview({ ownLabel: true, label: 'refused', told: 'refused' }))).toMatch(
    /elle le garde.*connaît/,
  );
  expect(labelInWords(preview({ label: 'pending' }))).toContain('Aucune décision');
  expect(labelInWords(preview({ kind: 'fold' }))).toContain('dont l’animation suivra');
  expect(cautions(preview())).toEqual([]);
  expect(cautions(preview({ reported: { event: false, village: true }, villageHappening: 'cancelled' }))).toHaveLength(
    2,
  );
  expect(cautions(preview({ kind: 'fold', reported: { event: true, village: false } }))).toHaveLength(1);
});

test('rule 16: threads and messages speak of no label', () => {
  for (const kind of ['promote', 'fold'] as const)
    for (const undone of [true, false]) {
      const told = {
        kind,
        undone,
        eventTitle: 'Stand',
        villageTitle: 'Village',
        holderName: 'Ville',
        reason: 'Ailleurs.',
      };
      const mail = regroupingMail('Camille', told, null);
      for (const text of [regroupingMessage(told), mail.subject, mail.text])
        expect(text).not.toMatch(/label|décision|comité|réserve/i);
      expect(mail.text).toContain('Ailleurs.');
    }
});
