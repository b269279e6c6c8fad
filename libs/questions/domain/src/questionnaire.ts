/** Types of a question; the options of a `scale` are its ordered grades. */
export const QUESTION_TYPES = ['single', 'multiple', 'scale', 'number', 'text'] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** Types answered by choosing among options. */
export const CHOICE_TYPES = ['single', 'multiple', 'scale'] as const satisfies readonly QuestionType[];
/** True for a question that is answered by its options. */
export const isChoice = (type: QuestionType): boolean => CHOICE_TYPES.some((choice) => choice === type);

export interface QuestionOption {
  readonly code: string;
  /** French, as the person who answers reads it. */
  readonly label: string;
}

/** Shows a question only to who chose the option `equals` of another question. */
export interface VisibleWhen {
  readonly question: string;
  readonly equals: string;
}

export interface Question {
  readonly code: string;
  readonly type: QuestionType;
  readonly label: string;
  /** Guides whoever fills in the form; a stored response is never refused for a question left out. */
  readonly required: boolean;
  /** At least one for the choice types, absent for the others. */
  readonly options?: readonly QuestionOption[];
  readonly visibleWhen?: VisibleWhen;
  /** No longer put to anybody; answers given before stay readable under its words. */
  readonly withdrawn?: boolean;
}

export interface Questionnaire {
  readonly version: number;
  readonly title: string;
  readonly questions: readonly Question[];
}

/** Answers as text by question code; a question left out is absent. */
export type Answers = ReadonlyMap<string, string>;
