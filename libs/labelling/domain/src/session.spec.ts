import { expect, test } from '@jest/globals';
import type { Actor, Role } from '@fds/shared/kernel';
import {
  canCloseSession,
  canOpenSession,
  canReturnSession,
  forgottenRecusals,
  quorumInWords,
  SESSION_STATES,
  SESSION_TRANSITIONS,
  sessionQuorum,
  standingPositions,
  type RuledSession,
  type SessionState,
} from './index';

const as = (role: Role): Actor => ({ personId: 'p', role, organisationIds: [] });
const session = (over: Partial<RuledSession> = {}): RuledSession => ({
  ...{ state: 'open', dossiers: 3, begun: 0, otherOpen: false },
  ...over,
});
const review = { state: 'review' } as const;

test('every state of a session is reached from its preparation; only a closed one is never left', () => {
  const reached = new Set<SessionState>(['prepared']);
  for (let size = 0; size !== reached.size;) {
    size = reached.size;
    for (const { from, to } of SESSION_TRANSITIONS) if (reached.has(from)) reached.add(to);
  }
  expect([...reached].sort()).toEqual([...SESSION_STATES].sort());
  for (const state of SESSION_STATES)
    expect(SESSION_TRANSITIONS.some(({ from }) => from === state)).toBe(state !== 'closed');
});

test('a coordinator opens a prepared session with an agenda while no other sits, and takes it back before a decision', () => {
  const coordinator = as('coordinator');
  expect(canOpenSession(coordinator, session({ state: 'prepared' }), review).allowed).toBe(true);
  expect(canOpenSession(as('drari'), session({ state: 'closed', dossiers: 0, otherOpen: true }), review)).toEqual({
    allowed: false,
    reasons: ['not_coordinator', 'session_closed', 'agenda_empty', 'other_open'],
  });
  expect(canReturnSession(coordinator, session()).allowed).toBe(true);
  expect(canReturnSession(coordinator, session({ begun: 1 }))).toMatchObject({ reasons: ['already_decided_here'] });
  expect(canOpenSession({ ...coordinator, departments: ['80'] }, session({ state: 'prepared' }), review)).toMatchObject(
    {
      reasons: ['outside_territory'],
    },
  );
});

test('a session with undecided events is closed by deferring them all for a reason, or not', () => {
  const coordinator = as('coordinator');
  expect(canCloseSession(coordinator, session(), 2).allowed).toBe(true);
  expect(canCloseSession(coordinator, session(), 2, null)).toMatchObject({ reasons: ['undecided'] });
  expect(canCloseSession(coordinator, session(), 2, ' ')).toMatchObject({ reasons: ['deferral_reason_missing'] });
  expect(canCloseSession(coordinator, session(), 0, null).allowed).toBe(true);
});

test('rule 17: what is said in the session goes before what was written, and that before an empty chair; recusal and absence are counted out', () => {
  const said = [{ voice: 'coordination', position: 'recused', reasons: '' }] as const;
  const written = [{ voice: 'drari', position: 'favourable', reasons: 'Oui' }] as const;
  const positions = standingPositions(said, written, ['drari', 'region']);
  expect(positions.map(({ position, how }) => [position, how])).toEqual([
    ['recused', 'said'],
    ['favourable', 'written'],
    ['absent', 'away'],
  ]);
  const quorum = sessionQuorum(positions);
  expect(quorum).toEqual({ recused: 1, absent: 1, expected: 1, given: 1, reached: true });
  expect(quorumInWords(quorum)).toBe('Décision valable\u00a0: 1\u00a0voix sur 1, 1\u00a0déport, 1\u00a0absence.');
  expect(
    forgottenRecusals(
      [
        { voice: 'drari', tie: 'x' },
        { voice: 'coordination', tie: 'y' },
      ],
      positions,
    ),
  ).toEqual([{ voice: 'drari', tie: 'x' }]);
});
