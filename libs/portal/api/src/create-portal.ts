import fastifyCookie from '@fastify/cookie';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { LogController } from 'fastify';
import { DataSource } from 'typeorm';
import {
  assertAudiences,
  contractDocument,
  ContractPipe,
  createLog,
  followOrigins,
  guardHeaders,
  logRequests,
  PortalLogger,
  ProblemFilter,
  refuseAddress,
  refuseConnection,
  refuseOtherOrigins,
  requestCode,
  serveCountingPage,
  serveSite,
  type Log,
  type ServerSettings,
} from '@fds/shared/api-kit';
import { databaseOptions } from './data-source';
import { Metrics } from './operations/metrics';
import { serveSecurityContact } from './operations/security-contact';
import { PortalModule } from './portal.module';

/** A connected data source; on the portal's own database unless `url` says another. */
export const connect = (
  settings: ServerSettings,
  connections?: number,
  url = settings.databaseUrl,
): Promise<DataSource> => new DataSource(databaseOptions(url, connections)).initialize();

/** The HTTP application, ready to listen, with its log. With `preview` nothing is instantiated: it only describes itself. */
export async function createPortal(
  source: DataSource,
  settings: ServerSettings,
  options: { preview?: boolean; log?: Log } = {},
): Promise<NestFastifyApplication> {
  const log = options.log ?? createLog(settings);
  const adapter = new FastifyAdapter({
    loggerInstance: log as never,
    // Its lines would show addresses; ours do not.
    logController: new LogController({ disableRequestLogging: true }),
    childLoggerFactory: (logger: unknown) => logger as never,
    genReqId: requestCode,
    trustProxy: settings.trustProxy,
    bodyLimit: 2 * 1024 * 1024,
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseConnection,
  });
  const app = await NestFactory.create<NestFastifyApplication>(PortalModule.with(source, settings), adapter, {
    logger: options.preview ? false : new PortalLogger(log),
    preview: options.preview ?? false,
    abortOnError: false,
  });
  app.setGlobalPrefix('api');
  app.useGlobalPipes(new ContractPipe());
  app.useGlobalFilters(new ProblemFilter());
  if (options.preview) return app;
  assertAudiences(app);
  leaveNoConnection(adapter);
  followOrigins(app);
  logRequests(app, log);
  if (settings.operations.port !== null) app.get(Metrics).measureRequests(app);
  guardHeaders(app, settings.secure);
  refuseOtherOrigins(app);
  await app.register(fastifyCookie as never);
  serveSecurityContact(app, settings);
  await serveSite(app, settings.webDir);
  await serveCountingPage(app, settings.countingDir);
  serveDocument(app);
  return app;
}

/** The contract: `/api/openapi.json` for programs, `/api/docs` for people. */
function serveDocument(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => contractDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'API du portail de la Fête de la science',
    swaggerOptions: { validatorUrl: null },
  });
}

/** The same use cases without HTTP, for the command line. */
export const createContext = (source: DataSource, settings: ServerSettings): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(PortalModule.with(source, settings), {
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });

/** Milliseconds between two looks for connections that nothing is asked on any more, while the server stops. */
const SWEEP = 100;

/**
 * A stopping server closes what is idle at that moment only, and would wait out the keep-alive of a connection that a
 * download leaves just after: those are closed as they become idle. What is still being answered is answered.
 */
function leaveNoConnection(adapter: FastifyAdapter): void {
  const fastify = adapter.getInstance();
  fastify.addHook('preClose', (done) => {
    const { server } = fastify;
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
    server.once('close', () => clearInterval(sweep));
    sweep.unref();
    done();
  });
}
