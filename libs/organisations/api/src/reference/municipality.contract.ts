import { FreeText, Int, Nested, PageQuery, Text } from '@fds/shared/api-kit';

/** What is typed to find a commune. */
export class MunicipalitiesQuery extends PageQuery {
  /** Part of a name, a postal code or an INSEE code. */
  @Text({ max: 100 }) q!: string;
  /** Only communes of this department. */
  @Text({ max: 3, optional: true }) department?: string;
  /** Communes of this region come first. */
  @Text({ max: 3, optional: true }) region?: string;
}

/** A current commune. */
export class MunicipalityView {
  /** INSEE code, text (rule 20). */
  @FreeText({ max: 5 }) code!: string;
  @FreeText({ max: 100 }) name!: string;
  @FreeText({ max: 3 }) department!: string;
  @FreeText({ max: 5, many: { max: 100 } }) postalCodes!: string[];
  /** Name of the delegated, associated or former commune that was searched for, when it is one. */
  @FreeText({ max: 100, nullable: true }) foundAs!: string | null;
}

export class MunicipalitiesPageView {
  @Nested(() => MunicipalityView, { many: { max: 200 } }) items!: MunicipalityView[];
  @Int({ min: 0, max: 100_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}
