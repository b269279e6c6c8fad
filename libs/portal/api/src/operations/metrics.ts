import { Inject, Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Database, ServerSettings } from '@fds/shared/api-kit';
import { FIGURES, PortalFigures } from './portal-figures';

/** Seconds: what nobody notices, what feels at once, what is waited for, what is complained about, what is given up. */
const SECONDS = [0.025, 0.1, 0.25, 1, 5];
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * What Prometheus reads of this process and of the portal as a whole. Labels are routes, states, queues and duties: words
 * of the program, never of a person.
 */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly #requests: Histogram<'route' | 'method' | 'status'>;
  readonly #portal = new Map<string, Gauge>();
  #up: Gauge | undefined;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ServerSettings) settings: ServerSettings,
    @Inject(PortalFigures) private readonly figures: PortalFigures,
  ) {
    const registers = [this.registry];
    this.#requests = new Histogram({
      name: 'portal_http_request_duration_seconds',
      help: 'Requests answered, by route, method and class of status',
      labelNames: ['route', 'method', 'status'],
      buckets: SECONDS,
      registers,
    });
    if (settings.operations.port === null) return;
    // Event-loop lag, memory, processor time and collections of this process.
    collectDefaultMetrics({ register: this.registry });
    this.#describeConnections();
    this.#describePortal();
  }

  /** Counts every request from now on, as it ends. */
  measureRequests(app: NestFastifyApplication): void {
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onResponse', (request, reply, done) => {
        const labels = {
          route: request.routeOptions.url ?? 'none',
          method: METHODS.has(request.method) ? request.method : 'other',
          status: `${Math.trunc(reply.statusCode / 100)}xx`,
        };
        this.#requests.observe(labels, reply.elapsedTime / 1_000);
        done();
      });
  }

  /** The text that Prometheus reads. Where the database does not answer, that is told, and nothing of what it knows. */
  async text(): Promise<string> {
    const read = await this.figures.read().catch(() => null);
    this.#up?.set(read ? 1 : 0);
    for (const [name, gauge] of this.#portal) {
      gauge.reset();
      const { labels = [] } = FIGURES[name] ?? {};
      // Without a value it is absent, not 0.
      if (labels.length === 0) gauge.remove();
      for (const { value, of } of read?.[name] ?? [])
        gauge.set(Object.fromEntries(labels.map((label, at) => [label, of[at] ?? ''])), value);
    }
    return this.registry.metrics();
  }

  #describeConnections(): void {
    const { pool } = this.database;
    const connections = new Gauge({
      name: 'portal_database_connections',
      help: 'Connections of this process to the database, and requests that wait for one',
      labelNames: ['state'],
      registers: [this.registry],
      collect: () => {
        connections.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
        connections.set({ state: 'idle' }, pool.idleCount);
        connections.set({ state: 'waiting' }, pool.waitingCount);
      },
    });
  }

  /** What the database knows; the same from every process. */
  #describePortal(): void {
    const registers = [this.registry];
    this.#up = new Gauge({
      name: 'portal_database_up',
      help: '1 when the database answered as this was read',
      registers,
    });
    for (const [name, { help, labels = [] }] of Object.entries(FIGURES))
      this.#portal.set(name, new Gauge({ name, help, labelNames: [...labels], registers }));
  }
}
