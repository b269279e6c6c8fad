import { randomInt } from 'node:crypto';
import type { Role } from '@fds/shared/kernel';
import type { Transaction } from '@fds/shared/api-kit';
import { hashPassword } from '../sessions/passwords';
import { Person, RoleGrant } from './person.entity';

export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly password: string | null;
  readonly roles: readonly Role[];
}

/** Creates a person with roles, in the transaction at hand. The mail address must be new. */
export async function createPerson(
  { manager, journal }: Transaction<Record<never, never>>,
  { email, name, password, roles }: NewPerson,
): Promise<string> {
  const people = manager.getRepository(Person);
  const passwordHash = password === null ? null : await hashPassword(password);
  const { identifiers } = await people.insert({ email, name, passwordHash });
  const id = String(identifiers[0]?.['id']);
  if (roles.length > 0) await manager.getRepository(RoleGrant).insert(roles.map((role) => ({ personId: id, role })));
  await journal.record({ action: 'person.created', subject: { type: 'person', id }, after: { name, email, roles } });
  return id;
}

/** Gives a person a new password, in the transaction at hand; the journal never holds it. */
export async function changePassword(
  { manager, journal }: Transaction<Record<never, never>>,
  personId: string,
  password: string,
): Promise<void> {
  await manager.getRepository(Person).update({ id: personId }, { passwordHash: await hashPassword(password) });
  await journal.record({ action: 'person.password_changed', subject: { type: 'person', id: personId } });
}

const ALPHABET = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A random password of 16 characters and three classes at least, easy to read aloud (about 92 bits). */
export function randomPassword(): string {
  for (;;) {
    const password = Array.from({ length: 16 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
    if (/[a-z]/.test(password) && /[A-Z]/.test(password) && /[0-9]/.test(password)) return password;
  }
}
