import type { Affiliation } from '../affiliations';

/** An organisation somebody may be sent into. */
export interface KnownOrganisation extends Affiliation {
  /** Current department of its latest seat; null when unknown. */
  readonly department: string | null;
}
export interface OrganisationOwner {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** What the accounts need to know of organisations besides one's own; the organisations step answers. */
export abstract class OrganisationDirectory {
  /** Null when there is none of this id. */
  abstract find(organisationId: string): Promise<KnownOrganisation | null>;
  /** Of each person, in the order of names; people without any are left out. */
  abstract ofPeople(personIds: readonly string[]): Promise<ReadonlyMap<string, readonly Affiliation[]>>;
  abstract membersOf(organisationId: string): Promise<readonly string[]>;
  /** Those who answer for it and can be written to. */
  abstract ownersOf(organisationId: string): Promise<readonly OrganisationOwner[]>;
}
