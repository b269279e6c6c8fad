import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** A passkey in software, as an authenticator and its browser would answer; what they say may be bent by a test. */
export class SoftwareAuthenticator {
  readonly #id = randomBytes(16);
  readonly #key: KeyObject;
  readonly #cose: Buffer;
  #count = 0;

  constructor(
    readonly origin: string,
    readonly host: string,
  ) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#key = privateKey;
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    // COSE_Key: {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
    this.#cose = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ]);
  }

  /** Answers options of enrolment. */
  enrol(options: string, bent: { challenge?: string; origin?: string } = {}): string {
    const client = this.#client('webauthn.create', options, bent);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.#id.length);
    const data = Buffer.concat([this.#head(0x41), Buffer.alloc(16), length, this.#id, this.#cose]);
    // {"fmt": "none", "attStmt": {}, "authData": bytes}
    const attestation = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746159', 'hex'),
      Buffer.from([data.length >> 8, data.length & 255]),
      data,
    ]);
    return this.#answer({ clientDataJSON: text(client), attestationObject: text(attestation), transports: ['usb'] });
  }

  /** Answers options of the second step. `count` is what it says to have signed; a copy counts anew. */
  answer(options: string, bent: { challenge?: string; origin?: string; count?: number } = {}): string {
    const client = this.#client('webauthn.get', options, bent);
    const data = this.#head(0x01, bent.count);
    const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
    return this.#answer({
      clientDataJSON: text(client),
      authenticatorData: text(data),
      signature: text(sign('sha256', signed, this.#key)),
    });
  }

  #client(type: string, options: string, { challenge, origin }: { challenge?: string; origin?: string }): Buffer {
    const asked = (JSON.parse(options) as { challenge: string }).challenge;
    return Buffer.from(
      JSON.stringify({ type, challenge: challenge ?? asked, origin: origin ?? this.origin, crossOrigin: false }),
    );
  }
  #head(flags: number, count = ++this.#count): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(count);
    return Buffer.concat([createHash('sha256').update(this.host).digest(), Buffer.from([flags]), counter]);
  }
  #answer(response: object): string {
    const id = text(this.#id);
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response });
  }
}

const text = (bytes: Buffer): string => bytes.toString('base64url');
