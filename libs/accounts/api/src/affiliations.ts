/** The organisations a person may act for; the organisations step answers. */
export abstract class Affiliations {
  abstract of(personId: string): Promise<readonly Affiliation[]>;
}
export interface Affiliation {
  readonly id: string;
  readonly name: string;
}
