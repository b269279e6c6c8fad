import type { Client, Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { TestPortal } from '@fds/portal/testing';

/** What the portal asks of its database while `work` runs, whichever connection it takes; the look-up of the visitor's session aside. */
export async function statementsOf(portal: TestPortal, work: () => Promise<unknown>): Promise<string[]> {
  const { master } = portal.app.get(DataSource).driver as unknown as { master: Pool };
  const one = await master.connect();
  const shape = Object.getPrototypeOf(one) as Pick<Client, 'query'>;
  one.release();
  const query = shape.query as (...given: unknown[]) => unknown;
  const seen: string[] = [];
  Object.assign(shape, {
    query(this: Client, ...given: unknown[]): unknown {
      const [first] = given;
      seen.push(typeof first === 'string' ? first : String((first as { text?: string }).text));
      return query.apply(this, given);
    },
  });
  try {
    await work();
  } finally {
    Object.assign(shape, { query });
  }
  return seen.filter((text) => !/\bFROM session\b|\bUPDATE session\b/.test(text));
}
