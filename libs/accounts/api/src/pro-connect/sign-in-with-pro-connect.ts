import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { safeReturn } from '@fds/accounts/domain';
import { PortalError } from '@fds/shared/kernel';
import { ServerSettings } from '@fds/shared/api-kit';
import { Entrance } from '../sessions/entrance';
import { ProConnectAttempts } from './attempts';
import { BrowserCookie } from './browser-cookie';
import { Provider, ProConnectRefused } from './provider';
import { RecogniseIdentity } from './recognise-identity';

/** Sends a browser to ProConnect and welcomes it back. Every refusal ends on the sign-in page, with its reason. */
@Injectable()
export class SignInWithProConnect {
  constructor(
    @Inject(Provider) private readonly provider: Provider,
    @Inject(ProConnectAttempts) private readonly attempts: ProConnectAttempts,
    @Inject(RecogniseIdentity) private readonly identities: RecogniseIdentity,
    @Inject(Entrance) private readonly entrance: Entrance,
    @Inject(BrowserCookie) private readonly cookie: BrowserCookie,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** The provider's address to go to. `returnTo` is kept when it is a path of the portal. */
  async leave(returnTo: string | undefined, reply: FastifyReply): Promise<string> {
    this.#assertConfigured();
    const page = safeReturn(returnTo);
    return this.#orExplain(page, async () => {
      const attempt = await this.attempts.begin(page);
      const address = await this.provider.addressFor(attempt);
      this.cookie.write(reply, attempt.browser);
      return address;
    });
  }

  /** The portal's page to go to once the person is let in. */
  async comeBack(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    this.#assertConfigured();
    const query = new URL(request.url, this.settings.publicUrl).searchParams;
    const [state, browser] = [query.get('state'), this.cookie.read(request)];
    const attempt = state && browser ? await this.attempts.use(state, browser) : null;
    return this.#orExplain(attempt?.returnTo ?? null, async () => {
      if (!attempt || !state) throw new ProConnectRefused('pro_connect_stale');
      this.cookie.clear(reply);
      const identity = await this.provider.identify(query, { ...attempt, state });
      const { personId, role } = await this.identities.recognise(identity);
      await this.entrance.letIn(personId, 'pro_connect', { request, reply }, { role, idToken: identity.idToken });
      return this.#page(attempt.returnTo ?? '/');
    });
  }

  async #orExplain(returnTo: string | null, attempt: () => Promise<string>): Promise<string> {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ProConnectRefused)) throw error;
      const query = new URLSearchParams({ raison: error.reason, ...(returnTo && { retour: returnTo }) });
      return this.#page(`/connexion?${query}`);
    }
  }

  #page(path: string): string {
    return new URL(path, this.settings.publicUrl).href;
  }

  #assertConfigured(): void {
    if (!this.provider.configured)
      throw new PortalError('missing', 'accounts.pro_connect_off', 'ProConnect n’est pas proposé sur ce portail.');
  }
}
