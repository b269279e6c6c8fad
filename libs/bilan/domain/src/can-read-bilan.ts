import { EDITION_STATES, type EditionState } from '@fds/editions/domain';
import { isCommittee, verdict, type Role, type Verdict } from '@fds/shared/kernel';

export type BilanRefusal = 'holders_never' | 'before_reporting';

const fromReporting = EDITION_STATES.slice(EDITION_STATES.indexOf('reporting'));

/**
 * Who may read the live bilan of an edition in a state: the coordination and the administrators always, the DRARI and
 * the Région from the reporting on, holders never (docs/domain/rules.md, "Who reads what").
 */
export function canReadBilan(role: Role, state: EditionState): Verdict<BilanRefusal> {
  return verdict([
    role === 'holder' && 'holders_never',
    isCommittee(role) && !fromReporting.includes(state) && 'before_reporting',
  ]);
}

/** The states of the editions whose live bilan is open to a role. */
export const statesOpenTo = (role: Role): EditionState[] =>
  EDITION_STATES.filter((state) => canReadBilan(role, state).allowed);
