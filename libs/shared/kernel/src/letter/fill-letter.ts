import { isSafeHref, PERSONAL_LINK, type Block, type Letter, type Run } from './letter';

/** Stands in a letter for what is said of the files that go with it. */
export const ENCLOSED = '{joint}';

/** What only the mail itself holds. */
export interface Filling {
  /** The personal link; null where it may not be shown. */
  readonly link: string | null;
  /** What is said of the files that go with it; null without any. */
  readonly enclosed?: string | null;
}

/** The letter with `{joint}` said and every `{lien}` within a line linked; buttons find their link in the frame. */
export const filledLetter = ({ blocks, ...rest }: Letter, { link, enclosed }: Filling): Letter => ({
  ...rest,
  blocks: blocks.map((block): Block => {
    if (block.kind === 'paragraph') return { kind: 'paragraph', runs: filledRuns(block.runs, { link, enclosed }) };
    if (block.kind === 'list')
      return { kind: 'list', items: block.items.map((item) => filledRuns(item, { link, enclosed })) };
    // What opens a door may be a code, to be read and typed.
    return block.kind === 'button' && block.href === null && link && !isSafeHref(link)
      ? { kind: 'paragraph', runs: [{ text: link, strong: true }] }
      : block;
  }),
});

/** The text with its personal link and what is said of its files; the signs of either are never taken for a pattern. */
export function filledText(text: string, { link, enclosed }: Filling): string {
  const said = enclosed === null || enclosed === undefined ? text : text.replaceAll(ENCLOSED, () => enclosed);
  return link ? said.replaceAll(PERSONAL_LINK, () => link) : said;
}

const filledRuns = (runs: readonly Run[], { link, enclosed }: Filling): readonly Run[] =>
  runs.flatMap((run): Run[] => {
    const parts = filledText(run.text, { link: null, enclosed: enclosed ?? null }).split(PERSONAL_LINK);
    if (parts.length === 1) return [{ ...run, text: parts[0] ?? '' }];
    const linked = linkedRun(link);
    return parts.flatMap((text, index) => [...(index > 0 ? [linked] : []), ...(text ? [{ ...run, text }] : [])]);
  });

/** The personal link within a line: words that open it, or the code that it is. */
function linkedRun(link: string | null): Run {
  if (link && !isSafeHref(link)) return { text: link, strong: true };
  return { text: 'lien personnel', ...(link ? { href: link } : {}) };
}
