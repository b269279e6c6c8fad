import { lineKey, type AttendanceLineFacts, type AttendanceTotals, type Doubt } from '@fds/attendance/domain';
import { frenchCount, frenchShare } from '@fds/shared/web-kit';
import { errorOf, shownLines, type ReportDraft } from './report-draft';
import type { ToldLine } from './report-lines';

interface Beside {
  readonly former: { readonly year: number; readonly lines: readonly AttendanceLineFacts[] } | null;
  readonly doubts: readonly Doubt[];
  /** Whether what is wrong with a box is told yet. */
  readonly shown: (key: string) => boolean;
  readonly words: (doubt: Doubt) => ToldLine['doubt'];
}

/** What each box shows; last year's figure and a doubt about it go beside those of the whole event. */
export function toldLines(draft: ReportDraft, { former, doubts, shown, words }: Beside): ReadonlyMap<string, ToldLine> {
  const before = new Map((former?.lines ?? []).map((one) => [lineKey(one), one.visits]));
  const { bySlot } = draft;
  return new Map(
    shownLines(draft).map((line) => {
      const visits = line.replay || bySlot ? undefined : before.get(lineKey(line));
      const doubt = bySlot ? undefined : doubts.find((one) => 'line' in one && one.line === line.key);
      return [
        line.key,
        {
          text: line.text,
          counting: line.counting,
          error: shown(line.key) ? errorOf(line) : null,
          before: visits !== undefined && former ? `En ${former.year} : ${frenchCount(visits)}` : null,
          doubt: doubt ? words(doubt) : null,
        },
      ];
    }),
  );
}

/** What is beside the total: of it the pupils, those counted one by one, and apart what was on line. */
export function sumWords({ total, pupils, exact, online }: AttendanceTotals): string {
  const said = [
    pupils === null ? '' : `dont ${frenchCount(pupils)} scolaires.`,
    total && exact !== null ? `Comptées une à une : ${frenchShare(exact / total)}.` : '',
    online === null ? '' : `En ligne, à part : ${frenchCount(online)}.`,
  ].filter(Boolean);
  return said.length > 0 ? said.join(' ') : 'Une case vide veut dire « je ne sais pas », pas zéro.';
}

/** A pasted column or row over the boxes from `first` on, or why nothing of it is taken. */
export function spreadOver(
  keys: readonly string[],
  first: string,
  visits: readonly (number | null)[] | null,
): { readonly problem: string | null; readonly texts: ReadonlyMap<string, string> } {
  const places = keys.slice(keys.indexOf(first));
  const refused = (why: string) => ({ problem: `Rien n’a été collé : ${why}`, texts: new Map<string, string>() });
  if (!visits) return refused('ce tableau contient autre chose que des nombres.');
  if (visits.length > places.length) return refused(`${visits.length} nombres pour ${places.length} cases.`);
  const texts = visits.flatMap((one, at) => (one === null ? [] : [[places[at] ?? '', String(one)] as const]));
  return { problem: null, texts: new Map(texts) };
}
