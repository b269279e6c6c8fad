import { VOICES, type OpinionPosition, type Voice } from './vocabulary';

/** Who takes part in the decision of one dossier. */
export interface Quorum {
  /** Voices that have stepped aside (rule 17). */
  readonly recused: number;
  /** Voices that remain once recusals are counted out. */
  readonly expected: number;
  /** Of those, voices that have given a position. */
  readonly given: number;
  /** More than half of the voices that remain have spoken, and at least one remains. */
  readonly reached: boolean;
}

/** Counts the voices of a dossier, recusals out (rule 17: the quorum is recomputed). One opinion per voice. */
export function quorum(opinions: readonly { readonly voice: Voice; readonly position: OpinionPosition }[]): Quorum {
  const recused = opinions.filter(({ position }) => position === 'recused').length;
  const expected = VOICES.length - recused;
  const given = opinions.length - recused;
  return { recused, expected, given, reached: given * 2 > expected };
}
