import { formatFigure } from '../display';
import type { WordedFigure } from '../reading';
import { plainText, type RichBlock } from '../writing/rich-text';
import { WRITTEN_SECTION_LABELS, WRITTEN_SECTIONS, type WrittenSection } from '../writing/writing';

/** What of a version may be read against another one. */
export interface ComparableVersion {
  readonly figures: readonly WordedFigure[];
  readonly texts: readonly { readonly section: WrittenSection; readonly blocks: readonly RichBlock[] }[];
  readonly highlights: readonly (readonly RichBlock[])[];
  /** Digests of its quotes and photos. */
  readonly pieces: readonly { readonly kind: 'quote' | 'photo'; readonly digest: string }[];
}

export const CHANGE_KINDS = ['figure', 'definition', 'text', 'piece'] as const;
/** One thing that a later version says otherwise; in French, empty where the other version says nothing. */
export interface VersionChange {
  readonly kind: (typeof CHANGE_KINDS)[number];
  /** Code of the figure, or of the part; stable. */
  readonly code: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** The words of a figure: its value, and the base where its share alone changed. */
function said(figure: WordedFigure | undefined): string {
  if (!figure) return '';
  return figure.baseValue === null ? formatFigure(figure) : `${formatFigure(figure)} sur ${figure.baseValue}`;
}
const bare = (figure: WordedFigure): string =>
  JSON.stringify([
    figure.value,
    figure.unit,
    figure.base,
    figure.baseValue,
    figure.lower ?? null,
    figure.upper ?? null,
  ]);

/** What `after` says otherwise than `before`: figures in the order of the bilan, then texts, quotes and photos. */
export function versionChanges(before: ComparableVersion, after: ComparableVersion): VersionChange[] {
  return [...figureChanges(before, after), ...textChanges(before, after), ...pieceChanges(before, after)];
}

function figureChanges(before: ComparableVersion, after: ComparableVersion): VersionChange[] {
  const byCode = ({ figures }: ComparableVersion) => new Map(figures.map((figure) => [figure.code, figure]));
  const [old, now] = [byCode(before), byCode(after)];
  const codes = [...new Set([...now.keys(), ...old.keys()])];
  return codes.flatMap((code): VersionChange[] => {
    const [was, is] = [old.get(code), now.get(code)];
    const { label } = (is ?? was) as WordedFigure;
    if (!was || !is || bare(was) !== bare(is))
      return [{ kind: 'figure', code, label, before: said(was), after: said(is) }];
    return was.definition === is.definition
      ? []
      : [{ kind: 'definition', code, label, before: was.definition, after: is.definition }];
  });
}

function textChanges(before: ComparableVersion, after: ComparableVersion): VersionChange[] {
  const words = (version: ComparableVersion, section: WrittenSection): string =>
    plainText(version.texts.find((text) => text.section === section)?.blocks ?? []);
  const bold = (version: ComparableVersion): string => version.highlights.map(plainText).join('\n');
  const pairs = [
    { code: 'highlights', label: 'Faits marquants', before: bold(before), after: bold(after) },
    ...WRITTEN_SECTIONS.map((code) => ({
      code,
      label: WRITTEN_SECTION_LABELS[code],
      before: words(before, code),
      after: words(after, code),
    })),
  ];
  return pairs.filter((pair) => pair.before !== pair.after).map((pair) => ({ kind: 'text', ...pair }));
}

function pieceChanges(before: ComparableVersion, after: ComparableVersion): VersionChange[] {
  const count = (words: string, pieces: ComparableVersion['pieces'], others: ComparableVersion['pieces']): string => {
    const known = new Set(others.map(({ digest }) => digest));
    const gone = pieces.filter(({ digest }) => !known.has(digest)).length;
    return gone === 0 ? '' : `${gone} ${words}`;
  };
  const kinds = [
    { kind: 'quote', label: 'Citations' },
    { kind: 'photo', label: 'Photos' },
  ] as const;
  return kinds.flatMap(({ kind, label }): VersionChange[] => {
    const [was, is] = [before, after].map(({ pieces }) => pieces.filter((piece) => piece.kind === kind));
    if (!was || !is) return [];
    const change = { before: count('en moins', was, is), after: count('en plus', is, was) };
    return change.before === '' && change.after === '' ? [] : [{ kind: 'piece', code: kind, label, ...change }];
  });
}
