import type { Stand, Tap } from './stand';
import type { Store } from './store';

/** What is kept while the page is open, and no longer. */
export function memoryStore(): Store {
  const device = crypto.randomUUID();
  const stands = new Map<string, Stand>();
  const taps = new Map<string, Tap[]>();
  const change = (first: Stand, next: (stand: Stand) => Stand): Stand => {
    const stand = next(stands.get(first.key) ?? first);
    stands.set(first.key, stand);
    return stand;
  };
  return {
    lasting: false,
    device: () => Promise.resolve(device),
    stands: () => Promise.resolve([...stands.values()]),
    change: (_, first, next) => Promise.resolve(change(first, next)),
    forget: (key) => Promise.resolve(void stands.delete(key)),
    add: (first, added, next) => {
      taps.set(first.key, [...(taps.get(first.key) ?? []), ...added]);
      change(first, next);
      return Promise.resolve();
    },
    pending: (key) => Promise.resolve([...(taps.get(key) ?? [])]),
    settle: (stand, ids, next) => {
      const gone = new Set(ids);
      taps.set(
        stand.key,
        (taps.get(stand.key) ?? []).filter(({ id }) => !gone.has(id)),
      );
      change(stand, next);
      return Promise.resolve();
    },
  };
}
