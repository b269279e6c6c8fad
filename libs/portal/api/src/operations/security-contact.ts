import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CoordinationContacts } from '@fds/accounts/api';
import { Clock, type ServerSettings } from '@fds/shared/api-kit';

const DAY = 24 * 60 * 60_000;
/** Days that what is said holds: RFC 9116 asks for less than a year. */
const HOLDS = 180;

/** `/.well-known/security.txt` (RFC 9116): whom to tell of a weakness. Absent where nobody can be written to. */
export function serveSecurityContact(app: NestFastifyApplication, { publicUrl }: ServerSettings): void {
  const [contacts, clock] = [app.get(CoordinationContacts), app.get(Clock)];
  app
    .getHttpAdapter()
    .getInstance()
    .get('/.well-known/security.txt', async (_request, reply) => {
      const contact = await contacts.shown();
      if (!contact?.email) return reply.callNotFound();
      const expires = new Date(clock.now().getTime() + HOLDS * DAY);
      expires.setUTCHours(0, 0, 0, 0);
      return reply
        .type('text/plain; charset=utf-8')
        .header('cache-control', 'public, max-age=86400')
        .send(
          [
            `Contact: mailto:${contact.email}`,
            `Expires: ${expires.toISOString()}`,
            'Preferred-Languages: fr, en',
            `Canonical: ${publicUrl}/.well-known/security.txt`,
            `Policy: ${publicUrl}/donnees-personnelles`,
            '',
          ].join('\n'),
        );
    });
}
