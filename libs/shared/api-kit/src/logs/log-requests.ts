import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Log } from './log';

/**
 * One line for each request of the API, as it ends: its code, the route it met (never the address, which may hold a link
 * or a search), status and milliseconds. Pages and their files are told at level `debug`.
 */
export function logRequests(app: NestFastifyApplication, log: Log): void {
  if (!log.isLevelEnabled('info')) return;
  const lines = log.child({ context: 'Request' });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'none';
      lines[route.startsWith('/api') ? 'info' : 'debug'](
        {
          requestId: request.id,
          method: request.method,
          route,
          status: reply.statusCode,
          ms: Math.round(reply.elapsedTime),
        },
        'answered',
      );
      done();
    });
}
