import { HOTP, Secret, TOTP } from 'otpauth';

/** RFC 6238 as every app knows it: SHA-1, six digits, half a minute. */
const SHAPE = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** Half-minutes accepted on either side of now. */
const WINDOW = 1;
/** Half-minutes within which a phone's clock is recognised as wrong, while it is enrolled. */
const DRIFT = 40;

/** A new secret: 160 bits, as RFC 4226 recommends. */
export const newTotpSecret = (): Uint8Array => new Secret({ size: 20 }).bytes;

const secretOf = (bytes: Uint8Array): Secret => new Secret({ buffer: new Uint8Array(bytes).buffer });

/** The secret as people type it, and as an app scans it. */
export function totpEnrolment(bytes: Uint8Array, label: string, issuer: string): { secret: string; uri: string } {
  const secret = secretOf(bytes);
  return { secret: secret.base32, uri: new TOTP({ ...SHAPE, secret, label, issuer }).toString() };
}

/** The half-minute a code belongs to, one before or after now at most; null when it is not a code of this secret. */
export function stepOf(bytes: Uint8Array, code: string, timestamp: number, window = WINDOW): number | null {
  const counter = Math.floor(timestamp / 1000 / SHAPE.period);
  const delta = HOTP.validate({ token: code, secret: secretOf(bytes), ...SHAPE, counter, window });
  return delta === null ? null : counter + delta;
}

/** Minutes by which the clock of the phone that gave this code is ahead; null when its clock is not the reason. */
export function driftMinutes(bytes: Uint8Array, code: string, timestamp: number): number | null {
  const step = stepOf(bytes, code, timestamp, DRIFT);
  if (step === null) return null;
  const minutes = ((step - Math.floor(timestamp / 1000 / SHAPE.period)) * SHAPE.period) / 60;
  return Math.abs(minutes) < 1 ? null : Math.round(minutes);
}
