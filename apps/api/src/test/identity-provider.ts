import { exportJWK, generateKeyPair } from 'jose';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** What the provider knows of somebody, under its own name for them. */
export interface Account {
  readonly email?: string;
  readonly email_verified?: boolean;
}
const SCOPES = ['openid', 'given_name', 'usual_name', 'email', 'uid', 'siret', 'idp_id'];

/** A real OpenID provider on the loopback, set up as ProConnect is: PKCE, signed userinfo, sign-out with a hint. */
export class IdentityProvider {
  /** Who signs in at the next visit, or nobody: then the person gives up. */
  signsIn: string | null = null;
  /** What the provider answers of each. */
  readonly accounts = new Map<string, Account>();

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  static async start(clientId: string, clientSecret: string, portal: string, port = 0): Promise<IdentityProvider> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const self = new IdentityProvider(server, issuer);
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uris: [`${portal}/api/pro-connect/callback`],
          post_logout_redirect_uris: [`${portal}/connexion`],
          response_types: ['code'],
          grant_types: ['authorization_code'],
          token_endpoint_auth_method: 'client_secret_post',
          userinfo_signed_response_alg: 'RS256',
          id_token_signed_response_alg: 'RS256',
        },
      ],
      jwks: { keys: [{ ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256' }] },
      cookies: { keys: ['a key of the tests'] },
      scopes: SCOPES,
      claims: {
        openid: ['sub'],
        email: ['email', 'email_verified'],
        ...Object.fromEntries(['given_name', 'usual_name', 'uid', 'siret', 'idp_id'].map((name) => [name, [name]])),
      },
      features: { devInteractions: { enabled: false }, jwtUserinfo: { enabled: true } },
      pkce: { required: () => true },
      ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, sub) => ({
        accountId: sub,
        claims: () => ({ sub, given_name: 'Test', usual_name: sub, uid: sub, ...self.accounts.get(sub) }),
      }),
      // Everybody has agreed to everything: consent is the provider's affair.
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({
          clientId: oidc.client?.clientId ?? '',
          accountId: oidc.session?.accountId ?? '',
        });
        grant.addOIDCScope(SCOPES.join(' '));
        await grant.save();
        return grant;
      },
    });
    const answer = provider.callback();
    server.on('request', (request, response) => {
      if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
      const result = self.signsIn
        ? { login: { accountId: self.signsIn } }
        : { error: 'access_denied', error_description: 'The person gave up' };
      void provider.interactionFinished(request, response, result);
    });
    return self;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}
