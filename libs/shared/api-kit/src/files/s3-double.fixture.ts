import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { S3Settings } from './file-settings';

/** Names that one page of a list holds. */
const PAGE = 2;

/**
 * A bucket in memory for tests. It checks each request's signature by the algorithm that Amazon documents ("Signature
 * Version 4"), with node:crypto alone, and that the body is the one that was signed.
 */
export class S3Double {
  readonly held = new Map<string, Buffer>();
  readonly asked: string[] = [];
  #server: Server | undefined;
  settings!: S3Settings;

  async start(): Promise<S3Settings> {
    this.#server = createServer((request, answer) => void this.#answer(request, answer));
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
    const { port } = this.#server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}`;
    return (this.settings = { url, bucket: 'portail', region: 'fr-par', key: 'KEY', secret: 'the/secret+of=theirs' });
  }
  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  async #answer(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.settings.url);
    const body = await buffer(request);
    this.asked.push(`${request.method} ${url.pathname}`);
    const fault = faultOf(request, url, body, this.settings);
    if (fault) return void answer.writeHead(403).end(`<Error><Code>${fault}</Code></Error>`);
    if (url.searchParams.get('list-type') === '2') return void answer.end(this.#list(url));
    const name = url.pathname.slice(`/${this.settings.bucket}/`.length);
    const kept = this.held.get(name);
    if (request.method === 'PUT') {
      if (request.headers['content-length'] === undefined) return void answer.writeHead(411).end();
      this.held.set(name, body);
      return void answer.end();
    }
    if (request.method === 'DELETE') return void (this.held.delete(name), answer.writeHead(204).end());
    if (!kept) return void answer.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
    answer.setHeader('content-length', kept.length);
    answer.end(request.method === 'HEAD' ? undefined : kept);
  }

  #list(url: URL): string {
    const prefix = url.searchParams.get('prefix') ?? '';
    const after = url.searchParams.get('continuation-token') ?? '';
    const names = [...this.held.keys()].filter((name) => name.startsWith(prefix) && name > after).sort();
    const page = names.slice(0, PAGE);
    const next = names.length > PAGE ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
    return `<ListBucketResult>${page.map((name) => `<Contents><Key>${name}</Key></Contents>`).join('')}${next}</ListBucketResult>`;
  }
}

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** What is wrong with a request's signature or body; null when all is right. */
function faultOf(request: IncomingMessage, url: URL, body: Buffer, settings: S3Settings): string | null {
  const header = (name: string): string =>
    String(request.headers[name] ?? '')
      .trim()
      .replace(/\s+/g, ' ');
  const said =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      header('authorization'),
    );
  if (!said) return 'AccessDenied';
  const [, key = '', day = '', region = '', names = '', signature] = said;
  if (key !== settings.key || region !== settings.region) return 'InvalidAccessKeyId';
  if (!names.split(';').includes('host') || !names.split(';').includes('x-amz-content-sha256')) return 'AccessDenied';
  if (header('x-amz-content-sha256') !== sha256(body)) return 'XAmzContentSHA256Mismatch';
  const query = [...url.searchParams]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
  const headers = names
    .split(';')
    .map((name) => `${name}:${header(name)}\n`)
    .join('');
  const canonical = [request.method, url.pathname, query, headers, names, header('x-amz-content-sha256')].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', header('x-amz-date'), scope, sha256(canonical)].join('\n');
  const signing = ['s3', 'aws4_request'].reduce(hmac, hmac(hmac(`AWS4${settings.secret}`, day), region));
  return hmac(signing, toSign).toString('hex') === signature ? null : 'SignatureDoesNotMatch';
}
