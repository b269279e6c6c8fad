import { Choice, FreeText, Int, Nested, PageQuery, Ref, Text } from '@fds/shared/api-kit';
import { HOLDER_FAMILIES, ORGANISATION_KINDS, type HolderFamily, type OrganisationKind } from '@fds/shared/kernel';

export class OrganisationsQuery extends PageQuery {
  /** Part of a name, accents and case aside. */
  @Text({ max: 100, optional: true }) q?: string;
  /** Only those with a profile in this edition, as they were then. */
  @Int({ min: 1992, max: 2200, optional: true }) year?: number;
  @Choice('OrganisationKind', ORGANISATION_KINDS, { optional: true }) kind?: OrganisationKind;
  @Text({ max: 3, optional: true }) department?: string;
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

export class OrganisationDetailView extends OrganisationView {
  @FreeText({ max: 14, nullable: true }) siret!: string | null;
  @Nested(() => OrganisationProfileView, { many: { max: 200 } }) profiles!: OrganisationProfileView[];
}

export class OrganisationsPageView {
  @Nested(() => OrganisationView, { many: { max: 200 } }) items!: OrganisationView[];
  @Int({ min: 0, max: 10_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}
