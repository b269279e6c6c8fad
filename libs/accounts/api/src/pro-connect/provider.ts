import { Inject, Injectable, Logger } from '@nestjs/common';
import type * as Library from 'openid-client';
import type { ProConnectRefusal } from '@fds/accounts/domain';
import { ServerSettings } from '@fds/shared/api-kit';

/** What the provider said of somebody, verified. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string;
  /** False when the provider says that it has not checked the address. */
  readonly emailVerified: boolean;
  /** Handed back at sign-out. */
  readonly idToken: string;
}
/** What only the browser that left and the portal know of a sign-in on its way. */
export interface Secrets {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}
/** Somebody is not let in; the reason is for the sign-in page. */
export class ProConnectRefused extends Error {
  constructor(
    readonly reason: ProConnectRefusal,
    cause?: unknown,
  ) {
    super(reason, { cause });
  }
}

/** Loaded with the first word to the provider: most portals, and the command line, never speak to one. */
let oidc: typeof Library;

const SCOPE = 'openid given_name usual_name email uid siret idp_id';
/** The algorithm registered with ProConnect for both answers. Anything else, `none` first, is refused. */
const ALGORITHM = 'RS256';
/** Seconds an answer of the provider is waited for. */
const PATIENCE = 8;

/** ProConnect's side of the conversation: where to send people, what its answers prove, where to sign out. */
@Injectable()
export class Provider {
  readonly #log = new Logger('ProConnect');
  #known: Promise<Library.Configuration> | undefined;

  constructor(@Inject(ServerSettings) private readonly settings: ServerSettings) {}

  get configured(): boolean {
    return this.settings.proConnect !== null;
  }

  /** Where the browser goes to sign in. Throws ProConnectRefused when the provider does not answer. */
  async addressFor({ state, nonce, codeVerifier }: Secrets): Promise<string> {
    const configuration = await this.#reached();
    return oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#callback,
      scope: SCOPE,
      response_type: 'code',
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
    }).href;
  }

  /**
   * Whom the provider sends back. `query` is that of the address the browser came back to.
   * Throws ProConnectRefused when the person gave up, the provider does not answer, or an answer proves nothing.
   */
  async identify(query: URLSearchParams, { state, nonce, codeVerifier }: Secrets): Promise<ProvenIdentity> {
    const configuration = await this.#reached();
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, new URL(`${this.#callback}?${query}`), {
        pkceCodeVerifier: codeVerifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const subject = tokens.claims()?.sub;
      if (!subject || !tokens.id_token) throw new ProConnectRefused('pro_connect_unproven');
      const issuer = configuration.serverMetadata().issuer;
      const person = await oidc.fetchUserInfo(configuration, tokens.access_token, subject);
      this.#assertAddressedToUs(person, issuer);
      if (typeof person.email !== 'string') throw new ProConnectRefused('pro_connect_unverified');
      return {
        issuer,
        subject,
        email: person.email,
        emailVerified: person.email_verified !== false,
        idToken: tokens.id_token,
      };
    } catch (error) {
      throw this.#explained(error);
    }
  }

  /** Where to end the provider's own session, with the proof of the one that ends here; null when it cannot be said. */
  async signOutAddress(idToken: string): Promise<string | null> {
    if (!this.configured) return null;
    try {
      const configuration = await this.#reached();
      if (!configuration.serverMetadata().end_session_endpoint) return null;
      return oidc.buildEndSessionUrl(configuration, {
        id_token_hint: idToken,
        post_logout_redirect_uri: `${this.settings.publicUrl}/connexion`,
        state: oidc.randomState(),
      }).href;
    } catch {
      return null;
    }
  }

  get #callback(): string {
    return `${this.settings.publicUrl}/api/pro-connect/callback`;
  }

  /** The library checks both when they are there; here they must be. */
  #assertAddressedToUs({ iss, aud }: Library.UserInfoResponse, issuer: string): void {
    const audience = this.settings.proConnect?.clientId ?? '';
    if (iss !== issuer || !(Array.isArray(aud) ? aud.includes(audience) : aud === audience))
      throw new ProConnectRefused('pro_connect_unproven');
  }

  /** What the provider says of itself, asked once; asked again after a failure. */
  async #reached(): Promise<Library.Configuration> {
    try {
      return await (this.#known ??= this.#discover());
    } catch (error) {
      this.#known = undefined;
      this.#log.warn(`The provider was not reached: ${messageOf(error)}`);
      throw new ProConnectRefused('pro_connect_down', error);
    }
  }

  async #discover(): Promise<Library.Configuration> {
    oidc = await import('openid-client');
    if (!this.settings.proConnect) throw new Error('ProConnect is not configured');
    const { issuer, clientId, clientSecret } = this.settings.proConnect;
    const address = new URL(issuer);
    const local = address.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname);
    return oidc.discovery(
      address,
      clientId,
      {
        client_secret: clientSecret,
        id_token_signed_response_alg: ALGORITHM,
        userinfo_signed_response_alg: ALGORITHM,
      },
      oidc.ClientSecretPost(clientSecret),
      {
        timeout: PATIENCE,
        // Signatures are verified even where TLS already says who speaks.
        execute: [oidc.enableNonRepudiationChecks, ...(local ? [oidc.allowInsecureRequests] : [])],
      },
    );
  }

  #explained(error: unknown): ProConnectRefused {
    if (error instanceof ProConnectRefused) return error;
    if (error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied')
      return new ProConnectRefused('pro_connect_cancelled', error);
    const reason = isSilence(error) ? 'pro_connect_down' : 'pro_connect_unproven';
    this.#log.warn(`${reason}: ${messageOf(error)}`);
    return new ProConnectRefused(reason, error);
  }
}

/** Nobody answered, too late, or with a failure of the provider's own. */
function isSilence(error: unknown): boolean {
  if (error instanceof oidc.ClientError)
    return (
      error.code === 'OAUTH_TIMEOUT' ||
      error.code === 'OAUTH_ABORT' ||
      (error.cause instanceof Response && error.cause.status >= 500)
    );
  return error instanceof TypeError && error.message === 'fetch failed';
}

/** No token and no claim ever stands in a message of the library. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return [error.message, messageOf(error.cause)].filter(Boolean).join(': ');
}
