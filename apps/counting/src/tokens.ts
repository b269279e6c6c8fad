/** The token of the stand in the address, behind its `#`; null when there is none. */
export function tokenHere(hash = location.hash): string | null {
  return /^#([\w-]{20,100})$/.exec(hash)?.[1] ?? null;
}

/** A name for a stand in the storage of this phone. */
export async function standKey(token: string): Promise<string> {
  // Without a secure context (a test on a local network) there is no digest: the token names the stand itself.
  if (!crypto.subtle) return token;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token)));
  return [...digest.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
