/**
 * Serves the counting page without a network. Everything it needs is fetched when it is installed and kept under the
 * version of the build; a new build is taken in whole, the next time the page is opened. It never touches the API: what was
 * tapped lies with the page itself.
 */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(name: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(name: 'fetch', listener: (event: Fetching) => void): void;
}
/** Written by the build: the version, and every file of the page. */
declare const BUILD: { readonly version: string; readonly files: readonly string[] };

const worker = globalThis as unknown as Worker;
const PAGE = '/compter';
const PREFIX = 'comptage-';
const CACHE = `${PREFIX}${BUILD.version}`;

worker.addEventListener('install', (event) => {
  const fresh = [PAGE, ...BUILD.files].map((file) => new Request(file, { cache: 'reload' }));
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(fresh))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  const forget = async (): Promise<void> => {
    const names = await caches.keys();
    await Promise.all(
      names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)),
    );
    await worker.clients.claim();
  };
  event.waitUntil(forget());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const ours = pathname === PAGE || pathname.startsWith(`${PAGE}/`);
  if (request.method !== 'GET' || origin !== location.origin || !ours) return;
  event.respondWith(caches.match(pathname, { cacheName: CACHE }).then((kept) => kept ?? fetch(request)));
});
