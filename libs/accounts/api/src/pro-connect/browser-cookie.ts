import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ServerSettings } from '@fds/shared/api-kit';

/** Binds a sign-in that is at the provider's to the browser it left from: ten minutes, sent back with the return only. */
@Injectable()
export class BrowserCookie {
  readonly #name: string;

  constructor(@Inject(ServerSettings) private readonly settings: ServerSettings) {
    this.#name = settings.secure ? '__Host-fds_pro_connect' : 'fds_pro_connect';
  }

  read(request: FastifyRequest): string | null {
    return request.cookies?.[this.#name] || null;
  }
  write(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.#name, token, { ...this.#options, maxAge: 600 });
  }
  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.#name, this.#options);
  }

  get #options(): { path: string; httpOnly: boolean; sameSite: 'lax'; secure: boolean } {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.settings.secure };
  }
}
