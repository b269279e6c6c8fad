import { outsideTerritory, TERRITORY_REASONS, type TerritoryReason } from '@fds/accounts/domain';
import type { EditionState } from '@fds/editions/domain';
import { verdict, type Actor, type Verdict } from '@fds/shared/kernel';
import { isIndicatorCode } from './indicator-codes';

export type PastRefusal = 'coordination_only' | 'published' | TerritoryReason;
export const PAST_REASONS: Record<PastRefusal, string> = {
  coordination_only: 'Seule la coordination écrit les repères des années passées.',
  published: 'Ce bilan est publié\u00A0: ses repères ne changent plus.',
  ...TERRITORY_REASONS,
};

/**
 * Whether somebody may write what is known of past years. It is the region's, so a coordinator limited to departments only
 * reads it; the baselines of a published bilan stand as they were published, those of an archive stay open.
 */
export const canWritePast = (
  actor: Pick<Actor, 'role' | 'departments'>,
  edition: { readonly state: EditionState; readonly imported: boolean } | null = null,
): Verdict<PastRefusal> =>
  verdict<PastRefusal>([
    actor.role !== 'coordinator' && 'coordination_only',
    edition !== null &&
      (edition.state === 'bilan_published' || (edition.state === 'archived' && !edition.imported)) &&
      'published',
    outsideTerritory(actor, 'region'),
  ]);

export const BASELINE_PROBLEMS = ['later', 'held', 'indicator', 'nothing', 'half_interval', 'bounds'] as const;
export type BaselineProblem = (typeof BASELINE_PROBLEMS)[number];
/** What is wrong with a baseline, and the field that says so. */
export const BASELINE_TEXTS: Record<BaselineProblem, { readonly field: string; readonly text: string }> = {
  later: { field: 'year', text: 'Choisissez une année avant celle du bilan.' },
  held: { field: 'year', text: 'Cette édition est dans le portail\u00A0: ses propres chiffres sont comparés.' },
  indicator: { field: 'indicator', text: 'Le bilan n’a pas de chiffre de ce code.' },
  nothing: { field: 'value', text: 'Donnez une valeur, ou les deux bornes d’un intervalle.' },
  half_interval: { field: 'lower', text: 'Un intervalle a deux bornes.' },
  bounds: { field: 'upper', text: 'La valeur est entre les deux bornes, la plus petite d’abord.' },
};

/** The first problem of a baseline of the bilan of `edition`; null when it is sound. */
export function baselineProblem(
  edition: number,
  line: {
    readonly year: number;
    readonly indicator: string;
    readonly value: number | null;
    readonly lower: number | null;
    readonly upper: number | null;
  },
  heldYears: readonly number[],
): BaselineProblem | null {
  const { year, indicator, value, lower, upper } = line;
  if (year >= edition) return 'later';
  if (heldYears.includes(year)) return 'held';
  if (!isIndicatorCode(indicator) || indicator.startsWith('comparison.')) return 'indicator';
  if ((lower === null) !== (upper === null)) return 'half_interval';
  if (lower === null || upper === null) return value === null ? 'nothing' : null;
  return lower > upper || (value !== null && (value < lower || value > upper)) ? 'bounds' : null;
}
