import { request, type ClientRequest } from 'node:http';

/** What the portal answered. */
export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
  /** The answer's bytes, of a file. */
  readonly raw: Uint8Array;
}

/** A browser of the tests: speaks JSON, keeps its cookie. */
export class Visitor {
  constructor(
    private readonly url: string,
    private cookie: string | null,
    /** Id of the person behind the session, empty when anonymous. */
    readonly personId = '',
  ) {}

  /** The same browser, before another replica. */
  before({ url }: { readonly url: string }): Visitor {
    return new Visitor(url, this.cookie, this.personId);
  }

  get<T = Record<string, unknown>>(path: string): Promise<Answer<T>> {
    return this.send('GET', path);
  }
  post<T = Record<string, unknown>>(path: string, body?: unknown): Promise<Answer<T>> {
    return this.send('POST', path, body);
  }
  put<T = Record<string, unknown>>(path: string, body?: unknown): Promise<Answer<T>> {
    return this.send('PUT', path, body);
  }
  delete<T = Record<string, unknown>>(path: string, body?: unknown): Promise<Answer<T>> {
    return this.send('DELETE', path, body);
  }

  /** `path` starts with `/api/`. A body is sent as JSON unless it is bytes. */
  async send<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const bytes = body instanceof Uint8Array;
    const response = await this.fetch(method, path, {
      headers: { ...(body !== undefined && !bytes ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body === undefined ? {} : { body: bytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
    });
    const [cookie] = response.headers.getSetCookie();
    if (cookie) this.cookie = cookie.split(';')[0] ?? null;
    const raw = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(raw);
    const json = text !== '' && /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, body: (json ? JSON.parse(text) : text) as T, headers: response.headers, raw };
  }
  /** The answer as it came: for files. */
  fetch(
    method: string,
    path: string,
    { headers = {}, body }: { headers?: Record<string, string>; body?: BodyInit } = {},
  ): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method,
      headers: { ...(this.cookie ? { cookie: this.cookie } : {}), ...headers },
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    });
  }

  /** A request that the caller writes by itself, and may lie in. */
  open(method: string, path: string, headers: Record<string, string | number>): ClientRequest {
    return request(`${this.url}${path}`, {
      method,
      headers: { ...(this.cookie ? { cookie: this.cookie } : {}), ...headers },
    });
  }
}
