import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { frenchSpaces } from '@fds/shared/kernel';
import { Database } from '../database/database';
import { ServerSettings } from '../settings';
import { Enclosures, type EnclosedFile, type Enclosure } from './enclosures';
import { Outbox } from './outbox';

interface Due {
  id: string;
  toAddress: string;
  toName: string;
  subject: string;
  text: string;
  link: string | null;
  enclosure: Enclosure | null;
  attempts: number;
}
const BATCH = 50;
const LAST_ATTEMPT = 8;

/**
 * Sends what the outbox holds. A row is locked while it is sent, so several workers share the work; the Message-ID is
 * the row's own, so a message repeated after a kill is recognised as the same one (docs/decisions/0005).
 */
@Injectable()
export class MailSender implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #log = new Logger('MailSender');
  #transport: Transporter | undefined;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(Enclosures) private readonly enclosures: Enclosures,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.settings.smtpUrl || !this.settings.worker) return;
    this.#transport = createTransport({ url: this.settings.smtpUrl, pool: true, maxConnections: 5 } as never);
    this.outbox.onWritten(() => void this.deliver());
    this.#timer = setInterval(() => void this.deliver(), 5_000);
    void this.deliver();
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#running;
    this.#transport?.close();
  }

  /** Sends everything that is due; calls follow one another. */
  deliver(): Promise<void> {
    this.#running = this.#running.then(() => this.#drain()).catch((error: unknown) => this.#log.error(String(error)));
    return this.#running;
  }

  async #drain(): Promise<void> {
    while (!this.#stopped && (await this.#batch()) === BATCH);
  }

  async #batch(): Promise<number> {
    const transport = this.#transport;
    if (!transport) return 0;
    return this.database.source.transaction(async (manager) => {
      const due: Due[] = await manager.query(
        `SELECT id, to_address AS "toAddress", to_name AS "toName", subject, text, link, enclosure, attempts FROM outbox_message
         WHERE state = 'planned' AND send_after <= now() ORDER BY send_after LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      );
      const made = new Map<string, Promise<EnclosedFile | null>>();
      for (const message of due) {
        const file = await this.#enclosed(message.enclosure, made);
        const failure = await transport
          .sendMail({
            from: this.settings.mailFrom,
            to: { name: message.toName, address: message.toAddress },
            subject: frenchSpaces(message.subject),
            text: withLink(withEnclosure(frenchSpaces(message.text), message.enclosure, file !== null), message.link),
            attachments: file ? [{ filename: file.name, contentType: file.type, content: file.bytes }] : [],
            messageId: `<${message.id}@${this.settings.mailDomain}>`,
          })
          .then(() => null)
          .catch((error: { responseCode?: number; message: string }) => error);
        await this.#mark(manager.query.bind(manager), message, failure);
      }
      return due.length;
    });
  }

  /** The file that goes with a message, made once for all its readers; null without one, or when it cannot be made. */
  #enclosed(
    enclosure: Enclosure | null,
    made: Map<string, Promise<EnclosedFile | null>>,
  ): Promise<EnclosedFile | null> {
    if (!enclosure) return Promise.resolve(null);
    const key = JSON.stringify([enclosure.kind, enclosure.values]);
    const file =
      made.get(key) ??
      this.enclosures.make(enclosure).catch((error: unknown) => {
        this.#log.error(`${enclosure.kind}: ${String(error)}`);
        return null;
      });
    made.set(key, file);
    return file;
  }

  /** A permanent refusal (5xx) stops and shows; anything else is tried again, later and later. */
  async #mark(
    query: (sql: string, values: unknown[]) => Promise<unknown>,
    { id, attempts }: Due,
    failure: { responseCode?: number; message: string } | null,
  ): Promise<void> {
    if (!failure) {
      await query(
        `UPDATE outbox_message SET state = 'sent', sent_at = now(), link = NULL, enclosure = NULL, attempts = attempts + 1 WHERE id = $1`,
        [id],
      );
    } else if ((failure.responseCode ?? 0) >= 500 || attempts + 1 >= LAST_ATTEMPT) {
      await query(
        `UPDATE outbox_message SET state = 'refused', refusal = $2, link = NULL, enclosure = NULL, attempts = attempts + 1 WHERE id = $1`,
        [id, failure.message],
      );
    } else {
      await query(
        `UPDATE outbox_message SET attempts = attempts + 1, refusal = $2, send_after = now() + make_interval(secs => $3) WHERE id = $1`,
        [id, failure.message, 5 * 2 ** attempts],
      );
    }
  }
}

/** The personal link in its place; written there by a function, so that no sign of it is taken for a pattern. */
const withLink = (text: string, link: string | null): string => (link ? text.replaceAll('{lien}', () => link) : text);

/** What a message says of the file that goes with it, or of where it is when it could not be made. */
const withEnclosure = (text: string, enclosure: Enclosure | null, there: boolean): string =>
  enclosure ? text.replaceAll('{joint}', () => frenchSpaces(there ? enclosure.there : enclosure.otherwise)) : text;
