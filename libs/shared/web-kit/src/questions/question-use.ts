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
