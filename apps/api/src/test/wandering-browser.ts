/** Where a browser arrived, having followed every redirect. */
export interface Arrival {
  readonly url: URL;
  readonly status: number;
  /** Every address on the way, the last included. */
  readonly way: readonly URL[];
}

/**
 * A browser of the tests that goes from site to site as people do: a jar of cookies for each, redirects followed.
 * `home` is where the portal really listens, `publicUrl` what it calls itself.
 */
export class WanderingBrowser {
  readonly #jars = new Map<string, Map<string, string>>();

  constructor(
    private readonly home: string,
    private readonly publicUrl: string,
  ) {}

  /** Goes there and on; stops at the first page of the portal that is not an API address. */
  async go(address: string, { follow = true } = {}): Promise<Arrival> {
    const way: URL[] = [];
    let url = new URL(address, this.publicUrl);
    for (;;) {
      way.push(url);
      const ours = url.origin === this.publicUrl;
      if (ours && !url.pathname.startsWith('/api/')) return { url, status: 200, way };
      const { status, location } = await this.#get(url);
      if (!location || status < 300 || status >= 400) return { url, status, way };
      url = new URL(location, url);
      if (!follow) return { url, status, way: [...way, url] };
    }
  }

  /** The portal's answer to a request of its own pages. */
  async ask<T = Record<string, unknown>>(method: string, path: string): Promise<{ status: number; body: T }> {
    const response = await this.#send(new URL(path, this.publicUrl), method);
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : null) as T };
  }

  /** The cookies this browser holds for the portal, by name. */
  get cookies(): ReadonlyMap<string, string> {
    return this.#jar(new URL(this.publicUrl));
  }

  async #get(url: URL): Promise<{ status: number; location: string | null }> {
    const response = await this.#send(url, 'GET');
    await response.arrayBuffer();
    return { status: response.status, location: response.headers.get('location') };
  }

  async #send(url: URL, method: string): Promise<Response> {
    const jar = this.#jar(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const target = url.origin === this.publicUrl ? new URL(url.pathname + url.search, this.home) : url;
    const response = await fetch(target, { method, redirect: 'manual', headers: cookie ? { cookie } : {} });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      if (value && !/expires=thu, 01 jan 1970/i.test(line)) jar.set(name, value);
      else jar.delete(name);
    }
    return response;
  }

  #jar(url: URL): Map<string, string> {
    const jar = this.#jars.get(url.origin) ?? new Map<string, string>();
    this.#jars.set(url.origin, jar);
    return jar;
  }
}
