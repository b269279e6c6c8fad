import type { ResponseChange } from '@fds/evaluation/domain';

/** What is typed and not yet saved, on this device, so that a page that is closed without network loses nothing. */
export interface KeptAnswers {
  read(): readonly ResponseChange[];
  write(changes: readonly ResponseChange[]): void;
}

const PREFIX = 'fds.evaluation';

/** Kept per person or link, and per evaluation: nobody finds another's words on a shared computer. */
export function keptAnswers(who: string, year: number, organisationId: string): KeptAnswers {
  const key = `${PREFIX}.${who}.${year}.${organisationId}`;
  return {
    read: () => {
      try {
        const kept: unknown = JSON.parse(globalThis.localStorage.getItem(key) ?? '[]');
        return Array.isArray(kept) ? kept.filter(isChange) : [];
      } catch {
        // A browser that keeps nothing, or something that is not ours: the server's answers stand.
        return [];
      }
    },
    write: (changes) => {
      try {
        if (changes.length === 0) globalThis.localStorage.removeItem(key);
        else globalThis.localStorage.setItem(key, JSON.stringify(changes));
      } catch {
        // A full or closed store: saving relies on the server alone.
      }
    },
  };
}

const isChange = (value: unknown): value is ResponseChange =>
  typeof value === 'object' && value !== null && typeof (value as Partial<ResponseChange>).field === 'string';
