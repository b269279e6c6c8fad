import { AsyncLocalStorage } from 'node:async_hooks';
import { requestOrigin } from '../access/request-origin';

/** What a line of the log belongs to. */
export interface Trace {
  /** The code of the request; of a job, of the request that asked for it. */
  readonly requestId?: string;
  /** Queue and number of the job. */
  readonly queue?: string;
  readonly jobId?: string;
}

const jobs = new AsyncLocalStorage<Trace>();

/** Runs a job so that whatever it writes to the log is found by it. */
export const inTrace = <T>(trace: Trace, work: () => Promise<T>): Promise<T> => jobs.run(trace, work);

/** The request being served or the job being done. */
export function currentTrace(): Trace {
  const job = jobs.getStore();
  if (job) return job;
  const origin = requestOrigin();
  return origin ? { requestId: origin.requestId } : {};
}
