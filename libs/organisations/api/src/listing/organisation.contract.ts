import { Choice, Flag, FreeText, Instant, Int, Nested, PageQuery, Ref, Text, VerdictView } from '@fds/shared/api-kit';
import { HOLDER_FAMILIES, ORGANISATION_KINDS, type HolderFamily, type OrganisationKind } from '@fds/shared/kernel';

/** A minus sign before a sort turns it round. */
export const ORGANISATION_SORTS = ['name', '-name', 'commune', 'team', '-team', 'first', '-first'] as const;
export type OrganisationSort = (typeof ORGANISATION_SORTS)[number];
/** `none`: nobody belongs to it; `orphaned`: it lost its owners and waits to be taken over. */
export const TEAM_FILTERS = ['none', 'orphaned'] as const;
export type TeamFilter = (typeof TEAM_FILTERS)[number];

export class OrganisationsQuery extends PageQuery {
  /** Words of a name, a commune or an identifier; accents and case aside. */
  @Text({ max: 100, optional: true }) q?: string;
  /** Only those with a profile in this edition, as they were then. */
  @Int({ min: 1992, max: 2200, optional: true }) year?: number;
  @Choice('OrganisationKind', ORGANISATION_KINDS, { optional: true }) kind?: OrganisationKind;
  @Choice('HolderFamily', HOLDER_FAMILIES, { optional: true }) family?: HolderFamily;
  @Text({ max: 3, optional: true }) department?: string;
  @Choice('TeamFilter', TEAM_FILTERS, { optional: true }) team?: TeamFilter;
  /** Whether it has a public sheet. */
  @Choice('YesOrNo', ['yes', 'no'], { optional: true }) published?: 'yes' | 'no';
  @Choice('OrganisationSort', ORGANISATION_SORTS, { optional: true }) sort?: OrganisationSort;
}

export class OrganisationIdParam {
  @Ref() id!: string;
}

/** An organisation as it was in one edition: the year asked for, else its latest. */
export class OrganisationView {
  @Ref() id!: string;
  @FreeText({ max: 300 }) name!: string;
  @Choice('OrganisationKind', ORGANISATION_KINDS, { nullable: true }) kind!: OrganisationKind | null;
  @Choice('HolderFamily', HOLDER_FAMILIES, { nullable: true }) holderFamily!: HolderFamily | null;
  @FreeText({ max: 5, nullable: true }) municipalityCode!: string | null;
  @FreeText({ max: 100, nullable: true }) municipalityName!: string | null;
  @FreeText({ max: 3, nullable: true }) department!: string | null;
  /** Year of the edition this is said of. */
  @Int({ min: 1992, max: 2200 }) year!: number;
  /** Editions that know it, the latest first. */
  @Int({ min: 1992, max: 2200, many: { max: 200 } }) years!: number[];
}

/** What one edition says of an organisation. */
export class OrganisationProfileView {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @FreeText({ max: 300 }) name!: string;
  @Choice('OrganisationKind', ORGANISATION_KINDS, { nullable: true }) kind!: OrganisationKind | null;
  @Choice('HolderFamily', HOLDER_FAMILIES, { nullable: true }) holderFamily!: HolderFamily | null;
  @FreeText({ max: 100, many: { max: 50 } }) networks!: string[];
  @Int({ min: 1992, max: 2200, nullable: true }) firstParticipationYear!: number | null;
}

/** What the person who asks may do with an organisation. */
export class OrganisationMayView {
  /** Enter its place and write in its name. */
  @Nested(() => VerdictView) actFor!: VerdictView;
  @Nested(() => VerdictView) edit!: VerdictView;
}

export class OrganisationDetailView extends OrganisationView {
  @FreeText({ max: 14, nullable: true }) siret!: string | null;
  @Nested(() => OrganisationProfileView, { many: { max: 200 } }) profiles!: OrganisationProfileView[];
  @Nested(() => OrganisationMayView) may!: OrganisationMayView;
}

/** An organisation in the coordination's list. */
export class OrganisationRowView extends OrganisationView {
  /** People with an open account who belong to it. */
  @Int({ min: 0, max: 1_000_000 }) members!: number;
  /** Since when nobody answers for it any more. */
  @Instant({ nullable: true }) orphanedAt!: string | null;
  @Flag() published!: boolean;
  @Int({ min: 1992, max: 2200, nullable: true }) firstParticipationYear!: number | null;
}

export class OrganisationsPageView {
  @Nested(() => OrganisationRowView, { many: { max: 200 } }) items!: OrganisationRowView[];
  @Int({ min: 0, max: 10_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}
