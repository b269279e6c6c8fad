/** A piece of a line: text, maybe strong, maybe a link to a web address. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly href?: string;
}

/** A part of a letter. A button without address opens the personal link of its reader, which only the mail itself holds. */
export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: 'button'; readonly words: string; readonly href: string | null }
  | { readonly kind: 'rule' };

/**
 * A mail as people write it: never HTML. Both parts of the mail are made of it, the text ({@link letterText}) and the
 * HTML ({@link letterHtml}).
 */
export interface Letter {
  readonly blocks: readonly Block[];
  /** What a list of mails shows after the subject: the deadline, rather than the greeting. */
  readonly preheader?: string;
}

/** Stands in a text for the personal link of its reader. */
export const PERSONAL_LINK = '{lien}';
/** Words of a button that was written as a bare link. */
export const OPEN_LINK = 'Ouvrir mon lien personnel';
export const OPEN_PAGE = 'Ouvrir la page';

/** Only the web and mailboxes are linked to. */
export const isSafeHref = (href: string): boolean =>
  /^(?:https?:\/\/[^\s<>"]+|mailto:[^\s<>"]+|tel:\+?[\d ]+)$/i.test(href);

const ADDRESS = /https?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)\]’'\u00a0\u202f]/g;

/** The text with its web addresses as links. */
export function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { 0: href, index } of text.matchAll(ADDRESS)) {
    if (index > from) runs.push({ text: text.slice(from, index) });
    runs.push({ text: href, href });
    from = index + href.length;
  }
  if (from < text.length) runs.push({ text: text.slice(from) });
  return runs;
}

/** How the lines of a text become blocks. */
interface Reading {
  readonly runs: (text: string) => readonly Run[];
  /** The button that a line alone stands for; null when it is a line like others. */
  readonly button: (line: string) => Block | null;
}

function blocksOf(text: string, { runs, button }: Reading): Block[] {
  const blocks: Block[] = [];
  for (const part of text.replaceAll('\r\n', '\n').split(/\n[ \t]*\n+/)) {
    let lines: string[] = [];
    let items: (readonly Run[])[] = [];
    const flush = (): void => {
      if (lines.length > 0) blocks.push({ kind: 'paragraph', runs: runs(lines.join('\n')) });
      if (items.length > 0) blocks.push({ kind: 'list', items });
      [lines, items] = [[], []];
    };
    for (const line of part.split('\n').map((each) => each.trimEnd())) {
      const item = /^[-•] (.*)$/.exec(line.trimStart());
      const block = line.trim() === '---' ? ({ kind: 'rule' } as const) : button(line.trim());
      if (block) {
        flush();
        blocks.push(block);
      } else if (item) {
        if (lines.length > 0) flush();
        items.push(runs(item[1] ?? ''));
      } else if (line.trim() !== '') {
        if (items.length > 0) flush();
        lines.push(line);
      }
    }
    flush();
  }
  return blocks;
}

/**
 * A plain text as a letter: paragraphs, lists of lines that begin with `- `, and a button where `{lien}` or a page of
 * the portal (`origin`) stands alone on its line. Nothing in it is taken for a sign of markup: it holds what people typed.
 */
export const letterOfText = (text: string, origin = ''): Letter => ({
  blocks: blocksOf(text, {
    runs: runsOf,
    button: (line) => {
      if (line === PERSONAL_LINK) return { kind: 'button', words: OPEN_LINK, href: null };
      const page = origin !== '' && (line === origin || line.startsWith(`${origin}/`)) && !/\s/.test(line);
      return page ? { kind: 'button', words: OPEN_PAGE, href: line } : null;
    },
  }),
});

/**
 * A text with light marks as a letter: `**fort**`, `[mots](adresse)`, lists of `- `, `---` for a rule, and a button
 * where `[mots]({lien})` or `{lien}` stands alone on its line.
 */
export const letterOfMarkup = (text: string): Letter => ({
  blocks: blocksOf(text, {
    runs: markedRuns,
    button: (line) => {
      if (line === PERSONAL_LINK) return { kind: 'button', words: OPEN_LINK, href: null };
      const words = /^\[([^\]\n]+)\]\(\{lien\}\)$/.exec(line)?.[1];
      return words ? { kind: 'button', words, href: null } : null;
    },
  }),
});

const MARK = /\*\*([^*\n]+)\*\*|\[([^\]\n]+)\]\(([^\s()]+)\)/g;
function markedRuns(text: string): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { 0: whole, 1: strong, 2: words, 3: href, index } of text.matchAll(MARK)) {
    if (words !== undefined && !(href && isSafeHref(href))) continue;
    if (index > from) runs.push(...runsOf(text.slice(from, index)));
    runs.push(strong === undefined ? { text: words ?? '', href: href ?? '' } : { text: strong, strong: true });
    from = index + whole.length;
  }
  if (from < text.length) runs.push(...runsOf(text.slice(from)));
  return runs;
}

/** The letter with its marks, as {@link letterOfMarkup} reads it: what somebody edits. */
export const letterMarkup = ({ blocks }: Letter): string =>
  written(blocks, {
    run: ({ text, strong, href }) => (href && href !== text ? `[${text}](${href})` : strong ? `**${text}**` : text),
    button: ({ words, href }) => `[${words}](${href ?? PERSONAL_LINK})`,
    rule: '---',
  });

/** The text part. A personal link stays `{lien}`: it is written when the mail leaves. */
export const letterText = ({ blocks }: Letter): string =>
  written(blocks, {
    run: ({ text, href }) => (href && href !== text && href !== `mailto:${text}` ? `${text} (${href})` : text),
    button: ({ words, href }) =>
      words === OPEN_LINK || words === OPEN_PAGE
        ? (href ?? PERSONAL_LINK)
        : `${words}\u00a0:\n${href ?? PERSONAL_LINK}`,
    rule: '———',
  });

interface Writing {
  readonly run: (run: Run) => string;
  readonly button: (button: Extract<Block, { kind: 'button' }>) => string;
  readonly rule: string;
}
function written(blocks: readonly Block[], { run, button, rule }: Writing): string {
  const line = (runs: readonly Run[]): string => runs.map(run).join('');
  const parts = blocks.map((block) => {
    if (block.kind === 'paragraph') return line(block.runs);
    if (block.kind === 'list') return block.items.map((item) => `- ${line(item)}`).join('\n');
    return block.kind === 'button' ? button(block) : rule;
  });
  return `${parts.join('\n\n')}\n`;
}
