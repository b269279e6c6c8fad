import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Clock } from '../time/clock';

/** Where a request comes from, for the journal: it follows the request through every use case without being handed on. */
export interface RequestOrigin {
  /** The visitor's network address. */
  readonly address: string;
  /** When it arrived, before anything was read or waited for: what a deadline is judged by (rule 14). */
  readonly arrivedAt: Date;
  /** The code that answers and log show: `x-request-id`. */
  readonly requestId: string;
  /** The organisation a coordinator acts for; known once the door has recognised the person. */
  actingFor?: string;
}

const requests = new AsyncLocalStorage<RequestOrigin>();

/** The request being served; absent in jobs and on the command line. */
export const requestOrigin = (): RequestOrigin | undefined => requests.getStore();

/** Work that a request sets going and that is not its own (a queue, a delivery): nothing of it is said to come from there. */
export const outsideRequests = <T>(work: () => T): T => requests.exit(work);

/** Remembers where each request comes from while it is served. */
export function followOrigins(app: NestFastifyApplication): void {
  const clock = app.get(Clock);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, _reply, done) =>
      requests.run({ address: request.ip, arrivedAt: clock.now(), requestId: request.id }, done),
    );
}
