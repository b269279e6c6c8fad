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

/** What a line may say beside its text. Anything else is left out: a row or a request that somebody handed over whole. */
const TOLD = new Set(['context', 'requestId', 'queue', 'jobId', 'method', 'route', 'status', 'ms', 'err', 'error']);
const told = (fields: Record<string, unknown>): Record<string, unknown> => {
  const kept: Record<string, unknown> = {};
  for (const name in fields) if (TOLD.has(name)) kept[name] = fields[name];
  return kept;
};

/** An error that is handed over alone would give the line its message as it is: it is said here, to go through `scrub`. */
function withText([first, ...more]: readonly unknown[]): readonly unknown[] {
  const err: unknown = first instanceof Error ? first : (first as { err?: unknown } | null)?.err;
  if (!(err instanceof Error) || typeof more[0] === 'string') return [first, ...more];
  return [first instanceof Error ? { err } : first, err.message];
}

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
      formatters: { level: (level) => ({ level }), log: told },
      mixin: currentTrace,
      serializers: { err: errorForLog, error: errorForLog },
      hooks: {
        logMethod(args, method) {
          method.apply(
            this,
            withText(args).map((each) => (typeof each === 'string' ? scrub(each) : each)) as typeof args,
          );
        },
      },
    },
    // Written without waiting for the disk; what is left is written as the process ends.
    to ?? pino.destination({ fd: 2, sync: false }),
  );
}
