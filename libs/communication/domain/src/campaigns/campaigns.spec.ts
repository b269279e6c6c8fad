import { describe, expect, test } from '@jest/globals';
import { CAMPAIGN_STATES, CAMPAIGN_TRANSITIONS, campaignAfter } from './campaign-states';
import { canApprove, canMove, canRelease, canWrite, type CampaignFacts } from './policies';
import { anchorInWords, dueAt, leavingInWords, scheduleProblem, type AnchorDays } from './schedule';

const DAYS: AnchorDays = {
  call_closes: '2026-05-07',
  starts: '2026-10-02',
  ends: '2026-10-12',
  last_slot: null,
  reports_due: '2026-11-15',
};
const NOW = new Date('2026-04-10T09:00:00+02:00');
const iso = (date: Date | null): string | undefined => date?.toISOString();

describe('when a campaign leaves', () => {
  test('seven days before the deadline, at the region’s own nine o’clock', () => {
    const schedule = { kind: 'relative', anchor: 'call_closes', days: -7, time: '09:00' } as const;
    expect(iso(dueAt(schedule, DAYS, NOW))).toBe('2026-04-30T07:00:00.000Z');
    expect(anchorInWords(schedule)).toBe('7\u00a0jours avant la clôture de l’appel');
  });
  test('across the change to winter time the hour on the wall stays', () => {
    const at = (days: number) => dueAt({ kind: 'relative', anchor: 'ends', days, time: '09:00' }, DAYS, NOW);
    expect([iso(at(12)), iso(at(13))]).toEqual(['2026-10-24T07:00:00.000Z', '2026-10-25T08:00:00.000Z']);
  });
  test('an hour that comes twice leaves once, and one that is left out leaves all the same', () => {
    const at = (day: string) => dueAt({ kind: 'at', day, time: '02:30' }, DAYS, NOW);
    expect(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']).toContain(iso(at('2026-10-25')));
    expect(['2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z']).toContain(iso(at('2026-03-29')));
  });
  test('a day that is not known, does not exist or is over is told', () => {
    const relative = { kind: 'relative', anchor: 'last_slot', days: 2, time: '09:00' } as const;
    expect(scheduleProblem(relative, DAYS, NOW)).toBe('no_anchor');
    expect(scheduleProblem({ kind: 'at', day: '2026-02-30', time: '09:00' }, DAYS, NOW)).toBe('not_a_day');
    expect(scheduleProblem({ kind: 'at', day: '2026-05-01', time: '25:00' }, DAYS, NOW)).toBe('not_a_time');
    expect(scheduleProblem({ kind: 'at', day: '2026-04-10', time: '08:59' }, DAYS, NOW)).toBe('past');
    expect(scheduleProblem({ kind: 'now' }, DAYS, NOW)).toBeNull();
  });
  test('is said in full', () => {
    expect(leavingInWords(new Date('2026-10-22T07:00:00Z'))).toBe('jeudi 22 octobre 2026 à 9\u00a0h');
  });
});

describe('the way of a campaign', () => {
  test('every state is reached, and every one that is not an end is left', () => {
    const reached = new Set(['draft', ...CAMPAIGN_TRANSITIONS.map(({ to }) => to)]);
    expect(CAMPAIGN_STATES.filter((state) => !reached.has(state))).toEqual([]);
    const left = new Set<string>(CAMPAIGN_TRANSITIONS.map(({ from }) => from));
    expect(CAMPAIGN_STATES.filter((state) => !left.has(state))).toEqual(['sent', 'empty', 'stopped']);
    expect(campaignAfter('sent', 'pause')).toBeNull();
  });
  const ready: CampaignFacts = {
    state: 'draft',
    segment: { any: [], except: [] },
    subject: 'Un mot',
    text: 'Bonjour.',
    schedule: { kind: 'now' },
    submittedBy: null,
    begun: false,
  };
  const facts = { anchors: DAYS, now: NOW, messages: 3 };
  test('a draft that lacks nothing leaves; every reason against it is told at once', () => {
    expect(canRelease(ready, facts).allowed).toBe(true);
    expect(
      canRelease(
        { ...ready, subject: '', text: '{x}', schedule: { kind: 'at', day: '2026-01-01', time: '09:00' } },
        { ...facts, messages: 0 },
      ),
    ).toEqual({
      allowed: false,
      reasons: ['no_subject', 'unknown_variable', 'past', 'nobody'],
    });
    expect(
      canRelease({ ...ready, segment: { any: [{ all: [{ field: 'label', values: [] }] }], except: [] } }, facts),
    ).toMatchObject({
      reasons: ['segment_unclear'],
    });
  });
  test('the green light comes from a second person, for what waits for it', () => {
    const awaiting = { state: 'awaiting', submittedBy: 'one' } as const;
    expect(canApprove({ personId: 'one' }, awaiting)).toMatchObject({ reasons: ['own_campaign'] });
    expect(canApprove({ personId: 'two' }, awaiting).allowed).toBe(true);
    expect(canApprove({ personId: 'two' }, { state: 'sent', submittedBy: 'one' })).toMatchObject({
      reasons: ['wrong_state'],
    });
  });
  test('what has begun is not taken back; only a draft is written', () => {
    expect(canMove({ state: 'planned', begun: true }, 'take_back')).toMatchObject({ reasons: ['begun'] });
    expect(canMove({ state: 'planned', begun: false }, 'take_back').allowed).toBe(true);
    expect(canWrite({ state: 'planned' })).toMatchObject({ reasons: ['wrong_state'] });
  });
});
