import { Choice, Flag, FreeText, Int, Nested, PageQuery, Ref, Text } from '@fds/shared/api-kit';
import { ORGANISATION_KINDS, type OrganisationKind } from '@fds/shared/kernel';

export class FindOrganisationsQuery extends PageQuery {
  /** Part of a name, a commune, a SIRET, SIREN, UAI or RNA. */
  @Text({ max: 200 }) q!: string;
}

/** What everybody may know of an organisation: no person, no number. */
export class FoundOrganisationView {
  @Ref() id!: string;
  @FreeText({ max: 300 }) name!: string;
  @Choice('OrganisationKind', ORGANISATION_KINDS, { nullable: true }) kind!: OrganisationKind | null;
  @FreeText({ max: 100, nullable: true }) municipalityName!: string | null;
  @FreeText({ max: 3, nullable: true }) department!: string | null;
  /** Past editions that know it, the latest first. */
  @Int({ min: 1992, max: 2200, many: { max: 200 } }) years!: number[];
  /** A team is there already: joining it is asked of its members. */
  @Flag() hasTeam!: boolean;
}

export class FoundOrganisationsPageView {
  @Nested(() => FoundOrganisationView, { many: { max: 200 } }) items!: FoundOrganisationView[];
  @Int({ min: 0, max: 10_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
  /** Nothing has these words: what is shown is only near them. */
  @Flag() near!: boolean;
}
