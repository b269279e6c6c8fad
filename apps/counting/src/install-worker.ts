/** What the browser demands before an address may become a script; our own, and no other. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string;
  };
}
const WORKER = '/compter/worker.js';

/** Installs what serves this page without a network; of nothing but this page. */
export async function installWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const address =
    trustedTypes?.createPolicy('counting', { createScriptURL: () => WORKER }).createScriptURL(WORKER) ?? WORKER;
  try {
    await navigator.serviceWorker.register(address, { scope: '/compter' });
  } catch {
    // Private windows refuse it: the page counts all the same, as long as it stays open.
  }
}
