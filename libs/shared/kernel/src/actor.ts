/** The roles a person can act in; a person with several acts in one at a time (docs/decisions/0004). */
export const ROLES = ['holder', 'partner', 'coordinator', 'drari', 'region', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** The two voices of the steering committee beside the coordination. */
export const COMMITTEE_ROLES = ['drari', 'region'] as const;
export type CommitteeRole = (typeof COMMITTEE_ROLES)[number];
export const isCommittee = (role: Role): role is CommitteeRole => role === 'drari' || role === 'region';

/** Who asks: the person, the role being acted in, and the organisations this person may act for. */
export interface Actor {
  readonly personId: string;
  readonly role: Role;
  /** Ids of the organisations the person is a member of; empty unless acting as a holder. */
  readonly organisationIds: readonly string[];
  /** Departments a coordinator may write in; absent when the whole region is theirs. Reading is never limited. */
  readonly departments?: readonly string[];
  /** The organisation that a coordinator has entered as its holder would; absent otherwise. */
  readonly actingFor?: string;
}
