import { createPerson } from '@fds/accounts/api';
import { SYSTEM, Transactions } from '@fds/shared/api-kit';
import type { TestPortal, Visitor } from '@fds/portal/testing';
import type { Role } from '@fds/shared/kernel';

export const PASSWORD = 'Le-sel-de-la-baie-26';

/** Somebody with an account; returns the person's id. */
export const anAccount = (
  portal: TestPortal,
  email: string,
  { password = PASSWORD as string | null, roles = ['holder'] as Role[], name = 'Claire Dubois' } = {},
): Promise<string> =>
  portal.app
    .get(Transactions)
    .run(SYSTEM, {}, (transaction) => createPerson(transaction, { email, name, password, roles }));

/** A browser that has signed in with the password of `anAccount`. */
export async function signedIn(portal: TestPortal, email: string, password = PASSWORD): Promise<Visitor> {
  const visitor = portal.anonymous();
  const { status, body } = await visitor.post('/api/session', { email, password });
  if (status !== 200) throw new Error(`${email} could not sign in: ${status} ${JSON.stringify(body)}`);
  return visitor;
}

/** The header by which a trusted proxy tells where a request comes from. */
export const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });
