import type { LoggerService } from '@nestjs/common';
import type { Log } from './log';

/** What Nest tells of its own start, by the hundred. */
const BEGINNING = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/** What Nest and the portal's classes say goes into the one log: the last argument is who speaks. */
export class PortalLogger implements LoggerService {
  constructor(private readonly target: Log) {}

  log(message: unknown, ...more: unknown[]): void {
    this.#write(BEGINNING.has(String(more.at(-1))) ? 'debug' : 'info', message, more);
  }
  fatal(message: unknown, ...more: unknown[]): void {
    this.#write('fatal', message, more);
  }
  error(message: unknown, ...more: unknown[]): void {
    this.#write('error', message, more);
  }
  warn(message: unknown, ...more: unknown[]): void {
    this.#write('warn', message, more);
  }
  debug(message: unknown, ...more: unknown[]): void {
    this.#write('debug', message, more);
  }

  #write(level: 'info' | 'fatal' | 'error' | 'warn' | 'debug', message: unknown, more: readonly unknown[]): void {
    const context = more.at(-1);
    const of = typeof context === 'string' ? { context } : {};
    const further = more.slice(0, -1).find((each) => each !== undefined);
    if (message instanceof Error) this.target[level]({ ...of, err: message }, message.message);
    else if (further === undefined) this.target[level](of, String(message));
    else this.target[level]({ ...of, err: further }, String(message));
  }
}
