import type { AskedQuestion } from './asked-question';

/** Something that keeps the list from being saved: a place in it (`/3/options/0/label`), and what to do, in French. */
export interface QuestionTrouble {
  readonly pointer: string;
  readonly text: string;
}
/** How often a question and its options were answered; in a grid, by `row=option`. */
export interface QuestionUse {
  readonly code: string;
  readonly count: number;
  readonly options: readonly { readonly code: string; readonly count: number }[];
}

/** A fact that the portal may know of whoever answers, in words. */
export interface KnowableFact {
  readonly code: NonNullable<AskedQuestion['known']>;
  /** Follows « à qui nous connaissons déjà ». */
  readonly label: string;
}
/** What a question goes on from, as the engine follows it. */
export interface QuestionHistory {
  /** The earlier year that put it last, in its words; null for a new question. */
  readonly former: { readonly year: number; readonly label: string } | null;
  /** What was changed since, in words; empty where nothing was. */
  readonly changes: string;
  /** Answers of the former question, each with the option of today that goes on from it, by its own code or not. */
  readonly answers: readonly {
    readonly code: string;
    readonly label: string;
    readonly now: string | null;
    readonly same: boolean;
  }[];
  /** Earlier questions that it may continue. */
  readonly continuable: readonly { readonly year: number; readonly code: string; readonly label: string }[];
}
