import type { Answer, Change } from '@fds/applications/domain';

/** What a window keeps on this device until the server has it. */
export interface Kept {
  /** When it was kept (an instant). */
  readonly at: string;
  /** Changes that the server has not said saved, in order. */
  readonly changes: readonly Change[];
  /** What was written where somebody else wrote too, while nobody has chosen. */
  readonly mine: readonly { readonly item: string; readonly field: string; readonly value: Answer }[];
  /** What was typed where it cannot be kept as an answer. */
  readonly unreadable: readonly { readonly item: string; readonly field: string; readonly text: string }[];
}

const PREFIX = 'fds.dossier';
const WINDOW = 'fds.window';
/** Days after which what nobody came back for is forgotten. */
const FORGOTTEN = 120;
const DAY = 86_400_000;
/** Milliseconds that the page before a reload may take to let go. */
const RELOADING = 250;

/** The browser's stores, replaced in tests. */
export interface Stores {
  readonly local: Storage;
  readonly session: Storage;
  /** Absent where the browser has none (an address without https). */
  readonly locks: LockManager | undefined;
}

/** The stores of this browser; null when it refuses them (private windows, full disk): saving then relies on the server. */
export function browserStores(): Stores | null {
  try {
    const { localStorage: local, sessionStorage: session } = globalThis;
    local.getItem(PREFIX);
    return { local, session, locks: globalThis.navigator.locks };
  } catch {
    return null;
  }
}

/**
 * What is typed and not yet saved, on this device: per person, so that nobody finds another's words on a shared computer;
 * per dossier; per window, so that two windows do not write over each other. A window holds a lock as long as it lives: what
 * a dead one has left is taken up by the next one that opens the dossier.
 */
export class Keeping {
  private release: (() => void) | undefined;
  private key: string | null = null;
  private last: string | null = null;

  private constructor(
    private readonly stores: Stores | null,
    /** Made up by this window, the same as long as it is open. */
    readonly windowKey: string,
  ) {}

  /** Begins to keep for a person and a dossier; answers what dead windows have left, oldest first. */
  static async open(
    stores: Stores | null,
    person: string,
    dossier: string,
  ): Promise<{ readonly keeping: Keeping; readonly left: readonly Kept[] }> {
    if (!stores) return { keeping: new Keeping(null, newKey()), left: [] };
    let windowKey = readKey(stores);
    // A page that is loaded again may come before the one it replaces is gone.
    let release = (await hold(stores, windowKey)) ?? (await pause(RELOADING).then(() => hold(stores, windowKey)));
    if (!release) {
      // A window that was opened from another one begins with its keys: it takes its own.
      windowKey = newKey();
      release = await hold(stores, windowKey);
    }
    write(stores.session, WINDOW, windowKey);
    const keeping = new Keeping(stores, windowKey);
    keeping.release = release ?? undefined;
    const mine = `${PREFIX}.${person}.${dossier}.`;
    keeping.key = mine + windowKey;
    return { keeping, left: await keeping.takeUp(mine) };
  }

  /** Keeps what is not saved; nothing is kept of what is. */
  keep(kept: Omit<Kept, 'at'>): void {
    if (!this.stores || !this.key) return;
    const empty = kept.changes.length + kept.mine.length + kept.unreadable.length === 0;
    const text = empty ? null : JSON.stringify(kept);
    if (text === this.last) return;
    this.last = text;
    if (text === null) this.stores.local.removeItem(this.key);
    else write(this.stores.local, this.key, JSON.stringify({ ...kept, at: new Date().toISOString() }));
  }
  /** The page is left: the next one may take up what is kept. */
  close(): void {
    this.release?.();
  }

  private async takeUp(mine: string): Promise<readonly Kept[]> {
    const stores = this.stores as Stores;
    const left: Kept[] = [];
    for (const key of keysOf(stores.local)) {
      if (!key.startsWith(`${PREFIX}.`)) continue;
      const kept = read(stores.local.getItem(key));
      if (!kept || Date.now() - Date.parse(kept.at) > FORGOTTEN * DAY) {
        stores.local.removeItem(key);
        continue;
      }
      if (!key.startsWith(mine)) continue;
      // A window that lives sends its own changes. Without locks they are sent twice, which the server takes for once.
      if (key !== this.key && stores.locks && !(await isFree(stores.locks, key.slice(mine.length)))) continue;
      left.push(kept);
      stores.local.removeItem(key);
    }
    return left.sort((one, other) => one.at.localeCompare(other.at));
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const newKey = (): string => globalThis.crypto.randomUUID();
const lockOf = (windowKey: string): string => `${PREFIX}.${windowKey}`;
const keysOf = (store: Storage): readonly string[] =>
  Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');

function readKey({ session }: Stores): string {
  const known = session.getItem(WINDOW);
  return known && /^[\w-]{8,40}$/.test(known) ? known : newKey();
}

/** Holds a window's lock until it is released; null when another window holds it. */
function hold({ locks }: Stores, windowKey: string): Promise<(() => void) | null> {
  if (!locks) return Promise.resolve(() => undefined);
  return new Promise((resolve) => {
    void locks.request(lockOf(windowKey), { ifAvailable: true }, (lock) => {
      if (!lock) {
        resolve(null);
        return undefined;
      }
      return new Promise<void>((release) => resolve(release));
    });
  });
}

const isFree = (locks: LockManager, windowKey: string): Promise<boolean> =>
  locks.request(lockOf(windowKey), { ifAvailable: true }, (lock) => lock !== null);

function write(store: Storage, key: string, text: string): void {
  try {
    store.setItem(key, text);
  } catch {
    // A full or closed store keeps nothing: the server does, two seconds later.
  }
}

function read(text: string | null): Kept | null {
  try {
    const { at, changes, mine, unreadable } = JSON.parse(text ?? '') as Partial<Kept>;
    if (typeof at !== 'string' || !Array.isArray(changes) || !Array.isArray(mine) || !Array.isArray(unreadable))
      return null;
    return { at, changes, mine, unreadable };
  } catch {
    return null;
  }
}
