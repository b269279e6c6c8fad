import { verdict, type Actor, type Day, type Role, type Verdict } from '@fds/shared/kernel';
import { TERRITORY_REASONS, type TerritoryReason } from './territory';

/** A role as a person holds it. */
export interface HeldRight {
  readonly role: Role;
  /** Last day, in the region's zone; null for no end. */
  readonly endsOn: Day | null;
  /** Departments a coordinator is limited to; null for the whole region. */
  readonly departments: readonly string[] | null;
}
/** Whose rights are changed. */
export interface RightsHolder {
  readonly id: string;
  readonly rights: readonly HeldRight[];
  /** Another open account administers without an end. */
  readonly otherAdministrator: boolean;
}

export type RightsReason =
  | TerritoryReason
  | 'own_rights'
  | 'administrator_only'
  | 'last_administrator'
  | 'longer_than_own'
  | 'partner_by_invitation';
/** Shown as is; also beside the closed button. */
export const RIGHTS_REASONS: Record<RightsReason, string> = {
  ...TERRITORY_REASONS,
  outside_territory: 'Les comptes concernent toute la région\u00a0: c’est à la coordination régionale de les gérer.',
  own_rights: 'Personne ne change ses propres droits\u00a0: demandez-le à quelqu’un d’autre.',
  administrator_only: 'Seule l’administration gère les comptes d’administration.',
  longer_than_own:
    'Votre propre rôle se termine avant\u00a0: donnez celui-ci jusqu’au même jour, ou demandez-le à quelqu’un d’autre.',
  partner_by_invitation: 'Un partenaire est invité par la structure qui porte le dossier, sur son animation.',
  last_administrator: 'C’est le dernier compte d’administration\u00a0: ouvrez-en un autre d’abord.',
};

/** A role lasts the whole of its last day. */
export const isOver = ({ endsOn }: Pick<HeldRight, 'endsOn'>, today: Day): boolean => endsOn !== null && endsOn < today;

/** Whose role has an end gives none of its kind for longer, or it would go on under another name; a holder's bears no right on others. */
export const outlasts = (
  actor: Pick<Actor, 'role'>,
  { role, endsOn }: Pick<HeldRight, 'role' | 'endsOn'>,
  until: Day | null,
): boolean =>
  until !== null &&
  (endsOn === null || endsOn > until) &&
  (role === actor.role || (actor.role === 'coordinator' && role !== 'holder'));

const administers = (rights: readonly HeldRight[]): boolean => rights.some(({ role }) => role === 'administrator');

/** Reasons that hold whatever is done to the account. */
function standing(actor: Actor, person: RightsHolder): (RightsReason | false)[] {
  return [
    actor.personId === person.id && 'own_rights',
    actor.role !== 'administrator' && administers(person.rights) && 'administrator_only',
    actor.role === 'coordinator' && actor.departments !== undefined && 'outside_territory',
  ];
}

/**
 * Whether the actor may give the person these roles instead of the present ones: a coordinator of the region manages
 * everybody but the administration, nobody their own rights, and the last administrator stays one without an end.
 * `after` is undefined when only asking; `until` is the last day of the actor's own role.
 */
export function canChangeRights(
  actor: Actor,
  person: RightsHolder,
  after?: readonly HeldRight[],
  until: Day | null = null,
): Verdict<RightsReason> {
  const reasons = standing(actor, person);
  const left = after?.some(({ role, endsOn }) => role === 'administrator' && endsOn === null) ?? true;
  const given = after?.filter(
    ({ role, endsOn }) => !person.rights.some((one) => one.role === role && one.endsOn === endsOn),
  );
  const takesAway = administers(person.rights) && !person.otherAdministrator && !left;
  return verdict<RightsReason>([
    ...reasons,
    actor.role !== 'administrator' &&
      after !== undefined &&
      administers(after) &&
      !reasons.includes('administrator_only') &&
      'administrator_only',
    given?.some((right) => outlasts(actor, right, until)) && 'longer_than_own',
    given?.some(({ role }) => role === 'partner' && !person.rights.some((one) => one.role === role)) &&
      'partner_by_invitation',
    takesAway && 'last_administrator',
  ]);
}

/** Whether the actor may close the account, or end the person's sessions. */
export const canClose = (actor: Actor, person: RightsHolder): Verdict<RightsReason> =>
  verdict<RightsReason>([
    ...standing(actor, person),
    administers(person.rights) && !person.otherAdministrator && 'last_administrator',
  ]);

/** Whether the actor may end every session of the person, or open the account again: nothing is taken away by it. */
export const canCare = (actor: Actor, person: RightsHolder): Verdict<RightsReason> =>
  verdict<RightsReason>(standing(actor, person));

const GIVES: Record<Role, readonly Role[]> = {
  holder: ['holder'],
  // A partner is invited to an activity by its holder (applications), never by a role.
  partner: [],
  coordinator: ['holder', 'coordinator', 'drari', 'region'],
  administrator: ['holder', 'coordinator', 'drari', 'region', 'administrator'],
  drari: [],
  region: [],
};
/** Roles an actor may give; a holder gives the own one, within an organisation that the holder owns. */
export const rolesToGive = (actor: Pick<Actor, 'role'>): readonly Role[] => GIVES[actor.role];

/** Days before a role ends on which the person and the coordination are told. */
export const ENDING_NOTICE_DAYS = 7;
/** A role that ends within this many days is listed as ending soon. */
export const ENDING_SOON_DAYS = 30;

/** Where an account stands, as the list of people filters it. */
export const ACCOUNT_STANDINGS = ['open', 'closed', 'ending', 'never_came', 'without_second_factor'] as const;
export type AccountStanding = (typeof ACCOUNT_STANDINGS)[number];
export const ACCOUNT_STANDING_LABELS: Record<AccountStanding, string> = {
  open: 'Comptes ouverts',
  closed: 'Comptes désactivés',
  ending: 'Un rôle se termine sous 30 jours',
  never_came: 'Jamais venus',
  without_second_factor: 'Sans double vérification',
};
