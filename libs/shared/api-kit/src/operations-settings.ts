type Environment = Readonly<Record<string, string | undefined>>;

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What whoever operates the portal sees of it, and how it stops. */
export interface OperationsSettings {
  readonly logLevel: LogLevel;
  /** Port of metrics and health, for the operator's network alone; null: nothing listens. */
  readonly port: number | null;
  readonly host: string;
  /** Milliseconds between "not ready" and the end, in which a proxy finds another process. */
  readonly leaveAfter: number;
}

/** Seconds that a process which leaves may wait for its proxy; the rest of its ten seconds ends what is open. */
const LONGEST_LEAVE = 5;

/** Throws a sentence for the operator when a variable says something that cannot be. */
export function readOperationsSettings(env: Environment): OperationsSettings {
  const logLevel = (env['PORTAL_LOG_LEVEL'] || 'info') as LogLevel;
  if (!LOG_LEVELS.includes(logLevel)) throw new Error(`PORTAL_LOG_LEVEL : l’un de ${LOG_LEVELS.join(', ')}.`);
  const port = env['PORTAL_OPERATIONS_PORT'] ? Number(env['PORTAL_OPERATIONS_PORT']) : null;
  if (port !== null && (!Number.isInteger(port) || port < 0 || port > 65_535))
    throw new Error('PORTAL_OPERATIONS_PORT : un port est attendu, par exemple 9464.');
  const seconds = Number(env['PORTAL_LEAVE_SECONDS'] || 0);
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > LONGEST_LEAVE)
    throw new Error(`PORTAL_LEAVE_SECONDS : un nombre entier de 0 à ${LONGEST_LEAVE} est attendu.`);
  return { logLevel, port, host: env['PORTAL_OPERATIONS_HOST'] || '127.0.0.1', leaveAfter: seconds * 1_000 };
}
