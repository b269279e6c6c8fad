import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ServerSettings } from '@fds/shared/api-kit';
import { Readiness } from './readiness';
import { Metrics } from './metrics';

/**
 * Metrics and health on a port of their own, for the operator's network: no proxy leads there, so that neither a token
 * nor a rule of the proxy keeps strangers away, and a process that serves no pages is watched the same way.
 */
@Injectable()
export class OperationsServer implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #log = new Logger('OperationsServer');
  #server: Server | undefined;

  constructor(
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  /** Port it listens on; null where it does not. */
  get port(): number | null {
    return (this.#server?.address() as AddressInfo | null | undefined)?.port ?? null;
  }

  async onApplicationBootstrap(): Promise<void> {
    const { port, host } = this.settings.operations;
    if (port === null) return;
    this.#server = createServer((request, answer) => {
      this.#answer(request.url ?? '', answer).catch((error: unknown) => {
        this.#log.error('Not told', error, 'OperationsServer');
        answer.writeHead(500).end();
      });
    });
    this.#server.listen(port, host);
    await once(this.#server, 'listening');
  }

  /** The last to go: while the rest ends, it still says that it does. */
  onApplicationShutdown(): void {
    this.#server?.close();
    this.#server?.closeAllConnections();
  }

  async #answer(url: string, answer: ServerResponse): Promise<void> {
    const path = url.split('?')[0];
    if (path === '/metrics') {
      const text = await this.metrics.text();
      answer.writeHead(200, { 'content-type': this.metrics.registry.contentType }).end(text);
    } else if (path === '/health/live') {
      tell(answer, 200, { status: 'ok' });
    } else if (path === '/health/ready') {
      const missing = await this.readiness.missing();
      tell(
        answer,
        missing.length === 0 ? 200 : 503,
        missing.length === 0 ? { status: 'ok' } : { status: 'not_ready', missing },
      );
    } else tell(answer, 404, { status: 'unknown' });
  }
}

const tell = (answer: ServerResponse, status: number, body: object): void =>
  void answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
