/** Types of a question; the options of a `scale` are its ordered grades, those of a `matrix` are put for each of its rows. */
export const QUESTION_TYPES = [
  'single',
  'multiple',
  'scale',
  'matrix',
  'number',
  'date',
  'text',
  'long_text',
  'file',
  'research_units',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** The types that an edition archive knows; the others are written as the nearest of these (docs/decisions/0032). */
export const ARCHIVE_TYPES = [
  'single',
  'multiple',
  'scale',
  'number',
  'text',
] as const satisfies readonly QuestionType[];
/** The types that a dossier asks: its files and its research have places of their own. */
export const FORM_TYPES = [
  'single',
  'multiple',
  'scale',
  'matrix',
  'number',
  'date',
  'text',
  'long_text',
] as const satisfies readonly QuestionType[];

/** Types answered by choosing among options; a condition can ask these. */
export const CHOICE_TYPES = ['single', 'multiple', 'scale'] as const satisfies readonly QuestionType[];
/** True for a question that is answered by its options, once for the whole question. */
export const isChoice = (type: QuestionType): boolean => CHOICE_TYPES.some((choice) => choice === type);
/** True for a question that has options: a choice, or a grid. */
export const hasOptions = (type: QuestionType): boolean => isChoice(type) || type === 'matrix';

/** Code of the option by which somebody prefers not to answer: an answer of its own, not a question left out (rule 6). */
export const NOT_EXPRESSED = 'not_expressed';

/** What the portal knows of a holder by itself, so that it is not asked again. */
export const KNOWN_FACTS = ['events', 'activities', 'visits', 'partners', 'kit'] as const;
export type KnownFact = (typeof KNOWN_FACTS)[number];

export interface QuestionOption {
  readonly code: string;
  /** French, as the person who answers reads it. */
  readonly label: string;
  /** Whoever chooses it writes a few words beside; one option of a question at most. */
  readonly other?: boolean;
  /** Code of the group in which results count it too. */
  readonly group?: string;
  /** Codes under which earlier editions offered it, so that a series goes on (rule 18). */
  readonly was?: readonly string[];
  /** No longer offered; whoever has chosen it keeps it. */
  readonly withdrawn?: boolean;
}

/** A named thing of a questionnaire: a row of a grid, a group of options. */
export interface Named {
  readonly code: string;
  readonly label: string;
}

/** Shows a question only to who chose `equals`, or one of `anyOf`, in another question. */
export interface VisibleWhen {
  readonly question: string;
  readonly equals: string;
  /** Further options that call for it. */
  readonly anyOf?: readonly string[];
}

export interface Question {
  /** Its identity over the editions: a rewording keeps it. */
  readonly code: string;
  readonly type: QuestionType;
  readonly label: string;
  /** Guides whoever fills in the form; a stored response is never refused for a question left out. */
  readonly required: boolean;
  /** At least one for the types that have some, absent for the others. */
  readonly options?: readonly QuestionOption[];
  readonly visibleWhen?: VisibleWhen;
  /** No longer put to anybody; answers given before stay readable under its words. */
  readonly withdrawn?: boolean;
  /** A line under the question. */
  readonly help?: string;
  /** Code of its section; the questions of a questionnaire stand in the order of its sections. */
  readonly section?: string;
  /** Rows of a `matrix`. */
  readonly rows?: readonly Named[];
  /** Groups of options that results count beside the options, from the answers. */
  readonly groups?: readonly Named[];
  /** Bounds of a `number`, both included. */
  readonly min?: number;
  readonly max?: number;
  /** What a `number` counts, in French: `personnes`. */
  readonly unit?: string;
  /** A `number` that says whether it was counted or estimated (rule 8). */
  readonly exactness?: boolean;
  /** Characters of a text, at most. */
  readonly maxLength?: number;
  /** What answers it where the portal knows: then it is not put. */
  readonly known?: KnownFact;
  /** The question of an earlier edition that this one continues under a code that had to change. */
  readonly continues?: { readonly year: number; readonly code: string };
}

/** A page of a questionnaire. */
export interface QuestionSection {
  readonly code: string;
  readonly title: string;
  readonly intro?: string;
}

export interface Questionnaire {
  readonly version: number;
  readonly title: string;
  /** In their order; none for a questionnaire of one page. */
  readonly sections?: readonly QuestionSection[];
  readonly questions: readonly Question[];
}

/** Answers as text by question code (see `answer-text` of the kernel); a question left out is absent. */
export type Answers = ReadonlyMap<string, string>;

/** The options that call for a conditioned question. */
export const conditionOptions = ({ equals, anyOf = [] }: VisibleWhen): readonly string[] => [
  ...new Set([equals, ...anyOf]),
];
