import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fastifyStatic from '@fastify/static';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const policy = (nonce: string): string =>
  [
    `default-src 'self'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types angular angular#bundler`,
  ].join('; ');
/** An answer of the API is never a page; its documentation is one, with a style of its own and nothing from elsewhere. */
const apiPolicy = (url: string): string =>
  url.startsWith('/api/docs')
    ? "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'"
    : "default-src 'none'; frame-ancestors 'none'";
const HASHED = /-[\w-]{8}\.(?:js|css|woff2?|svg|png)$/;

/** Headers of every answer, pages and API alike. */
export function guardHeaders(app: NestFastifyApplication, secure: boolean): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      void reply.headers({
        'x-content-type-options': 'nosniff',
        // The first two are for older browsers: the content policy says it better, and their own filter did harm.
        'x-frame-options': 'DENY',
        'x-xss-protection': '0',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': 'camera=(), microphone=(), geolocation=()',
        'x-request-id': request.id,
        ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
        ...(request.url.startsWith('/api/')
          ? { 'cache-control': 'no-store', 'content-security-policy': apiPolicy(request.url) }
          : {}),
      });
      done();
    });
}

/**
 * Serves the built web app beside the API: hashed files for ever, the page itself fresh with its own nonce.
 * The files present at start are served: build the web before starting.
 */
export async function serveSite(app: NestFastifyApplication, root: string): Promise<void> {
  const file = join(root, 'index.html');
  if (!existsSync(file)) return;
  const page = readFileSync(file, 'utf8');
  const server = app.getHttpAdapter().getInstance();
  await server.register(
    fastifyStatic as never,
    {
      root,
      wildcard: false,
      index: false,
      preCompressed: true,
      cacheControl: false,
      globIgnore: ['**/*.br', 'index.html'],
      setHeaders: (reply: { header: (name: string, value: string) => void }, path: string) =>
        reply.header(
          'cache-control',
          HASHED.test(path.replace(/\.br$/, '')) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    } as never,
  );
  server.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/') || /\.\w+$/.test(request.url.split('?')[0] ?? '')) return reply.callNotFound();
    const nonce = randomBytes(16).toString('base64');
    return reply
      .type('text/html; charset=utf-8')
      .headers({ 'cache-control': 'no-store', 'content-security-policy': policy(nonce) })
      .send(page.replaceAll('NONCE', nonce));
  });
}
