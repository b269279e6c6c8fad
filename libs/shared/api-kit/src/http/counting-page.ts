import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fastifyStatic from '@fastify/static';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Nothing from elsewhere, nothing written in the page; its own service worker, and the API. */
const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self'`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `manifest-src 'self'`,
  `worker-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types counting`,
].join('; ');
const WORKER = 'worker.js';

/**
 * Serves the page on which a team counts at the door, `/compter`: an entry of its own beside the web app, whose service
 * worker reaches that page and no other. All of it is asked for again each time; the worker keeps it between.
 */
export async function serveCountingPage(app: NestFastifyApplication, root: string): Promise<void> {
  const file = join(root, 'compter.html');
  if (!existsSync(file)) return;
  const page = readFileSync(file, 'utf8');
  const server = app.getHttpAdapter().getInstance();
  await server.register(
    fastifyStatic as never,
    {
      root: join(root, 'compter'),
      prefix: '/compter/',
      decorateReply: false,
      wildcard: false,
      index: false,
      preCompressed: true,
      cacheControl: false,
      globIgnore: ['**/*.br'],
      setHeaders: (reply: { header: (name: string, value: string) => void }, path: string) => {
        reply.header('cache-control', 'no-cache');
        if (path.replace(/\.br$/, '').endsWith(WORKER)) {
          // Installed from below the page it serves.
          reply.header('service-worker-allowed', '/compter');
          reply.header('content-security-policy', POLICY);
        }
      },
    } as never,
  );
  server.get('/compter', (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .headers({ 'cache-control': 'no-cache', 'content-security-policy': POLICY })
      .send(page),
  );
}
