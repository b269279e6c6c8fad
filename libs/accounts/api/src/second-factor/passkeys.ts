import { Inject, Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { PortalError } from '@fds/shared/kernel';
import { Database, ServerSettings } from '@fds/shared/api-kit';
import type { LiveSession } from '../sessions/session-store';
import { Challenges } from './challenges';

export interface NewPasskey {
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: string[];
}
interface KnownPasskey {
  id: string;
  credentialId: string;
  publicKey: Buffer;
  counter: number;
  transports: string[] | null;
}
const TIMEOUT = 5 * 60_000;
/** Loaded with the first passkey: with its certificates and encodings it is the heaviest library of the server's start. */
const webauthn = (): Promise<typeof import('@simplewebauthn/server')> => import('@simplewebauthn/server');

/**
 * Passkeys as a second factor. They are bound to the host name of `PORTAL_PUBLIC_URL`: `localhost` is one, a bare
 * network address (127.0.0.1) is not, and where there is none they are not offered.
 */
@Injectable()
export class Passkeys {
  readonly #origin: string;
  /** The host that passkeys are bound to; null when the portal has no name. */
  readonly host: string | null;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Challenges) private readonly challenges: Challenges,
    @Inject(ServerSettings) { publicUrl }: ServerSettings,
  ) {
    const { origin, hostname } = new URL(publicUrl);
    this.#origin = origin;
    this.host = /^[\d.]+$|^\[/.test(hostname) ? null : hostname;
  }

  /** Options for a new passkey of this session's person, as JSON; those already kept are left out. */
  async enrolmentOptions({ publicId, personId, email, name }: LiveSession): Promise<string> {
    const rpID = this.#named();
    const known = await this.#of(personId);
    const options = await (
      await webauthn()
    ).generateRegistrationOptions({
      rpName: 'Portail de la Fête de la science',
      rpID,
      userName: email,
      userDisplayName: name,
      userID: new Uint8Array(Buffer.from(personId.replaceAll('-', ''), 'hex')),
      timeout: TIMEOUT,
      attestationType: 'none',
      excludeCredentials: known.map(asDescriptor),
      authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
    });
    await this.challenges.ask(publicId, 'passkey_enrolment', Buffer.from(options.challenge));
    return JSON.stringify(options);
  }

  /** The passkey behind an authenticator's answer; null when the answer does not fit what was asked here. */
  async enrolled({ publicId }: LiveSession, answer: string): Promise<NewPasskey | null> {
    const rpID = this.#named();
    const challenge = await this.challenges.take(publicId, 'passkey_enrolment');
    if (!challenge) return null;
    const verified = await orNull(async () =>
      (await webauthn()).verifyRegistrationResponse({
        response: JSON.parse(answer) as RegistrationResponseJSON,
        expectedChallenge: challenge.toString(),
        expectedOrigin: this.#origin,
        expectedRPID: rpID,
        requireUserVerification: false,
      }),
    );
    if (!verified?.verified) return null;
    const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
    return {
      credentialId: id,
      publicKey: Buffer.from(publicKey),
      counter,
      transports: transports.filter((one) => typeof one === 'string').slice(0, 8),
    };
  }

  /** Options to answer with a kept passkey, as JSON. Throws `refused` when the person keeps none. */
  async options({ publicId, personId }: LiveSession): Promise<string> {
    const rpID = this.#named();
    const known = await this.#of(personId);
    if (known.length === 0)
      throw new PortalError('refused', 'accounts.no_passkey', 'Aucune clé d’accès n’est enregistrée pour ce compte.');
    const options = await (
      await webauthn()
    ).generateAuthenticationOptions({
      rpID,
      allowCredentials: known.map(asDescriptor),
      timeout: TIMEOUT,
      userVerification: 'preferred',
    });
    await this.challenges.ask(publicId, 'passkey', Buffer.from(options.challenge));
    return JSON.stringify(options);
  }

  /** The kept passkey that answered, with its new count; null when the answer does not fit what was asked here. */
  async answered({ publicId, personId }: LiveSession, answer: string): Promise<{ id: string; counter: number } | null> {
    const rpID = this.#named();
    const challenge = await this.challenges.take(publicId, 'passkey');
    if (!challenge) return null;
    const response = await orNull(() => Promise.resolve(JSON.parse(answer) as AuthenticationResponseJSON | null));
    const passkey = (await this.#of(personId)).find(({ credentialId }) => credentialId === response?.id);
    if (!response || !passkey) return null;
    const verified = await orNull(async () =>
      (await webauthn()).verifyAuthenticationResponse({
        response,
        expectedChallenge: challenge.toString(),
        expectedOrigin: this.#origin,
        expectedRPID: rpID,
        requireUserVerification: false,
        credential: {
          id: passkey.credentialId,
          publicKey: new Uint8Array(passkey.publicKey),
          counter: passkey.counter,
        },
      }),
    );
    return verified?.verified ? { id: passkey.id, counter: verified.authenticationInfo.newCounter } : null;
  }

  #named(): string {
    if (this.host) return this.host;
    throw new PortalError(
      'refused',
      'accounts.no_passkey_here',
      'Les clés d’accès ne sont pas possibles à cette adresse du portail.',
    );
  }

  #of(personId: string): Promise<KnownPasskey[]> {
    return this.database.rows<KnownPasskey>(
      `SELECT id, credential_id AS "credentialId", public_key AS "publicKey", counter, transports
       FROM second_factor WHERE person_id = $1 AND method = 'passkey' ORDER BY added_at`,
      [personId],
    );
  }
}

const asDescriptor = ({ credentialId, transports }: KnownPasskey): { id: string; transports: string[] } => ({
  id: credentialId,
  transports: transports ?? [],
});

/** The library throws at every answer that does not fit; to us they are all the same refusal. */
async function orNull<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch {
    return null;
  }
}
