import { describe, expect, test } from '@jest/globals';
import { LABELS, type Actor, type ApplicationState, type Label, type Role } from '@fds/shared/kernel';
import {
  canDecide,
  canDeclareInadmissible,
  canDeclareReady,
  canGiveOpinion,
  canNotify,
  canReadDecisions,
  canReadmit,
  canReadOpinion,
  canTakeInCharge,
  DECISION_OUTCOMES,
  FINAL_LABELS,
  LABEL_TRANSITIONS,
  labelAfter,
  quorum,
  standingLabel,
} from './index';

const as = (role: Role): Actor => ({ personId: 'p', role, organisationIds: [] });
const review = { state: 'review' } as const;
const in_ = (state: ApplicationState): { state: ApplicationState } => ({ state });

describe('the label of an event', () => {
  test('every label can be reached from pending, and left unless it is final', () => {
    const reached = new Set<Label>(['pending']);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const row of LABEL_TRANSITIONS) if (reached.has(row.from)) reached.add(row.to);
    }
    expect([...reached].sort()).toEqual([...LABELS].sort());
    for (const label of LABELS)
      expect(LABEL_TRANSITIONS.some(({ from }) => from === label)).toBe(!FINAL_LABELS.includes(label));
  });

  test('an outcome leads to one label at most from each label, and every outcome is used', () => {
    const pairs = LABEL_TRANSITIONS.map(({ from, outcome }) => `${from} ${outcome}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(DECISION_OUTCOMES.every((outcome) => LABEL_TRANSITIONS.some((row) => row.outcome === outcome))).toBe(true);
  });

  test('a condition is lifted into a label, a label is revoked, a refusal stays', () => {
    expect(labelAfter('conditional', 'label')).toBe('labelled');
    expect(labelAfter('labelled', 'revoke')).toBe('revoked');
    expect(labelAfter('refused', 'label')).toBeNull();
    expect(labelAfter('pending', 'revoke')).toBeNull();
  });

  test('an activity follows its parent unless it was refused alone', () => {
    expect(standingLabel(null, 'labelled')).toBe('labelled');
    expect(standingLabel('refused', 'labelled')).toBe('refused');
    expect(standingLabel(null, null)).toBe('pending');
  });
});

describe('the review', () => {
  test('only a coordinator takes a submitted dossier in charge', () => {
    expect(canTakeInCharge(as('coordinator'), in_('submitted'), review)).toEqual({ allowed: true });
    expect(canTakeInCharge(as('drari'), in_('submitted'), review)).toEqual({
      allowed: false,
      reasons: ['not_coordinator'],
    });
    expect(canTakeInCharge(as('coordinator'), in_('draft'), review)).toEqual({
      allowed: false,
      reasons: ['not_submitted'],
    });
  });

  test('a dossier under review becomes ready, or inadmissible with a reason, and comes back', () => {
    expect(canDeclareReady(as('coordinator'), in_('under_review'), review).allowed).toBe(true);
    expect(canDeclareReady(as('coordinator'), in_('submitted'), review).allowed).toBe(false);
    expect(canDeclareInadmissible(as('coordinator'), in_('under_review'), review, 'Hors région').allowed).toBe(true);
    expect(canDeclareInadmissible(as('coordinator'), in_('under_review'), review, '  ')).toEqual({
      allowed: false,
      reasons: ['reason_missing'],
    });
    expect(canReadmit(as('coordinator'), in_('inadmissible'), review).allowed).toBe(true);
    expect(canReadmit(as('coordinator'), in_('decided'), review).allowed).toBe(false);
  });

  test('nothing of the review moves once the edition is over', () => {
    for (const state of ['reporting', 'bilan_draft', 'bilan_published', 'archived'] as const) {
      expect(canTakeInCharge(as('coordinator'), in_('submitted'), { state }).allowed).toBe(false);
      expect(canGiveOpinion(as('region'), in_('ready_for_committee'), { state }).allowed).toBe(false);
    }
  });
});

describe('the opinions', () => {
  test('DRARI and Région speak from the moment a dossier is ready until it is decided', () => {
    const open = (state: ApplicationState): boolean => canGiveOpinion(as('drari'), in_(state), review).allowed;
    expect(open('under_review')).toBe(false);
    expect(open('ready_for_committee')).toBe(true);
    expect(canGiveOpinion(as('region'), in_('decided'), review)).toEqual({
      allowed: false,
      reasons: ['already_decided'],
    });
  });

  test('holders and administrators have no voice', () => {
    for (const role of ['holder', 'administrator'] as const)
      expect(canGiveOpinion(as(role), in_('ready_for_committee'), review).allowed).toBe(false);
  });

  test('a reserve or a refusal is explained; agreeing or stepping aside need not be', () => {
    const give = (position: 'favourable' | 'reserved' | 'unfavourable' | 'recused', reasons: string): boolean =>
      canGiveOpinion(as('drari'), in_('ready_for_committee'), review, { position, reasons }).allowed;
    expect([give('favourable', ''), give('recused', '')]).toEqual([true, true]);
    expect([give('reserved', ' '), give('unfavourable', '')]).toEqual([false, false]);
    expect(give('unfavourable', 'Sans contenu scientifique')).toBe(true);
  });

  test('before the decision a voice reads its own opinion only; the coordination reads all', () => {
    const ready = in_('ready_for_committee');
    expect(canReadOpinion(as('drari'), ready, 'drari')).toBe(true);
    expect(canReadOpinion(as('drari'), ready, 'region')).toBe(false);
    expect(canReadOpinion(as('drari'), ready, 'coordination')).toBe(false);
    expect(canReadOpinion(as('coordinator'), ready, 'region')).toBe(true);
    expect(canReadOpinion(as('region'), in_('decided'), 'drari')).toBe(true);
    expect(canReadOpinion(as('holder'), in_('decided'), 'drari')).toBe(false);
  });

  test('rule 17: a recusal is counted out and the quorum recomputed', () => {
    const favourable = (voice: 'coordination' | 'drari' | 'region') => ({ voice, position: 'favourable' }) as const;
    const recused = (voice: 'coordination' | 'drari' | 'region') => ({ voice, position: 'recused' }) as const;
    expect(quorum([favourable('drari')])).toEqual({ recused: 0, expected: 3, given: 1, reached: false });
    expect(quorum([favourable('drari'), favourable('region')])).toMatchObject({ expected: 3, given: 2, reached: true });
    expect(quorum([favourable('drari'), recused('region')])).toEqual({
      recused: 1,
      expected: 2,
      given: 1,
      reached: false,
    });
    expect(quorum([favourable('drari'), recused('region'), recused('coordination')])).toMatchObject({
      expected: 1,
      reached: true,
    });
    expect(quorum([recused('drari'), recused('region'), recused('coordination')])).toMatchObject({
      expected: 0,
      reached: false,
    });
  });
});

describe('the decision', () => {
  const village = { id: 'v', parentEventId: null, label: 'pending' } as const;
  const stand = { id: 's', parentEventId: 'v', label: 'pending' } as const;
  const talk = { id: 't', parentEventId: null, label: 'pending' } as const;
  const decide = (decisions: Parameters<typeof canDecide>[4], role: Role = 'coordinator') =>
    canDecide(as(role), in_('ready_for_committee'), review, [village, stand, talk], decisions);
  const label = (eventId: string) => ({ eventId, outcome: 'label', reason: '' }) as const;

  test('rule 15: every root event needs its own outcome; activities follow', () => {
    expect(decide([label('v'), label('t')])).toEqual({ allowed: true });
    expect(decide([label('v')])).toEqual({ allowed: false, reasons: ['outcome_missing'] });
  });

  test('every outcome but a plain label needs its reason', () => {
    for (const outcome of ['label_with_conditions', 'refuse', 'defer'] as const) {
      expect(decide([label('v'), { eventId: 't', outcome, reason: ' ' }])).toEqual({
        allowed: false,
        reasons: ['reason_missing'],
      });
      expect(decide([label('v'), { eventId: 't', outcome, reason: 'Jauge trop haute' }]).allowed).toBe(true);
    }
  });

  test('an activity can be refused alone, and nothing else', () => {
    const and = (outcome: 'label' | 'refuse') => [label('v'), label('t'), { eventId: 's', outcome, reason: 'Payant' }];
    expect(decide(and('refuse')).allowed).toBe(true);
    expect(decide(and('label'))).toEqual({ allowed: false, reasons: ['activity_follows'] });
  });

  test('another dossier’s event, the same event twice and a revocation of nothing are refused', () => {
    expect(decide([label('v'), label('t'), label('x')])).toEqual({ allowed: false, reasons: ['unknown_event'] });
    expect(decide([label('v'), label('t'), label('t')])).toEqual({ allowed: false, reasons: ['decided_twice'] });
    expect(decide([label('v'), { eventId: 't', outcome: 'revoke', reason: 'x' }])).toEqual({
      allowed: false,
      reasons: ['no_such_transition'],
    });
  });

  test('only the coordinator records, only once, of a dossier that is ready', () => {
    expect(decide([label('v'), label('t')], 'region').allowed).toBe(false);
    expect(canDecide(as('coordinator'), in_('decided'), review, [village])).toEqual({
      allowed: false,
      reasons: ['not_ready'],
    });
  });

  test('rule 16: the committee reads decisions once they are taken, a holder never from the review', () => {
    expect(canReadDecisions(as('region'), in_('decided'))).toBe(true);
    expect(canReadDecisions(as('region'), in_('ready_for_committee'))).toBe(false);
    expect(canReadDecisions(as('holder'), in_('decided'))).toBe(false);
  });

  test('the holder is told once, when everything is decided', () => {
    const root = (label: Label, notified: boolean) => ({ label, notified });
    const notify = (roots: { label: Label; notified: boolean }[], state: ApplicationState = 'decided') =>
      canNotify(as('coordinator'), in_(state), roots);
    expect(notify([root('labelled', false), root('refused', false)])).toEqual({ allowed: true });
    expect(notify([root('labelled', true)])).toEqual({ allowed: false, reasons: ['already_notified'] });
    expect(notify([root('pending', false)])).toEqual({ allowed: false, reasons: ['not_decided'] });
    expect(notify([root('pending', false)], 'ready_for_committee').allowed).toBe(false);
    expect(notify([root('labelled', false)], 'withdrawn')).toEqual({ allowed: false, reasons: ['withdrawn'] });
  });
});
