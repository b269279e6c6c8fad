import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsV4Signer } from 'aws4fetch';
import type { S3Settings } from './file-settings';
import { checkedId, FileStore, idOf, noSuchFile, type Keepable } from './file-store';

/** Milliseconds for the whole of a small answer, and for sending or beginning to receive a file. */
const SOON = 15_000;
const LONG = 120_000;
/** SHA-256 of nothing: the body of every request but a PUT. */
const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/**
 * Files in a bucket of a service that speaks S3 (Scaleway, OVH, MinIO, Garage, AWS), addressed by path. A request carries
 * the SHA-256 of its body, which is the file's own name: the service itself checks that it kept what was sent.
 */
export class S3FileStore extends FileStore {
  constructor(private readonly settings: S3Settings) {
    super();
  }

  async keep(content: Keepable): Promise<string> {
    const id = idOf(content);
    if (await this.has(id)) return id;
    // Of a file on the disk nothing is read before it is sent, piece by piece.
    const body = content instanceof Uint8Array ? (content as Uint8Array<ArrayBuffer>) : await openAsBlob(content.path);
    await finished(await this.#ask('PUT', this.#key(id), { body, digest: id, within: LONG }), 'PUT');
    return id;
  }

  async has(id: string): Promise<boolean> {
    const answer = await this.#ask('HEAD', this.#key(id));
    if (answer.status === 404) return false;
    await finished(answer, 'HEAD');
    return true;
  }

  async read(id: string): Promise<{ stream: Readable; bytes: number }> {
    const answer = await this.#ask('GET', this.#key(id), { within: LONG });
    if (answer.status === 404) throw noSuchFile();
    if (!answer.ok || !answer.body) throw await faultOf(answer, 'GET');
    const stream = Readable.fromWeb(answer.body as ReadableStream);
    return { stream, bytes: Number(answer.headers.get('content-length')) };
  }

  async remove(id: string): Promise<void> {
    const answer = await this.#ask('DELETE', this.#key(id));
    if (answer.status !== 404) await finished(answer, 'DELETE');
  }

  async *everything(): AsyncIterable<readonly string[]> {
    let after: string | null = '';
    while (after !== null) {
      const query: string = `?list-type=2&prefix=files%2F${after ? `&continuation-token=${encodeURIComponent(after)}` : ''}`;
      const answer = await this.#ask('GET', query);
      if (!answer.ok) throw await faultOf(answer, 'LIST');
      const page = await answer.text();
      yield [...page.matchAll(/<Key>files\/[0-9a-f]{2}\/([0-9a-f]{64})<\/Key>/g)].map(([, id]) => id ?? '');
      after = /<NextContinuationToken>([^<]+)<\/NextContinuationToken>/.exec(page)?.[1] ?? null;
    }
  }

  /** Always the same empty object, beside the files. */
  async probe(): Promise<void> {
    await finished(await this.#ask('PUT', '/probe', { body: new Uint8Array() }), 'PUT');
  }

  #key(id: string): string {
    return `/files/${checkedId(id).slice(0, 2)}/${id}`;
  }

  async #ask(
    method: string,
    path: string,
    {
      body,
      digest = NOTHING,
      within = SOON,
    }: { body?: Blob | Uint8Array<ArrayBuffer>; digest?: string; within?: number } = {},
  ): Promise<Response> {
    const { url, bucket, region, key, secret } = this.settings;
    const signed = await new AwsV4Signer({
      method,
      url: `${url}/${bucket}${path}`,
      headers: { 'x-amz-content-sha256': digest },
      accessKeyId: key,
      secretAccessKey: secret,
      service: 's3',
      region,
    }).sign();
    const { headers } = signed;
    return fetch(signed.url, { method, headers, signal: AbortSignal.timeout(within), ...(body ? { body } : {}) });
  }
}

async function finished(answer: Response, method: string): Promise<void> {
  if (!answer.ok) throw await faultOf(answer, method);
  await answer.body?.cancel();
}

/** What the service says went wrong, without what was asked: no key and no address in the log. */
async function faultOf(answer: Response, method: string): Promise<Error> {
  const code = /<Code>([\w.]+)<\/Code>/.exec(await answer.text().catch(() => ''))?.[1];
  return new Error(`The file store refused ${method}: ${answer.status}${code ? ` ${code}` : ''}`);
}
