import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { problemOf } from '../http/problem';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site makes a browser send (CSRF): the browser says where a request comes from
 * (`Sec-Fetch-Site`, else `Origin`), and a session cookie is never sent by anything but a browser.
 */
export function refuseOtherOrigins(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      if (
        SAFE.has(request.method) ||
        comesFromHere(request.headers['sec-fetch-site'], request.headers.origin, request.headers.host)
      )
        return done();
      const detail = 'Cette demande vient d’un autre site : elle n’a pas été exécutée.';
      void reply
        .status(403)
        .type('application/problem+json')
        .send(problemOf(request, { status: 403, code: 'other_origin', detail }));
    });
}

function comesFromHere(
  site: string | string[] | undefined,
  origin: string | undefined,
  host: string | undefined,
): boolean {
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
