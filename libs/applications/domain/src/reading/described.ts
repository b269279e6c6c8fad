import type { Term, Vocabulary, Asking } from '@fds/editions/domain';
import type { Question } from '@fds/questions/domain';
import type { EventKind } from '@fds/shared/kernel';
import type { Section } from '../content';

/** An answer in the words that people read. */
export type DescribedValue =
  /** As it was typed, line breaks included. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** Asked, and not answered. */
  | { readonly type: 'empty' };

/** One answer: its field's French label, and what was answered. */
export interface DescribedRow {
  /** Of the registry, or `extra.<question code>`. */
  readonly field: string;
  readonly label: string;
  readonly value: DescribedValue;
}

/** An event or an activity. */
export interface DescribedItem {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: EventKind;
  /** Its title, or the words for one that has none yet. */
  readonly title: string;
  readonly rows: readonly DescribedRow[];
}

/** A page of the dossier; `items` are the events, each followed by its activities, on the page of events. */
export interface DescribedSection {
  readonly section: Section;
  readonly title: string;
  /** Answers about the project as a whole. */
  readonly rows: readonly DescribedRow[];
  readonly items: readonly DescribedItem[];
}

/** What the words of a dossier depend on besides its answers. */
export interface ReadingContext {
  /** What the edition asks, and how it calls it (rule 18). */
  readonly form: {
    readonly vocabularies: Readonly<Partial<Record<Vocabulary, readonly Term[]>>>;
    readonly fields: Readonly<Record<string, Asking>>;
    readonly sectionsOff: readonly string[];
    readonly questions: readonly Question[];
  };
  /** Names of the communes that the answers give by code. */
  readonly municipalities: readonly { readonly code: string; readonly name: string; readonly department: string }[];
  /** The holder's kind asks for the republican commitment. */
  readonly association: boolean;
  /** Whether the reader may see what is private: contacts, delivery address. */
  readonly privately: boolean;
  /** True for a dossier that was not written on this form (an imported one): what it leaves empty was never asked. */
  readonly imported: boolean;
}

/** The context of an edition that asks the usual things, for a reader who may see all. */
export const USUAL_READING: ReadingContext = {
  form: { vocabularies: {}, fields: {}, sectionsOff: [], questions: [] },
  municipalities: [],
  association: false,
  privately: true,
  imported: false,
};
