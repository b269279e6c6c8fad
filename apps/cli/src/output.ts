import type { OnProgress, RowCounts } from '@fds/archive/api';
import { TABLE_NAMES, type Problem } from '@fds/archive/domain';

/** Where a command writes: its result, and what it is at. */
export interface Output {
  readonly result: (text: string) => void;
  readonly progress: OnProgress;
  /** How far a work with a name of its own is, 0 to 1. */
  readonly share: (work: string, share: number) => void;
  /** Ends the line of the progress. */
  readonly done: () => void;
  readonly complain: (text: string) => void;
}

const PHASES = { checking: 'Vérification', writing: 'Écriture' } as const;

/** Progress moves on a terminal, and is told line by line to a program that asks for it (PORTAL_PROGRESS=lines). */
export function standardOutput(): Output {
  const live = process.stderr.isTTY;
  const lines = process.env['PORTAL_PROGRESS'] === 'lines';
  let last = '';
  const tell = (work: string, share: number): void => {
    const text = `${work} ${Math.floor(share * 100)} %`;
    if (text === last || !(live || lines)) return;
    last = text;
    process.stderr.write(live ? `\r\u001b[2K${text}` : `${text}\n`);
  };
  return {
    result: (text) => void process.stdout.write(`${text}\n`),
    progress: ({ phase, share }) => tell(PHASES[phase], share),
    share: tell,
    done: () => {
      if (live && last) process.stderr.write('\r\u001b[2K');
    },
    complain: (text) => void process.stderr.write(`${text}\n`),
  };
}

/** Row counts by the plain name of their table. */
export const plainCounts = (rows: RowCounts): Record<string, number> =>
  Object.fromEntries(TABLE_NAMES.map((table) => [table.replace('.csv', ''), rows[table]]));

/** A problem as one line that a person reads. */
export function problemLine({ file, line, column, value, expected }: Problem): string {
  const place = [file, line === null ? '' : `ligne ${line}`, column === null ? '' : `colonne ${column}`];
  const found = value === null ? '' : ` « ${value.replace(/\s+/g, ' ').slice(0, 80)} » ;`;
  return `${place.filter(Boolean).join(', ')} :${found} attendu : ${expected}`;
}
