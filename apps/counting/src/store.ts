import { memoryStore } from './memory-store';
import type { Stand, Tap } from './stand';

/** What is kept on this phone: its stands, and the taps that the portal does not have yet, in their order. */
export interface Store {
  /** Whether it is still there when the page is closed. */
  readonly lasting: boolean;
  /** The number that this phone drew. */
  device(): Promise<string>;
  stands(): Promise<Stand[]>;
  /** Changes a stand as it is at this moment; a stand that is not there begins as `first`. */
  change(key: string, first: Stand, next: (stand: Stand) => Stand): Promise<Stand>;
  forget(key: string): Promise<void>;
  /** Keeps taps and changes their stand, both or none. */
  add(first: Stand, taps: readonly Tap[], next: (stand: Stand) => Stand): Promise<void>;
  pending(key: string): Promise<Tap[]>;
  /** Lets go of taps that the portal has answered for, and keeps what it said. */
  settle(stand: Stand, ids: readonly string[], next: (stand: Stand) => Stand): Promise<void>;
}

const VERSION = 1;

/** The phone's storage; memory when the browser refuses to keep anything (private windows). */
export async function openStore(): Promise<Store> {
  try {
    const database = await opened();
    const store = storeOn(database);
    // Some browsers open a database and refuse to write in it.
    await store.device();
    return store;
  } catch {
    return memoryStore();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('comptage', VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('settings');
      request.result.createObjectStore('stands', { keyPath: 'key' });
      const taps = request.result.createObjectStore('taps', { keyPath: 'order', autoIncrement: true });
      taps.createIndex('stand', 'stand');
      taps.createIndex('id', 'tap.id');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The storage does not open.'));
    request.onblocked = () => reject(new Error('The storage is held by an older page.'));
  });
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The storage refuses.'));
  });

function storeOn(database: IDBDatabase): Store {
  const within = <T>(
    names: string[],
    mode: IDBTransactionMode,
    work: (stores: (name: string) => IDBObjectStore) => Promise<T>,
  ): Promise<T> => {
    const transaction = database.transaction(names, mode);
    const kept = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('The storage is full.'));
    });
    // When the work itself fails, that is what is told.
    kept.catch(() => undefined);
    return work((name) => transaction.objectStore(name)).then((result) => kept.then(() => result));
  };
  const changed = async (stands: IDBObjectStore, first: Stand, next: (stand: Stand) => Stand): Promise<Stand> => {
    const known = (await done(stands.get(first.key))) as Stand | undefined;
    const stand = next(known ?? first);
    stands.put(stand);
    return stand;
  };
  return {
    lasting: true,
    device: () =>
      within(['settings'], 'readwrite', async (at) => {
        const known = (await done(at('settings').get('device'))) as string | undefined;
        const device = known ?? crypto.randomUUID();
        if (!known) at('settings').put(device, 'device');
        return device;
      }),
    stands: () => within(['stands'], 'readonly', async (at) => (await done(at('stands').getAll())) as Stand[]),
    change: (_, first, next) => within(['stands'], 'readwrite', (at) => changed(at('stands'), first, next)),
    forget: (key) => within(['stands'], 'readwrite', async (at) => void at('stands').delete(key)),
    add: (first, taps, next) =>
      within(['stands', 'taps'], 'readwrite', async (at) => {
        for (const tap of taps) at('taps').add({ stand: first.key, tap });
        await changed(at('stands'), first, next);
      }),
    pending: (key) =>
      within(['taps'], 'readonly', async (at) =>
        ((await done(at('taps').index('stand').getAll(key))) as { tap: Tap }[]).map(({ tap }) => tap),
      ),
    settle: (stand, ids, next) =>
      within(['stands', 'taps'], 'readwrite', async (at) => {
        for (const id of ids) {
          const key = await done(at('taps').index('id').getKey(id));
          if (key !== undefined) at('taps').delete(key);
        }
        await changed(at('stands'), stand, next);
      }),
  };
}
