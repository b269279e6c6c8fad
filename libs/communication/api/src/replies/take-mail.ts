import { Inject, Injectable } from '@nestjs/common';
import type { MailOutcome } from '@fds/communication/domain';
import { Clock, Database, digestOf, type Sql } from '@fds/shared/api-kit';
import { TakeBounce } from '../outbox/take-bounce';
import { readRawMail, type ReadMail } from './read-mail';
import type { ReceivedMailsView } from './replies.contract';
import { TakeReply } from './take-reply';

const KEEP = `INSERT INTO received_mail (digest, received_at, outcome) VALUES ($1, $2, $3) ON CONFLICT (digest) DO NOTHING`;
const COUNTS = `SELECT outcome, count(*)::integer AS count FROM received_mail WHERE received_at > $1 GROUP BY 1 ORDER BY 2 DESC, 1`;
/** Longer than an answer may be given: a mail that comes again later finds its message too old. */
const SWEEP = `DELETE FROM received_mail WHERE received_at < $1`;
const DAY = 86_400_000;

/** Whatever comes to the portal's mailbox: messages that came back, answers, and what is neither. */
@Injectable()
export class TakeMail {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(TakeBounce) private readonly bounces: TakeBounce,
    @Inject(TakeReply) private readonly replies: TakeReply,
  ) {}

  readonly #sql: Sql = (text, values = []) => this.database.rows(text, values);

  /** Takes a message as it came (RFC 5322). Fails only where the same mail may succeed later. */
  async raw(bytes: Buffer): Promise<MailOutcome> {
    const read = await readRawMail(bytes);
    if (read) return this.read(read);
    return this.#keep(`raw:${digestOf(bytes.toString('latin1'))}`, 'unreadable');
  }

  async read({ mail, returned }: ReadMail): Promise<MailOutcome> {
    if (returned.length === 0) return this.replies.run(mail);
    for (const one of returned) await this.bounces.take(one);
    return this.#keep(mail.key, 'returned');
  }

  /** What became of the mails of the last thirty days. */
  counts(): Promise<ReceivedMailsView['outcomes']> {
    return this.#sql(COUNTS, [new Date(this.clock.now().getTime() - 30 * DAY)]);
  }

  /** Forgets mails that came more than a year ago. */
  async sweep(): Promise<void> {
    await this.#sql(SWEEP, [new Date(this.clock.now().getTime() - 365 * DAY)]);
  }

  async #keep(key: string, outcome: MailOutcome): Promise<MailOutcome> {
    await this.#sql(KEEP, [digestOf(key), this.clock.now(), outcome]);
    return outcome;
  }
}
