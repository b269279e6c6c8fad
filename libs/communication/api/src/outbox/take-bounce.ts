import { Inject, Injectable } from '@nestjs/common';
import {
  Clock,
  HOLD_FOR_ADDRESS,
  sameSecret,
  ServerSettings,
  SYSTEM,
  Transactions,
  UNREACHABLE,
} from '@fds/shared/api-kit';
import { PortalError } from '@fds/shared/kernel';
import type { BounceRequest } from './messages.contract';

/** A message whose return is told before a worker has written its departure came back all the same. */
const BOUNCED = `UPDATE outbox_message SET state = 'bounced', bounced_at = $3, refusal = $4, claimed_at = NULL, link = NULL, unsubscribe = NULL
  WHERE id = $1 AND lower(to_address) = lower($2) AND state IN ('sending', 'sent') RETURNING edition_year AS "editionYear"`;
const MESSAGE_ID = /^<?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^\s<>]+>?$/i;

/**
 * What a mail provider says of a message that came back. Nobody is listened to without the shared secret, and only of
 * messages that were sent to that very address: a stranger can neither mark a message nor hold an address.
 */
@Injectable()
export class TakeBounce {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** `secret` as the request carries it. @throws PortalError missing, when nobody is listened to or it is not known. */
  async run(secret: string | undefined, bounce: BounceRequest): Promise<void> {
    if (!sameSecret(secret, this.settings.mail.bounceSecret))
      throw new PortalError('missing', 'communication.no_bounces', 'Cette adresse n’existe pas.');
    await this.take(bounce);
  }

  /** The same of what came to the portal's own mailbox. */
  async take({ messageId, address, permanent, reason }: BounceRequest): Promise<void> {
    const id = MESSAGE_ID.exec(messageId.trim())?.[1];
    if (!id) return;
    await this.transactions.run(SYSTEM, {}, async ({ sql, journal }) => {
      const now = this.clock.now();
      const [message] = await sql<{ editionYear: number | null }>(BOUNCED, [id, address, now, reason]);
      if (!message) return;
      if (permanent) {
        await sql(UNREACHABLE, [address, now, reason]);
        await sql(HOLD_FOR_ADDRESS, [address]);
      }
      await journal.record({
        action: 'message.bounced',
        subject: { type: 'message', id },
        ...(message.editionYear === null ? {} : { editionYear: message.editionYear }),
        after: { permanent },
      });
    });
  }
}
