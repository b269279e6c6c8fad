import { TOTP } from 'otpauth';
import { createPerson } from '@fds/accounts/api';
import type { TestPortal, Visitor } from '@fds/portal/testing';
import type { Role } from '@fds/shared/kernel';
import { SYSTEM, Transactions } from '@fds/shared/api-kit';

export const PASSWORD = 'Le sel vient 2 la baie.';
let number = 0;

export interface Somebody {
  readonly id: string;
  readonly email: string;
}

/** Somebody with an account and a password, whose roles were given on a day. */
export async function somebody(portal: TestPortal, roles: readonly Role[], grantedAt: string): Promise<Somebody> {
  const email = `personne-${++number}@second.example`;
  const id = await portal.app
    .get(Transactions)
    .run(SYSTEM, {}, (tx) => createPerson(tx, { email, name: `Personne ${number}`, password: PASSWORD, roles }));
  await portal.sql(`UPDATE role_grant SET granted_at = $2 WHERE person_id = $1`, [id, grantedAt]);
  return { id, email };
}

/** A browser in which this person has given the password, however far that leads. */
export async function withPassword(portal: TestPortal, { email }: Somebody): Promise<Visitor> {
  const visitor = portal.anonymous();
  await visitor.post('/api/session', { email, password: PASSWORD });
  return visitor;
}

/** The code an app shows, by default now; phones know the true time whatever the portal's clock says. */
export const codeOf = (secret: string, minutesLater = 0): string =>
  TOTP.generate({
    secret: new TOTP({ secret }).secret,
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    timestamp: Date.now() + minutesLater * 60_000,
  });

/** Enrols an app from a session that may; returns its secret and the recovery codes. */
export async function enrolApp(
  portal: TestPortal,
  visitor: Visitor,
  name = 'Téléphone',
): Promise<{ secret: string; codes: string[]; factorId: string }> {
  const { secret } = (await visitor.post<{ secret: string }>('/api/second-factors/totp/secret')).body;
  const { status, body } = await visitor.post<{
    recoveryCodes?: string[];
    factors: { factors: { id: string; name: string }[] };
  }>('/api/second-factors/totp', { code: codeOf(secret), name });
  if (status !== 201) throw new Error(JSON.stringify(body));
  const factorId = body.factors.factors.find((one) => one.name === name)?.id ?? '';
  await halfAMinuteLater(portal);
  return { secret, codes: body.recoveryCodes ?? [], factorId };
}

/** Lets the next code be another one, without waiting for it. */
export async function halfAMinuteLater(portal: TestPortal): Promise<void> {
  await portal.sql(`UPDATE second_factor SET last_step = last_step - 1`);
}
