import {
  COORDINATION_SIGNATURE,
  dayInWords,
  dayOfYearInWords,
  daysBetween,
  frenchSpaces,
  letterOfMarkup,
  onOneLine,
  type Block,
  type Letter,
  type Run,
} from '@fds/shared/kernel';
import {
  VARIABLE_SPECS,
  variableOf,
  type MessageSetting,
  type NamedEvent,
  type RecipientFacts,
  type Variable,
} from './variables';

/** A subject and a text with light marks, as somebody writes them. */
export interface WrittenMessage {
  readonly subject: string;
  /** `**fort**`, `[mots](adresse)`, `- ` for a list, `{information}`. */
  readonly text: string;
}
/** The message of one recipient. */
export interface FilledMessage {
  readonly subject: string;
  readonly letter: Letter;
  /** Information of the message that is empty for this recipient. */
  readonly empty: readonly Variable[];
}

const BRACES = /\{([^{}\n]{1,60})\}/g;
/** A bare personal link of the letters' own marks, and of nobody's choosing. */
const OWN_LINK = 'lien';

/** The information that a message names, and what nobody knows of what stands between its braces. */
export function variablesOf({ subject, text }: WrittenMessage): {
  readonly known: readonly Variable[];
  readonly unknown: readonly string[];
} {
  const named = [...`${subject}\n${text}`.matchAll(BRACES)].map(([, words = '']) => words);
  const known = new Set<Variable>();
  const unknown = new Set<string>();
  for (const words of named) {
    const code = variableOf(words);
    if (code) known.add(code);
    else if (words !== OWN_LINK) unknown.add(words);
  }
  return { known: [...known], unknown: [...unknown] };
}

/** Whether a message leads each reader to the personal page of what is missing of them. */
export const leadsToPersonalPage = (message: WrittenMessage): boolean =>
  variablesOf(message).known.includes('missing_button');

/** Several names in a sentence: `A, B et C`. */
export const inSentence = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} et ${names.at(-1)}`;

/** `3 au 11 octobre`, `8 octobre`, or nothing. */
export function eventDays({ firstDay, lastDay }: NamedEvent): string {
  if (!firstDay) return '';
  if (!lastDay || lastDay === firstDay) return dayOfYearInWords(firstDay);
  const from =
    firstDay.slice(0, 7) === lastDay.slice(0, 7) ? String(Number(firstDay.slice(8))) : dayOfYearInWords(firstDay);
  return `${from === '1' ? '1er' : from} au ${dayOfYearInWords(lastDay)}`;
}

/** What a variable is on one line for a recipient; empty where nothing is known. */
function valueOf(code: Variable, facts: RecipientFacts, { edition, today }: MessageSetting): string {
  const words: Record<Variable, () => string> = {
    person: () => facts.name,
    structure: () => inSentence(facts.structures),
    department: () => inSentence(facts.departments),
    dossier: () => inSentence(facts.dossiers),
    event_names: () => inSentence(facts.events.map(({ title }) => title)),
    events: () => inSentence(facts.events.map(({ title }) => title)),
    missing: () => inSentence(facts.missing.map(({ title, what }) => `${what} (${title})`)),
    year: () => String(edition.year),
    theme: () => edition.theme,
    festival_days: () => `du ${dayOfYearInWords(edition.startsOn)} au ${dayInWords(edition.endsOn)}`,
    call_closes: () => dayInWords(edition.callClosesOn),
    reports_due: () => dayInWords(edition.reportsDueOn),
    days_since: () => positive(daysBetween(edition.endsOn, today)),
    days_left: () => positive(daysBetween(today, edition.callClosesOn)),
    space_button: () => 'mon espace',
    missing_button: () => (facts.missing.length > 0 ? 'ce qui manque' : ''),
    signature: () => COORDINATION_SIGNATURE,
  };
  return onOneLine(words[code]());
}
/** Days that are over, or not begun, are no number to write. */
const positive = (days: number): string => (days > 0 ? `${days}\u00a0jour${days > 1 ? 's' : ''}` : '');

/** The blocks of a variable that stands alone; none where nothing is known. */
function blocksOf(code: Variable, facts: RecipientFacts, setting: MessageSetting): readonly Block[] {
  const list = (items: readonly (readonly Run[])[]): Block[] => (items.length > 0 ? [{ kind: 'list', items }] : []);
  switch (code) {
    case 'events':
      return list(
        facts.events.map((event) => {
          const more = [eventDays(event), onOneLine(event.place)].filter(Boolean).join(', ');
          return [strong(event.title), ...(more ? [{ text: `, ${more}` }] : [])];
        }),
      );
    case 'missing':
      return list(facts.missing.map(({ title, what }) => [strong(title), { text: frenchSpaces(` : ${what}`) }]));
    case 'space_button':
      return [{ kind: 'button', words: 'Ouvrir mon espace', href: spaceOf(setting) }];
    case 'missing_button':
      // The personal page of each reader; without anything missing it would be an empty one.
      return facts.missing.length > 0 ? [{ kind: 'button', words: 'Donner ce qui manque', href: null }] : [];
    case 'signature':
      return [{ kind: 'paragraph', runs: [{ text: setting.signature.map(onOneLine).join('\n') }] }];
    default:
      return [{ kind: 'paragraph', runs: [{ text: valueOf(code, facts, setting) }] }];
  }
}
const strong = (text: string): Run => ({ text: onOneLine(text), strong: true });
/** Where a button of a campaign leads: the reader's own first page, which says what is expected of them. */
const spaceOf = ({ portal, edition }: MessageSetting): string => `${portal}/mon-espace?edition=${edition.year}`;

/** Lines that are one block variable stand apart, whatever was typed around them. */
const apart = (text: string): string =>
  text.replace(/^[ \t]*\{([^{}\n]{1,60})\}[ \t]*$/gm, (line, words: string) => {
    const code = variableOf(words);
    return code && VARIABLE_SPECS[code].block ? `\n${line.trim()}\n` : line;
  });

/**
 * The message of one recipient. Marks are read before anything is filled in, so that nothing that somebody was named is
 * taken for a mark; an unknown variable stays as it was typed.
 */
export function fillMessage(written: WrittenMessage, facts: RecipientFacts, setting: MessageSetting): FilledMessage {
  const empty = new Set<Variable>();
  const fill = (text: string): string =>
    text.replace(BRACES, (whole, words: string) => {
      const code = variableOf(words);
      if (!code) return whole;
      const value = valueOf(code, facts, setting);
      if (value === '') empty.add(code);
      return value;
    });
  const blocks = letterOfMarkup(apart(written.text)).blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'paragraph') {
      const [only, ...others] = block.runs;
      const code =
        others.length === 0 && only ? variableOf(/^\{([^{}\n]+)\}$/.exec(only.text.trim())?.[1] ?? '') : null;
      if (code && VARIABLE_SPECS[code].block) {
        const made = blocksOf(code, facts, setting);
        if (made.length === 0) empty.add(code);
        return made;
      }
      return [{ ...block, runs: block.runs.map((run) => ({ ...run, text: fill(run.text) })) }];
    }
    if (block.kind === 'list')
      return [{ ...block, items: block.items.map((runs) => runs.map((run) => ({ ...run, text: fill(run.text) }))) }];
    if (block.kind === 'button') return [{ ...block, words: fill(block.words), href: block.href ?? spaceOf(setting) }];
    return [block];
  });
  return { subject: onOneLine(fill(written.subject)), letter: { blocks }, empty: [...empty] };
}
