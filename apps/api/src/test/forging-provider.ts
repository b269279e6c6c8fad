import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

type Claims = JWTPayload;
/** What a forged answer changes; everything else is as it should be. */
export interface Forgery {
  readonly idToken?: Claims;
  readonly userinfo?: Claims;
  /** Which answer is not signed at all (`alg: none`), or signed by a stranger's key. */
  readonly unsigned?: 'idToken' | 'userinfo';
  readonly strangers?: 'idToken' | 'userinfo';
  /** Userinfo as plain JSON, without a signature. */
  readonly plainUserinfo?: boolean;
  /** The token endpoint fails by itself, or does not answer to the end. */
  readonly tokenFails?: boolean;
}

/** A provider that lies on demand: a real one would not give these answers. */
export class ForgingProvider {
  forgery: Forgery = {};
  /** The nonce of the sign-in under way. */
  nonce = '';
  email = '';

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
    private readonly clientId: string,
    private readonly own: CryptoKey,
    private readonly strangers: CryptoKey,
    private readonly published: object,
  ) {
    server.on('request', (request, response) => {
      void this.#answer(request.url ?? '').then(({ status = 200, type = 'application/json', body }) =>
        response.writeHead(status, { 'content-type': type }).end(body),
      );
    });
  }

  static async start(clientId: string): Promise<ForgingProvider> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const [own, strangers] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
    const key = { ...(await exportJWK(own.publicKey)), kid: 'own', use: 'sig', alg: 'RS256' };
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return new ForgingProvider(server, issuer, clientId, own.privateKey, strangers.privateKey, key);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  async #answer(url: string): Promise<{ status?: number; type?: string; body: string }> {
    const { issuer, forgery } = this;
    if (url === '/.well-known/openid-configuration')
      return {
        body: JSON.stringify({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          userinfo_endpoint: `${issuer}/userinfo`,
          jwks_uri: `${issuer}/jwks`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256', 'none'],
          userinfo_signing_alg_values_supported: ['RS256', 'none'],
        }),
      };
    if (url === '/jwks') return { body: JSON.stringify({ keys: [this.published] }) };
    if (url === '/token') {
      if (forgery.tokenFails) return { status: 503, body: '{}' };
      const idToken = await this.#token('idToken', { nonce: this.nonce, ...forgery.idToken });
      return { body: JSON.stringify({ access_token: 'access', token_type: 'Bearer', id_token: idToken }) };
    }
    const claims = { email: this.email, ...forgery.userinfo };
    if (forgery.plainUserinfo)
      return { body: JSON.stringify({ sub: 'forged', iss: issuer, aud: this.clientId, ...claims }) };
    return { type: 'application/jwt', body: await this.#token('userinfo', claims) };
  }

  async #token(which: 'idToken' | 'userinfo', claims: Claims): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const all = { sub: 'forged', iss: this.issuer, aud: this.clientId, iat: now, exp: now + 300, ...claims };
    if (this.forgery.unsigned === which) return new UnsecuredJWT(all).encode();
    return new SignJWT(all)
      .setProtectedHeader({ alg: 'RS256', kid: 'own' })
      .sign(this.forgery.strangers === which ? this.strangers : this.own);
  }
}
