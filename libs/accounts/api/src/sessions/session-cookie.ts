import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ServerSettings } from '@fds/shared/api-kit';

/** The only cookie of the portal: httpOnly, SameSite, and over TLS Secure with the `__Host-` prefix. */
@Injectable()
export class SessionCookie {
  readonly #name: string;

  constructor(@Inject(ServerSettings) private readonly settings: ServerSettings) {
    this.#name = settings.secure ? '__Host-fds_session' : 'fds_session';
  }

  read(request: FastifyRequest): string | null {
    return request.cookies?.[this.#name] || null;
  }
  write(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.#name, token, { ...this.#options, maxAge: 30 * 24 * 3600 });
  }
  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.#name, this.#options);
  }

  get #options(): { path: string; httpOnly: boolean; sameSite: 'lax'; secure: boolean } {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.settings.secure };
  }
}
