import { inject, Injectable, InjectionToken } from '@angular/core';
import { Problem, readProblem, type Answered } from './problem';

/** The browser's fetch, replaced in tests. */
export const API_FETCH = new InjectionToken<typeof fetch>('API_FETCH', {
  factory: () => (input, init) => globalThis.fetch(input, init),
});

/** Makes the requests that tell how much has left, which `fetch` does not; replaced in tests. */
export const API_XHR = new InjectionToken<() => XMLHttpRequest>('API_XHR', {
  factory: () => () => new XMLHttpRequest(),
});

/** Values of a query string; empty ones are left out, lists repeat their name. */
export type Query = Readonly<
  Record<string, string | number | boolean | null | undefined | readonly (string | number)[]>
>;

/** The query string of an address, with its `?`, or nothing. */
export function queryString(query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value)
      ? (value as readonly (string | number)[])
      : [value as string | number | boolean | null | undefined]) {
      if (one !== null && one !== undefined && one !== '') search.append(name, String(one));
    }
  }
  const text = search.toString();
  return text ? `?${text}` : '';
}

/** The portal's API. Every failure, of the network too, is a `Problem`. */
@Injectable({ providedIn: 'root' })
export class Api {
  private readonly fetch = inject(API_FETCH);
  private readonly xhr = inject(API_XHR);
  private readonly signedOut: (() => void)[] = [];
  private readonly answered: (() => void)[] = [];

  /** Calls back each time an answer says that nobody is signed in. */
  whenSignedOut(listener: () => void): void {
    this.signedOut.push(listener);
  }
  /** Calls back after each answer: the server has just seen this person at work. */
  whenAnswered(listener: () => void): void {
    this.answered.push(listener);
  }

  get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
    return this.send<T>('GET', path + queryString(query), undefined, signal);
  }
  post<T = void>(path: string, body?: unknown): Promise<T> {
    return this.send<T>('POST', path, body);
  }
  put<T = void>(path: string, body?: unknown): Promise<T> {
    return this.send<T>('PUT', path, body);
  }
  patch<T = void>(path: string, body?: unknown): Promise<T> {
    return this.send<T>('PATCH', path, body);
  }
  delete<T = void>(path: string, body?: unknown): Promise<T> {
    return this.send<T>('DELETE', path, body);
  }

  /** A file that an action hands over. */
  file(path: string): Promise<Blob> {
    return this.send<Blob>('POST', path, undefined, undefined, (response) => response.blob());
  }
  /** A file that takes a while to make: the page can say so, and say why when it cannot be made. */
  download(path: string): Promise<Blob> {
    return this.send<Blob>('GET', path, undefined, undefined, (response) => response.blob());
  }

  /**
   * Sends a file as its bytes. `progress` hears the share that has left, from 0 to 1: at 1 the server still has to look at
   * it. An abort rejects with what `signal` says.
   */
  upload<T>(path: string, file: Blob, progress: (share: number) => void, signal: AbortSignal): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const request = this.xhr();
      const abort = (): void => request.abort();
      const failed = (): void => reject(signal.aborted ? signal.reason : networkProblem());
      request.open('POST', path);
      request.setRequestHeader('accept', 'application/json');
      request.setRequestHeader('content-type', 'application/octet-stream');
      request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
      request.onerror = failed;
      request.onabort = failed;
      request.ontimeout = failed;
      request.onloadend = () => signal.removeEventListener('abort', abort);
      request.onload = () => {
        void this.answerOf(answeredBy(request), readJson<T>).then(resolve, reject);
      };
      signal.addEventListener('abort', abort);
      request.send(file);
    });
  }

  private async send<T>(
    method: string,
    path: string,
    body?: unknown,
    signal?: AbortSignal,
    read: (response: Response) => Promise<T> = readJson,
  ): Promise<T> {
    // Forms and files go as they are; a file says its own type.
    const isForm = body instanceof FormData || body instanceof Blob;
    const init: RequestInit = { method, credentials: 'same-origin', headers: { accept: 'application/json' } };
    if (body !== undefined) {
      init.body = isForm ? body : JSON.stringify(body);
      if (body instanceof Blob && body.type) init.headers = { ...init.headers, 'content-type': body.type };
      if (!isForm) init.headers = { ...init.headers, 'content-type': 'application/json' };
    }
    if (signal) init.signal = signal;
    let response: Response;
    try {
      response = await this.fetch(path, init);
    } catch (error) {
      if (signal?.aborted) throw error;
      throw networkProblem();
    }
    // A refused sign-in is an answer about the password, not the end of a session.
    return this.answerOf(response, read, !(method === 'POST' && path === '/api/session'));
  }

  private async answerOf<T, A extends Answered>(
    response: A,
    read: (response: A) => Promise<T>,
    ends = true,
  ): Promise<T> {
    if (!response.ok) {
      const problem = await readProblem(response);
      if (response.status === 401 && ends) for (const listener of this.signedOut) listener();
      throw problem;
    }
    for (const listener of this.answered) listener();
    return read(response);
  }
}

const answeredBy = (request: XMLHttpRequest): Answered => ({
  ok: request.status >= 200 && request.status < 300,
  status: request.status,
  headers: { get: (name) => request.getResponseHeader(name) },
  text: () => Promise.resolve(request.responseText),
});

const networkProblem = (): Problem =>
  new Problem(0, 'network', 'La connexion a été coupée. Rien n’est perdu\u00a0: réessayez dès que le réseau revient.');

async function readJson<T>(response: Answered): Promise<T> {
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}
