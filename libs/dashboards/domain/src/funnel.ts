import type { ApplicationState } from '@fds/shared/kernel';

/** How far dossiers have come. Each stage is a set of states, so that its list is the same set. */
export const FUNNEL_STAGES = ['started', 'submitted', 'taken', 'admissible', 'ready', 'decided'] as const;
export type FunnelStage = (typeof FUNNEL_STAGES)[number];

/** The states behind each stage; none means all of them. A withdrawn dossier is only counted as started. */
export const STAGE_STATES: Record<FunnelStage, readonly ApplicationState[]> = {
  started: [],
  submitted: ['submitted', 'under_review', 'inadmissible', 'ready_for_committee', 'decided'],
  taken: ['under_review', 'inadmissible', 'ready_for_committee', 'decided'],
  admissible: ['under_review', 'ready_for_committee', 'decided'],
  ready: ['ready_for_committee', 'decided'],
  decided: ['decided'],
};

const TITLES: Record<FunnelStage, string> = {
  started: 'Commencés',
  submitted: 'Déposés',
  taken: 'Pris en charge',
  admissible: 'Recevables',
  ready: 'Prêts pour le comité',
  decided: 'Décidés',
};

export type ByState = Readonly<Partial<Record<ApplicationState, number>>>;

export interface FunnelLine {
  readonly stage: FunnelStage;
  readonly title: string;
  readonly count: number;
  /** What the count leaves aside: `18 brouillons non déposés`; empty when nothing. */
  readonly detail: string;
  /** The same stage in the last held edition on the same day of its season; null when it cannot be known. */
  readonly before: number | null;
}

/** The funnel from the number of dossiers in each state. */
export function funnel(states: ByState, before: Readonly<Record<FunnelStage, number | null>>): FunnelLine[] {
  const of = (state: ApplicationState): number => states[state] ?? 0;
  const all = Object.values(states).reduce((sum, count) => sum + (count ?? 0), 0);
  const count = (stage: FunnelStage): number =>
    STAGE_STATES[stage].length === 0 ? all : STAGE_STATES[stage].reduce((sum, state) => sum + of(state), 0);
  const details: Record<FunnelStage, readonly (string | false)[]> = {
    started: [of('draft') > 0 && 'brouillons compris'],
    submitted: [some(of('draft'), 'brouillon non déposé', 'brouillons non déposés'), some(of('withdrawn'), 'retiré')],
    taken: [some(of('submitted'), 'à prendre', 'à prendre')],
    admissible: [some(of('inadmissible'), 'irrecevable')],
    ready: [some(of('under_review'), 'encore en instruction', 'encore en instruction')],
    decided: [some(of('ready_for_committee'), 'à décider', 'à décider')],
  };
  return FUNNEL_STAGES.map((stage) => ({
    stage,
    title: TITLES[stage],
    count: count(stage),
    detail: details[stage].filter(Boolean).join(', '),
    before: before[stage],
  }));
}

const some = (count: number, one: string, many = `${one}s`): string | false =>
  count > 0 && `${count}\u00a0${count < 2 ? one : many}`;

/** Dossiers deposited so far, day by day of the season; `offset` counts days from the opening of the call. */
export interface PacePoint {
  readonly offset: number;
  readonly total: number;
}

/** Adds up deposits by day; what came before the opening counts on the first day. */
export function cumulate(deposits: readonly { readonly offset: number; readonly count: number }[]): PacePoint[] {
  const days = new Map<number, number>();
  for (const { offset, count } of deposits) days.set(Math.max(0, offset), (days.get(Math.max(0, offset)) ?? 0) + count);
  let total = 0;
  return [...days].sort(([a], [b]) => a - b).map(([offset, count]) => ({ offset, total: (total += count) }));
}

/** Deposits known on a day of the season. */
export const depositedBy = (pace: readonly PacePoint[], offset: number): number =>
  pace.findLast((point) => point.offset <= offset)?.total ?? 0;

/** How many of the deposits came in the last days of the call, and their share; null without deposits. */
export function lastDays(
  pace: readonly PacePoint[],
  length: number,
  days = 10,
): { readonly count: number; readonly share: number } | null {
  const total = depositedBy(pace, length);
  if (total === 0) return null;
  const count = total - depositedBy(pace, length - days);
  return { count, share: count / total };
}
