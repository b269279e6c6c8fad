import type { CountingView, KeepTapsRequest, KeptTapsView } from '@fds/shared/contract';

/** Longer than a slow network takes (milliseconds): after that the phone tries again. */
const PATIENCE = 20_000;

/** The portal said no: the taps stay on the phone. */
export interface Refused {
  readonly status: number;
  readonly code: string;
  /** French, shown as is. */
  readonly detail: string;
  readonly retryAfter: number | null;
}
export type Answer<T> =
  { readonly said: T } | { readonly refused: Refused } | { readonly unreachable: 'network' | 'portal' };

async function ask<T>(token: string, path: string, body?: object): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(`/api/counting${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      // The link is enough: whoever is signed in to the portal in this browser counts without a name too.
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  } catch {
    return { unreachable: 'network' };
  }
  try {
    const answer = (await response.json()) as T & { code?: string; detail?: string; retryAfter?: number };
    if (response.ok) return { said: answer };
    if (response.status >= 500) return { unreachable: 'portal' };
    return {
      refused: {
        status: response.status,
        code: answer.code ?? '',
        detail: answer.detail ?? '',
        retryAfter: answer.retryAfter ?? null,
      },
    };
  } catch {
    // Somebody else answered: the page of a hotel's network, a proxy in trouble.
    return { unreachable: 'portal' };
  }
}

export const readCounting = (token: string): Promise<Answer<CountingView>> => ask(token, '');
export const sendTaps = (token: string, body: KeepTapsRequest): Promise<Answer<KeptTapsView>> =>
  ask(token, '/taps', body);
