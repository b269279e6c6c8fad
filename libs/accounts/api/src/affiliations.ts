import type { AfterHandover, MembershipLevel } from '@fds/accounts/domain';
import type { Transaction } from '@fds/shared/api-kit';

type InTransaction = Pick<Transaction<Record<never, never>>, 'sql' | 'journal' | 'outbox'>;
/** Reads rows, within a transaction or outside. */
export type ReadRows = <T extends object>(text: string, values?: readonly unknown[]) => Promise<T[]>;

/** The organisations a person may act for, and the teams they are; the organisations step answers. */
export abstract class Affiliations {
  abstract of(personId: string): Promise<readonly Affiliation[]>;
  /** An organisation as it stands; null when there is none of this id (any more). */
  abstract find(rows: ReadRows, organisationId: string): Promise<AffiliatedOrganisation | null>;
  /** What a person is in an organisation's team; null outside it. */
  abstract levelOf(rows: ReadRows, personId: string, organisationId: string): Promise<MembershipLevel | null>;
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
  /** Department of its seat; null when unknown. */
  readonly department: string | null;
}
