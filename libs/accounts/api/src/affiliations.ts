import type { AfterHandover, MembershipLevel } from '@fds/accounts/domain';
import type { Transaction } from '@fds/shared/api-kit';

type InTransaction = Pick<Transaction<Record<never, never>>, 'sql' | 'journal' | 'outbox'>;
/** Reads rows, within a transaction or outside. */
export type ReadRows = <T extends object>(text: string, values?: readonly unknown[]) => Promise<T[]>;

/**
 * Organisations as the accounts need them: whom a person may act for, who is in a team and answers for it. The
 * organisations step answers. `rows` are a transaction's own, where there is one.
 */
export abstract class Affiliations {
  abstract of(personId: string): Promise<readonly Affiliation[]>;
  /** Of each person, in the order of names; people without any are left out. */
  abstract ofPeople(personIds: readonly string[]): Promise<ReadonlyMap<string, readonly Affiliation[]>>;
  /** Ids of the people in its team. */
  abstract membersOf(organisationId: string): Promise<readonly string[]>;
  /** Those who answer for it and can be written to. */
  abstract ownersOf(organisationId: string, rows?: ReadRows): Promise<readonly OrganisationOwner[]>;
  /** An organisation as it stands; null when there is none of this id (any more). */
  abstract find(organisationId: string, rows?: ReadRows): Promise<AffiliatedOrganisation | null>;
  /** What a person is in an organisation's team; null outside it. */
  abstract levelOf(personId: string, organisationId: string, rows?: ReadRows): Promise<MembershipLevel | null>;
  /** Makes somebody a member; a member already keeps the higher level. Throws `missing` when the organisation is gone. */
  abstract join(
    transaction: InTransaction,
    personId: string,
    organisationId: string,
    level: MembershipLevel,
  ): Promise<void>;
  /** What becomes of an owner whose successor has just joined. */
  abstract stepAside(
    transaction: InTransaction,
    personId: string,
    organisationId: string,
    then: AfterHandover,
  ): Promise<void>;
}
export interface Affiliation {
  readonly id: string;
  readonly name: string;
}
export interface AffiliatedOrganisation extends Affiliation {
  /** Current department of its latest seat; null when unknown. */
  readonly department: string | null;
}
export interface OrganisationOwner {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}
