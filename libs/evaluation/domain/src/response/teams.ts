/** A research team that came, as one line: a mention (rule 23). */
export interface ResearchTeam {
  readonly unit: string;
  readonly institutions: readonly string[];
  /** People engaged; null when not given. */
  readonly staff: number | null;
}

export const MOST_TEAMS = 50;
export const MOST_STAFF = 100_000;
export const TEAMS_RULE = `Au plus ${MOST_TEAMS} équipes, chacune avec son nom et un nombre de personnes entier.`;
export const PEOPLE_RULE = 'Écrivez un nombre entier de personnes, sans signe.';

export const isPeople = (value: unknown): value is number | null =>
  value === null || (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST_STAFF);
const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most && !value.includes('\0');

/** True for a list of teams that can be kept, also while one of them has no name yet. */
export const isTeams = (value: unknown): value is readonly ResearchTeam[] =>
  Array.isArray(value) &&
  value.length <= MOST_TEAMS &&
  value.every((team: unknown) => {
    if (typeof team !== 'object' || team === null) return false;
    const { unit, institutions, staff } = team as Partial<ResearchTeam>;
    return (
      isText(unit, 300) &&
      Array.isArray(institutions) &&
      institutions.length <= 20 &&
      institutions.every((one) => isText(one, 200)) &&
      isPeople(staff)
    );
  });

export const isEmptyTeam = ({ unit, institutions, staff }: ResearchTeam): boolean =>
  unit.trim() === '' && institutions.every((one) => one.trim() === '') && staff === null;
