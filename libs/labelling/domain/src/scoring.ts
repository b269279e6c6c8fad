import { MOST_POINTS, type ScoreCriterion } from './criteria';
import { VOICES, type Voice } from './vocabulary';

/** Points that one voice gave to one criterion. */
export interface GivenPoints {
  readonly code: string;
  readonly points: number;
}

/** A weighted total with what it is a total of (rule 4). */
export interface WeightedTotal {
  /** From 0 to 100; null while no criterion has points. */
  readonly share: number | null;
  /** Criteria of the grid that have points, of all. */
  readonly given: number;
  readonly criteria: number;
}

/**
 * The total of one voice: points by weight over the most that the criteria with points could have. A criterion without
 * points counts on neither side (rule 7); points of a criterion that the grid no longer has are left out.
 */
export function weightedTotal(grid: readonly ScoreCriterion[], given: readonly GivenPoints[]): WeightedTotal {
  const byCode = new Map(given.map(({ code, points }) => [code, points]));
  const scored = grid.flatMap(({ code, weight }) => {
    const points = byCode.get(code);
    return points === undefined ? [] : [{ points, weight }];
  });
  const most = scored.reduce((sum, { weight }) => sum + weight * MOST_POINTS, 0);
  const sum = scored.reduce((total, { points, weight }) => total + points * weight, 0);
  return { share: most > 0 ? (sum / most) * 100 : null, given: scored.length, criteria: grid.length };
}

/** The mean of the voices' totals, of those that gave points; null while none did. */
export function meanOfVoices(totals: readonly WeightedTotal[]): number | null {
  const shares = totals.flatMap(({ share }) => share ?? []);
  return shares.length > 0 ? shares.reduce((sum, share) => sum + share, 0) / shares.length : null;
}

/** A place among dossiers: 1 is the best; those whose totals read the same share a place, as in a race. */
export interface Rank {
  readonly rank: number;
  /** Dossiers that have points. */
  readonly ranked: number;
  readonly tied: boolean;
}

/** The place of a mean among those of all dossiers, its own among them; compared as they are read, to one decimal. */
export function rankOf(mean: number, means: readonly number[]): Rank {
  const read = (one: number): number => Math.round(one * 10);
  const better = means.filter((one) => read(one) > read(mean)).length;
  const same = means.filter((one) => read(one) === read(mean)).length;
  return { rank: better + 1, ranked: means.length, tied: same > 1 };
}

/** Points of one voice on one dossier. */
export interface VoicePoints extends GivenPoints {
  readonly voice: Voice;
}
export interface VoiceTotal extends WeightedTotal {
  readonly voice: Voice;
}

/** The totals of the voices that gave points; one that steps aside is counted out (rule 17). */
export const totalsOfVoices = (
  grid: readonly ScoreCriterion[],
  points: readonly VoicePoints[],
  recused: readonly Voice[] = [],
): VoiceTotal[] =>
  VOICES.filter((voice) => !recused.includes(voice))
    .map((voice) => {
      const own = points.filter((one) => one.voice === voice);
      return { voice, ...weightedTotal(grid, own) };
    })
    .filter(({ share }) => share !== null);
