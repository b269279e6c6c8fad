import { pino, type DestinationStream, type Logger } from 'pino';
import type { ServerSettings } from '../settings';
import { scrub } from './scrub';
import { currentTrace } from './trace';

export type Log = Logger;

/** An error as the log shows it: no statement, no parameter, no detail of a row. */
interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
}

/** What is told of an error; of anything else that was thrown, its text. */
export function errorForLog(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: scrub(String(error)) };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: scrub(error.message),
    ...(typeof code === 'string' ? { code: scrub(code) } : {}),
    ...(error.stack ? { stack: scrub(error.stack) } : {}),
  };
}

/** Fields that nobody shall write, should somebody do so once. */
const NEVER = ['email', 'mail', 'address', 'name', 'phone', 'password', 'token', 'secret', 'cookie', 'headers', 'body'];

/**
 * The log: one line of JSON each, on standard error unless another place is given, with level, instant, what the process
 * does and the code of the request or the number of the job. Texts and errors go through `scrub`; Fastify's own lines too.
 */
export function createLog({ operations, worker, http }: ServerSettings, to?: DestinationStream): Log {
  return pino(
    {
      level: operations.logLevel,
      base: { role: worker && http ? 'all' : worker ? 'worker' : 'api' },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
      mixin: currentTrace,
      redact: { paths: NEVER.flatMap((name) => [name, `*.${name}`]), censor: '…' },
      // What Fastify says by itself hangs on the request: its route is known, its address is nobody's business.
      serializers: { err: errorForLog, error: errorForLog, req: () => undefined, res: () => undefined },
      hooks: {
        logMethod(args, method) {
          method.apply(this, args.map((each) => (typeof each === 'string' ? scrub(each) : each)) as typeof args);
        },
      },
    },
    // Written without waiting for the disk; what is left is written as the process ends.
    to ?? pino.destination({ fd: 2, sync: false }),
  );
}
