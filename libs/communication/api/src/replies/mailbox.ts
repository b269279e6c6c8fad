import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { ImapFlow } from 'imapflow';
import { Duties, ServerSettings, type MailboxSettings } from '@fds/shared/api-kit';
import { MOST_MAIL } from './receive-mail';
import { TakeMail } from './take-mail';

const MINUTE = 60_000;
/** Mails read in one round; the next round takes the rest. */
const MOST_PER_ROUND = 200;
/** Milliseconds after which a round is given up: other duties wait for it. */
const LONGEST_ROUND = 45_000;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/;

/**
 * Reads the portal's mailbox by IMAP: what nobody has seen yet, oldest first, each marked as seen once it was dealt with.
 * A round that is cut short leaves its mail unseen; that it was taken already is known by its Message-ID.
 */
@Injectable()
export class Mailbox implements OnModuleInit {
  readonly #log = new Logger('Mailbox');

  constructor(
    @Inject(Duties) private readonly duties: Duties,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(TakeMail) private readonly mails: TakeMail,
  ) {}

  onModuleInit(): void {
    if (this.settings.mail.mailbox)
      this.duties.register({ name: 'communication.mailbox', every: MINUTE, run: async () => void (await this.look()) });
    this.duties.register({
      name: 'communication.received_mail',
      every: 24 * 60 * MINUTE,
      run: () => this.mails.sweep(),
    });
  }

  /** One round. Returns how many mails were dealt with; fails when the server does not answer. */
  async look(): Promise<number> {
    const { mailbox } = this.settings.mail;
    if (!mailbox) return 0;
    const client = await connecting(mailbox);
    // Whatever the connection says after it was closed is no failure of the process.
    client.on('error', (error: Error) => this.#log.warn(error.message));
    const tooLong = setTimeout(() => client.close(), LONGEST_ROUND);
    try {
      await client.connect();
      return await this.#read(client, mailbox.folder);
    } finally {
      clearTimeout(tooLong);
      await client.logout().catch(() => client.close());
    }
  }

  async #read(client: ImapFlow, folder: string): Promise<number> {
    const lock = await client.getMailboxLock(folder);
    try {
      const unseen = await client.search({ seen: false }, { uid: true });
      const uids = (unseen || []).slice(0, MOST_PER_ROUND);
      for (const uid of uids) {
        const found = await client.fetchOne(String(uid), { size: true }, { uid: true });
        const size = found ? (found.size ?? 0) : 0;
        const mail =
          found && size <= MOST_MAIL && (await client.fetchOne(String(uid), { source: true }, { uid: true }));
        if (mail && mail.source) await this.mails.raw(mail.source);
        else this.#log.warn(`Mail ${uid} of ${size} bytes was left unread: it is too large`);
        await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
      }
      return uids.length;
    } finally {
      lock.release();
    }
  }
}

/** A client that is not connected yet; the library is loaded where a mailbox is read, and nowhere else. */
async function connecting({ host, port, secure, user, password }: MailboxSettings): Promise<ImapFlow> {
  const { ImapFlow: Client } = await import('imapflow');
  return new Client({
    host,
    port,
    secure,
    auth: { user, pass: password },
    logger: false,
    disableAutoIdle: true,
    // A password never travels in the open, but on this machine.
    ...(secure || LOOPBACK.test(host) ? {} : { doSTARTTLS: true }),
    connectionTimeout: 15_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
}
