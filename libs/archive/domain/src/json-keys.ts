import type { Problem } from './problem';
import { EDITION_FILE } from './files';

/** Reads the keys of `edition.json` one by one, each with the path under which its problem is reported. */
export class JsonKeys {
  readonly problems: Problem[] = [];
  private readonly refused = new Set<string>();

  /** Reports a problem; at most one for a path. */
  refuse(path: string, value: unknown, expected: string): void {
    if (this.isRefused(path)) return;
    this.refused.add(path);
    this.problems.push({ file: EDITION_FILE, line: null, column: path, value: describe(value), expected });
  }

  isRefused(path: string): boolean {
    return this.refused.has(path);
  }

  /** The object at a path, or null. */
  object(path: string, value: unknown): JsonObject | null {
    if (isObject(value)) return value;
    this.refuse(path, value, 'un objet');
    return null;
  }

  list(path: string, value: unknown): readonly unknown[] | null {
    if (Array.isArray(value)) return value;
    this.refuse(path, value, 'une liste');
    return null;
  }

  /** A text without NUL; not empty unless `mayBeEmpty`. */
  text(path: string, value: unknown, mayBeEmpty = false): string | null {
    const expected = mayBeEmpty ? 'un texte' : 'un texte, non vide';
    if (typeof value !== 'string' || (value === '' && !mayBeEmpty)) this.refuse(path, value, expected);
    else if (value.includes('\0')) this.refuse(path, value, 'un texte sans caractère nul');
    else return value;
    return null;
  }

  integer(path: string, value: unknown, least: number, most: number): number | null {
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    this.refuse(path, value, 'un nombre entier');
    return null;
  }

  /** Refuses the keys of an object that the format does not have. */
  onlyKeys(path: string, value: JsonObject, keys: readonly string[]): void {
    for (const key of Object.keys(value)) {
      if (!keys.includes(key)) this.refuse(path === '' ? key : `${path}.${key}`, value[key], `pas de clé « ${key} »`);
    }
  }
}

export type JsonObject = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was found at a key, as text; null when there was nothing. */
function describe(value: unknown): string | null {
  if (value === undefined) return null;
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value);
  } catch {
    // Nested deeper than the stack allows.
    return '…';
  }
}
