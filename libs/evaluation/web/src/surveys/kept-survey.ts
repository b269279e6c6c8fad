/** What was typed of a survey and not sent yet, on this device, with the id under which it will be sent. */
export interface KeptSurvey {
  readonly id: string;
  readonly answers: Readonly<Record<string, string | null>>;
}

const PREFIX = 'fds.survey';
const nothingYet = (): KeptSurvey => ({ id: globalThis.crypto.randomUUID(), answers: {} });

/** Kept per link, until it is sent. A browser that keeps nothing begins anew. */
export function keptSurvey(token: string): {
  read(): KeptSurvey;
  write(kept: KeptSurvey): void;
  forget(): void;
} {
  const key = `${PREFIX}.${token.slice(0, 16)}`;
  return {
    read: () => {
      try {
        const kept: unknown = JSON.parse(globalThis.localStorage.getItem(key) ?? 'null');
        return isKept(kept) ? kept : nothingYet();
      } catch {
        return nothingYet();
      }
    },
    write: (kept) => {
      try {
        globalThis.localStorage.setItem(key, JSON.stringify(kept));
      } catch {
        // A full or closed store: what is typed lives as long as the page.
      }
    },
    forget: () => {
      try {
        globalThis.localStorage.removeItem(key);
      } catch {
        // Nothing was kept either.
      }
    },
  };
}

const isKept = (value: unknown): value is KeptSurvey =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Partial<KeptSurvey>).id === 'string' &&
  typeof (value as Partial<KeptSurvey>).answers === 'object';
