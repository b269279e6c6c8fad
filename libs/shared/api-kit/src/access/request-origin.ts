import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AsyncLocalStorage } from 'node:async_hooks';

/** Where a request comes from, for the journal: it follows the request through every use case without being handed on. */
export interface RequestOrigin {
  /** The visitor's network address. */
  readonly address: string;
  /** The organisation a coordinator acts for; known once the door has recognised the person. */
  actingFor?: string;
}

const requests = new AsyncLocalStorage<RequestOrigin>();

/** The request being served; absent in jobs and on the command line. */
export const requestOrigin = (): RequestOrigin | undefined => requests.getStore();

/** Remembers where each request comes from while it is served. */
export function followOrigins(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, _reply, done) => requests.run({ address: request.ip }, done));
}
