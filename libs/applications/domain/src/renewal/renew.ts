import { isMulti } from '@fds/shared/kernel';
import {
  activitiesOf,
  addressOf,
  emptyEvent,
  emptyProject,
  EXTRA,
  EVENT_FIELDS,
  isBlank,
  PROJECT_FIELDS,
  rootsOf,
  type Answer,
  type Content,
  type EventAnswers,
  type EventItem,
  type FieldSpec,
  type Row,
} from '../content';

/** The lists of codes in which a term of one edition is looked for in the next one (rule 18). */
export type RenewedVocabulary = 'themes' | 'formats' | 'audiences' | 'schoolLevels';

/** What a renewal needs to know of the dossier it makes. */
export interface RenewalMapping {
  /** Id of the new dossier. */
  readonly id: string;
  /** A new id for each event, activity and row: nothing of two dossiers is ever one thing. */
  readonly newId: () => string;
  /** What the new edition calls a term of the old one; null when it knows nothing of the kind. */
  readonly term: (vocabulary: RenewedVocabulary, code: string) => string | null;
  /** Whether the new edition asks a question of this code. */
  readonly asksQuestion: (code: string) => boolean;
  /** The root events and activities to take over; left out, all of them. */
  readonly taken?: ReadonlySet<string>;
  /**
   * What becomes of an answer; left out, what its field says (`renewal`). What a model says is all to be confirmed; a
   * copy within an edition is right as it stands, its slots included.
   */
  readonly rule?: 'confirm_all' | 'keep_all';
}

/** A dossier made of an earlier one. */
export interface Renewed {
  readonly content: Content;
  /** Answers taken over that somebody has to look at: `<item>/<field>`. */
  readonly toConfirm: readonly string[];
  /** Item of the new dossier → the one it was made of. */
  readonly origins: ReadonlyMap<string, string>;
}

/** Never taken over, whatever is copied: what somebody signs holds for one dossier (rule 24). */
const SIGNED: ReadonlySet<string> = new Set(['charterAcceptedBy', 'republicanCommitment']);

const VOCABULARY_OF: Readonly<Record<string, RenewedVocabulary>> = {
  themes: 'themes',
  format: 'formats',
  audiences: 'audiences',
  schoolLevels: 'schoolLevels',
};

/**
 * The content of a new dossier made of an earlier one: each answer is kept, kept to be confirmed, or left empty, as its
 * field says. Label, slots, attendance, decisions and the acceptance of the charter are never part of it (rule 24).
 */
export function renew(earlier: Content, mapping: RenewalMapping): Renewed {
  const toConfirm: string[] = [];
  const origins = new Map<string, string>();
  const items = takenItems(earlier, mapping.taken).map((item): EventItem => {
    const id = mapping.newId();
    origins.set(id, item.id);
    return { ...item, id };
  });
  const newIds = new Map([...origins].map(([id, origin]) => [origin, id]));
  const answers = <A extends object>(
    fields: Readonly<Record<string, FieldSpec>>,
    empty: A,
    stood: object,
    item: string,
    isActivity = false,
  ): A => {
    const given = stood as Readonly<Record<string, Answer | undefined>>;
    const taken: Record<string, Answer> = {};
    for (const [name, spec] of Object.entries(fields)) {
      if (isActivity && spec.rootOnly) continue;
      const { answer, confirm } = renewAnswer(name, spec, given[name], mapping);
      if (answer === undefined) continue;
      taken[name] = answer;
      if (confirm) toConfirm.push(addressOf(item, name));
    }
    return { ...empty, ...taken };
  };
  const extra = Object.fromEntries(
    Object.entries(earlier.extra).filter(([code, text]) => !isBlank(text) && mapping.asksQuestion(code)),
  );
  const content: Content = {
    id: mapping.id,
    project: answers(PROJECT_FIELDS, emptyProject(), earlier.project, mapping.id),
    extra,
    items: inOrder(
      items.map((item) => ({
        ...item,
        parentId: item.parentId === null ? null : (newIds.get(item.parentId) ?? null),
        answers: answers<EventAnswers>(
          EVENT_FIELDS,
          emptyEvent(item.parentId === null ? item.answers.kind : 'single'),
          item.answers,
          item.id,
          item.parentId !== null,
        ),
      })),
    ),
  };
  if (mapping.rule !== 'keep_all')
    toConfirm.push(...Object.keys(extra).map((code) => addressOf(mapping.id, `${EXTRA}${code}`)));
  return { content, toConfirm, origins };
}

/** The chosen events with the chosen of their activities; an activity is only taken with its event, and where it counts. */
function takenItems(content: Content, taken: ReadonlySet<string> | undefined): EventItem[] {
  const isTaken = ({ id }: EventItem): boolean => taken?.has(id) ?? true;
  return rootsOf(content)
    .filter(isTaken)
    .flatMap((root) => [root, ...(isMulti(root.answers.kind) ? activitiesOf(content, root.id).filter(isTaken) : [])]);
}

/** Positions are counted anew, since some items may have been left out. */
function inOrder(items: readonly EventItem[]): EventItem[] {
  const counts = new Map<string | null, number>();
  return items.map((item) => {
    const position = counts.get(item.parentId) ?? 0;
    counts.set(item.parentId, position + 1);
    return { ...item, position };
  });
}

/** `answer` is undefined when the field is left empty. */
function renewAnswer(
  name: string,
  spec: FieldSpec,
  given: Answer | undefined,
  mapping: RenewalMapping,
): { readonly answer?: Answer; readonly confirm?: boolean } {
  if (SIGNED.has(name) || given === undefined || isBlank(given)) return {};
  if (spec.type === 'slots' && mapping.rule !== 'keep_all') return {};
  if (spec.renewal === 'cleared' && mapping.rule === undefined) return {};
  const vocabulary = VOCABULARY_OF[name];
  const { answer, lost } = vocabulary ? inNewTerms(given, vocabulary, mapping) : { answer: given, lost: false };
  const confirm = lost || mapping.rule === 'confirm_all' || (mapping.rule === undefined && spec.renewal === 'confirm');
  return { answer: spec.type === 'rows' ? withNewKeys(answer, mapping.newId) : answer, confirm };
}

/** A term that the new edition does not know is left out, and its field is to be looked at. */
function inNewTerms(
  given: Answer,
  vocabulary: RenewedVocabulary,
  { term }: RenewalMapping,
): { readonly answer: Answer; readonly lost: boolean } {
  if (typeof given === 'string') {
    const code = term(vocabulary, given);
    return { answer: code, lost: code === null };
  }
  const codes = given as readonly string[];
  const known = [...new Set(codes.flatMap((code) => term(vocabulary, code) ?? []))];
  return { answer: known, lost: codes.some((code) => term(vocabulary, code) === null) };
}

const withNewKeys = (rows: Answer, newId: () => string): Answer =>
  (rows as readonly Row[]).map((row): Row => ({ ...row, key: newId() }));
