import type { Day } from '@fds/shared/kernel';

/** The pages of a dossier, in the order of what people have at hand; their codes are those of the addresses. */
export const SECTIONS = [
  'structure',
  'projet',
  'evenements',
  'recherche',
  'logistique',
  'subvention',
  'questions',
  'pieces',
  'engagements',
] as const;
export type Section = (typeof SECTIONS)[number];

/** As they are named to the holder who writes them. */
export const SECTION_LABELS: Record<Section, string> = {
  structure: 'Votre structure',
  projet: 'Le projet',
  evenements: 'Les événements',
  recherche: 'Recherche et entraide',
  logistique: 'Affiches et besoins',
  subvention: 'Subvention',
  questions: 'Questions de la région',
  pieces: 'Pièces jointes',
  engagements: 'Engagements',
};
/** The same pages to whoever reads a dossier, which is mostly somebody else's. */
export const READ_SECTION_LABELS: Record<Section, string> = { ...SECTION_LABELS, structure: 'La structure' };

/** How a one-line text is written. */
export type TextForm = 'email' | 'link' | 'phone';

/** A code and the French words that people read. */
export interface Option {
  readonly code: string;
  readonly label: string;
}

/** What becomes of an answer in a renewal (rule 24): kept as it is, to be confirmed, or left empty. */
export type Renewal = 'kept' | 'confirm' | 'cleared';

interface Common {
  /** Page it is asked on. */
  readonly section: Section;
  /** French, above the field, in lists of what is missing, in the PDF. */
  readonly label: string;
  /** French, between the label and the field. */
  readonly help?: string;
  /** French, said when a required answer is missing: what to do. */
  readonly lacking: string;
  /** Whether it is required where it is asked; an edition may say otherwise unless it is `fixed`. */
  readonly required: boolean;
  /** The portal cannot do without it: no edition switches it off or changes whether it is required. */
  readonly fixed?: boolean;
  readonly renewal: Renewal;
  /** Never shown to the committee, an expert or an invited partner. */
  readonly private?: boolean;
  /** Only asked of a root event, not of its activities. */
  readonly rootOnly?: boolean;
  /** An activity that leaves it empty has its event's. */
  readonly fromRoot?: boolean;
}

/** One column of a field of rows. */
export type ColumnSpec =
  | {
      readonly type: 'text';
      readonly label: string;
      readonly max: number;
      readonly form?: TextForm;
      readonly required?: boolean;
    }
  | {
      readonly type: 'choice';
      readonly label: string;
      readonly options: readonly Option[];
      readonly required?: boolean;
    }
  | {
      readonly type: 'number';
      readonly label: string;
      readonly min: number;
      readonly max: number;
      readonly required?: boolean;
    }
  | { readonly type: 'flag'; readonly label: string }
  /** Id of something of the portal that the row stands for (an organisation of the register); null for one it does not know. */
  | { readonly type: 'reference'; readonly label: string };

/**
 * What a field of the dossier is: where it is asked, its words, its limits, what a renewal does with it. Screens, checks,
 * comparison, history, PDF and the edition's own form all read this one description.
 */
export type FieldSpec =
  /** `max` characters are asked for; more are kept and marked until the dossier is sent. */
  | (Common & { readonly type: 'text'; readonly max: number; readonly lines?: number; readonly form?: TextForm })
  | (Common & { readonly type: 'choice'; readonly options: readonly Option[] })
  /** `vocabulary`: the edition's own list; the options here are the closed codes it chooses from (empty for open lists). */
  | (Common & { readonly type: 'choices'; readonly options: readonly Option[]; readonly vocabulary?: 'themes' })
  | (Common & { readonly type: 'number'; readonly min: number; readonly max: number; readonly unit?: string })
  | (Common & { readonly type: 'flag' })
  | (Common & { readonly type: 'day' })
  /** INSEE code (rule 20). */
  | (Common & { readonly type: 'municipality' })
  | (Common & { readonly type: 'slots' })
  /** A short table; each row has a `key` of its own, so that it can be spoken of. `one` names a row. */
  | (Common & {
      readonly type: 'rows';
      readonly columns: Readonly<Record<string, ColumnSpec>>;
      readonly most: number;
      readonly one: string;
    });

/** Who a slot is for. */
export const SLOT_AUDIENCES = ['everyone', 'public', 'school'] as const;
export type SlotAudience = (typeof SLOT_AUDIENCES)[number];
export const SLOT_AUDIENCE_LABELS: Record<SlotAudience, string> = {
  everyone: 'Tout le monde',
  public: 'Hors scolaires',
  school: 'Scolaires',
};

/** A line of dates as it is typed, in the region's hours; any part may still be empty. */
export interface SlotLine {
  readonly day: Day | '';
  /** `HH:MM`. */
  readonly from: string;
  readonly to: string;
  /** It ends on the next day. */
  readonly nextDay: boolean;
  readonly audience: SlotAudience;
}

/** A row of a field of rows. */
export type Row = { readonly key: string } & { readonly [column: string]: string | number | boolean | null };

/** What an answer can be: always JSON, never absent. */
export type Answer = string | number | boolean | null | readonly string[] | readonly SlotLine[] | readonly Row[];

type ValueByType = {
  text: string;
  choice: string | null;
  choices: readonly string[];
  number: number | null;
  flag: boolean;
  day: Day | null;
  municipality: string | null;
  slots: readonly SlotLine[];
  rows: readonly Row[];
};
/** The answer to a field of this description. */
export type AnswerTo<S extends FieldSpec> = ValueByType[S['type']];
export type AnswersTo<F extends Readonly<Record<string, FieldSpec>>> = { readonly [K in keyof F]: AnswerTo<F[K]> };

/** What a field holds before anybody has written in it. */
export function emptyAnswer(spec: FieldSpec): Answer {
  switch (spec.type) {
    case 'text':
      return '';
    case 'flag':
      return false;
    case 'choices':
    case 'slots':
    case 'rows':
      return [];
    default:
      return null;
  }
}

/** True for an answer that says nothing. */
export const isBlank = (answer: Answer | undefined): boolean =>
  answer === undefined ||
  answer === null ||
  answer === false ||
  (typeof answer === 'string' && answer.trim() === '') ||
  (Array.isArray(answer) && answer.length === 0);

/** Characters that a text may hold at all; a field asks for fewer, and marks the rest. */
export const MOST_CHARACTERS = 20_000;
