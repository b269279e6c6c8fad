import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { setTimeout as pause } from 'node:timers/promises';
import { isMailAddress } from '@fds/shared/kernel';
import { outsideRequests } from '../access/request-origin';
import { Database } from '../database/database';
import { ServerSettings } from '../settings';
import { Clock } from '../time/clock';
import { attachmentOf, headersOf, mailParts, messageIdOf } from './compose-mail';
import { Enclosures } from './enclosures';
import { MadeFiles } from './made-files';
import { lookInside, MailLooks } from './mail-looks';
import { MailPace } from './mail-pace';
import { Outbox } from './outbox';
import { ReplyAddresses } from './reply-addresses';
import {
  CLAIM,
  GIVE_BACK,
  HOLD_FOR_ADDRESS,
  LEASE,
  MARK_LATER,
  MARK_REFUSED,
  MARK_SENT,
  RENEW,
  SAY_FILES,
  UNREACHABLE,
  type Claimed,
} from './outbox.sql';
import { failureOf, LAST_ATTEMPT, secondsOfRest, secondsUntilNext, type SmtpError } from './smtp-failure';

/** Messages claimed at once. */
const BATCH = 100;
/** Messages that left are marked together: as many, or after this many milliseconds. */
const MARKED_TOGETHER = 100;
const MARKED_WITHIN = 200;
const LOOK_EVERY = 5_000;
/** Milliseconds that a stopping worker waits for a server that says nothing. */
const PATIENCE_AT_STOP = 4_000;

/**
 * Sends what the outbox holds (docs/decisions/0025). A worker claims messages, hands them to a pool of connections through
 * a bounded window, and marks them together. What a killed worker had claimed is taken up by another when its lease ends;
 * the Message-ID is the message's own, so that what was in flight then is recognised as the same one.
 */
@Injectable()
export class MailSender implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #log = new Logger('MailSender');
  readonly #pace: MailPace;
  #transport: Transporter | undefined;
  #timers: NodeJS.Timeout[] = [];
  #running: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  #stopped = false;
  /** Claimed by this process and not yet settled. */
  readonly #claimed = new Set<string>();
  /** Of these, what the server may have by now. */
  readonly #handedOver = new Set<string>();
  #left: string[] = [];
  #marking: Promise<void> = Promise.resolve();
  /** The server is away: how often in a row it was found so, and until when it is left alone. */
  #away = { times: 0, until: 0 };

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(Enclosures) private readonly enclosures: Enclosures,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ReplyAddresses) private readonly replies: ReplyAddresses,
    @Inject(MailLooks) private readonly looks: MailLooks,
  ) {
    this.#pace = new MailPace(settings.mail.perMinute, settings.mail.perDomain);
  }

  onApplicationBootstrap(): void {
    const { smtpUrl, worker, mail } = this.settings;
    if (!smtpUrl || !worker) return;
    this.#transport = createTransport({
      url: smtpUrl,
      pool: true,
      maxConnections: mail.connections,
      maxMessages: 1_000,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 45_000,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...(mail.dkim ? { dkim: mail.dkim } : {}),
    } as never);
    this.outbox.onWritten(() => void outsideRequests(() => this.deliver()));
    this.#timers = [
      setInterval(() => void this.deliver(), LOOK_EVERY),
      setInterval(() => void this.#renew(), (LEASE * 1_000) / 3),
      setInterval(() => void this.#markSent(), MARKED_WITHIN),
    ];
    void this.deliver();
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    await Promise.race([this.#running, pause(PATIENCE_AT_STOP, undefined, { ref: false })]);
    for (const timer of this.#timers) clearInterval(timer);
    await this.#markSent();
    // What left and could not be marked, and what the server may have, waits for the end of its lease.
    await this.#giveBack([...this.#claimed].filter((id) => !this.#handedOver.has(id) && !this.#left.includes(id)));
    this.#transport?.close();
  }

  /** Sends everything that is due; deliveries follow one another, and one that waits serves all who asked meanwhile. */
  deliver(): Promise<void> {
    if (this.#next) return this.#next;
    const next = this.#running
      .then(() => {
        this.#next = undefined;
        return this.#drain();
      })
      .catch((error: unknown) => this.#log.error(String(error)));
    this.#next = next;
    this.#running = next;
    return next;
  }

  async #drain(): Promise<void> {
    const transport = this.#transport;
    if (!transport || this.#stopped || Date.now() < this.#away.until) return;
    const waiting: Claimed[] = [];
    const flying = new Set<Promise<void>>();
    const made = new MadeFiles(this.enclosures);
    const delivery = { away: false };
    let more = true;
    let claiming: Promise<void> | undefined;
    while (!this.#stopped && !delivery.away) {
      // The next ones are claimed while these leave: the connections never wait for the database.
      if (more && !claiming && waiting.length < BATCH / 2)
        claiming = this.#claim().then((claimed) => {
          waiting.push(...claimed);
          more = claimed.length === BATCH;
          claiming = undefined;
        });
      const message = waiting.shift();
      if (!message) {
        if (claiming) await claiming;
        else if (flying.size > 0) await Promise.race(flying);
        else break;
        continue;
      }
      const wait = this.#pace.wait();
      if (wait > 0) await pause(Math.min(wait, 1_000));
      if (wait > 0) waiting.unshift(message);
      else {
        const flight = this.#handOver(transport, message, made, delivery).finally(() => flying.delete(flight));
        flying.add(flight);
        if (flying.size >= this.settings.mail.connections * 2) await Promise.race(flying);
      }
    }
    await Promise.all([claiming, ...flying]);
    await this.#giveBack(waiting.map(({ id }) => id));
    await this.#markSent();
    this.#rest(delivery.away);
  }

  /** An absent server is asked again later and later, without hurry: no message loses an attempt for it. */
  #rest(away: boolean): void {
    if (!away) {
      this.#away = { times: 0, until: 0 };
      return;
    }
    const seconds = secondsOfRest((this.#away.times += 1));
    this.#away.until = Date.now() + seconds * 1_000;
    this.#log.warn(`The mail server does not answer; asked again in ${seconds} s`);
    setTimeout(() => void this.deliver(), seconds * 1_000 + 5).unref();
  }

  /** None when the database is away: what waits is claimed by a later delivery. */
  async #claim(): Promise<Claimed[]> {
    try {
      const claimed = await this.database.rows<Claimed>(CLAIM, [this.clock.now(), BATCH]);
      for (const { id } of claimed) this.#claimed.add(id);
      return claimed;
    } catch (error) {
      this.#log.error(String(error));
      return [];
    }
  }

  async #handOver(
    transport: Transporter,
    message: Claimed,
    made: MadeFiles,
    delivery: { away: boolean },
  ): Promise<void> {
    const { id, toAddress, attempts } = message;
    try {
      if (!isMailAddress(toAddress)) return await this.#refuse(id, 'Cette adresse n’est pas complète.');
      const wait = this.#pace.take(toAddress);
      if (wait > 0) return await this.#later(id, wait / 1_000, false);
      this.#handedOver.add(id);
      const failure = await this.#send(transport, message, made).finally(() => this.#handedOver.delete(id));
      if (!failure) {
        this.#left.push(id);
        if (this.#left.length >= MARKED_TOGETHER) void this.#markSent();
        return;
      }
      const what = failureOf(failure);
      if (what === 'connection' && !(await transport.verify().catch(() => false))) {
        delivery.away = true;
        await this.#giveBack([id]);
      } else if (what === 'address' || what === 'permanent' || attempts + 1 >= LAST_ATTEMPT) {
        await this.#refuse(id, failure.message);
        if (what === 'address') await this.#unreachable(toAddress, failure.message);
      } else await this.#later(id, secondsUntilNext(attempts), true, failure.message);
    } catch (error) {
      // The database is away: the claim ends by itself, and the message is taken up again.
      this.#claimed.delete(id);
      this.#log.error(String(error));
    }
  }

  /** Null when the server took it. */
  async #send(transport: Transporter, message: Claimed, made: MadeFiles): Promise<SmtpError | null> {
    const { id, toName, toAddress, replyTo, enclosures, unsubscribe, lookId } = message;
    const { mail } = this.settings;
    const look = await this.looks.of(lookId);
    const inside = look && lookInside(look, this.settings.mailDomain);
    const files = await Promise.all((enclosures ?? []).map((enclosure) => made.of(enclosure)));
    if (enclosures && files.includes(null)) {
      const said = enclosures.map((each, at) => (files[at] ? each : { ...each, there: each.otherwise }));
      await this.database.rows(SAY_FILES, [id, JSON.stringify(said)]);
    }
    return transport
      .sendMail({
        from: this.settings.mailFrom,
        to: { name: toName, address: toAddress },
        ...(replyTo ? { replyTo: this.replies.leaving(replyTo, id) } : {}),
        ...mailParts(
          message,
          this.settings.publicUrl,
          inside?.worn ?? null,
          files.map((file) => file !== null),
        ),
        attachments: [...(inside?.parts ?? []), ...files.flatMap((file) => (file ? [attachmentOf(file)] : []))],
        messageId: messageIdOf(id, this.settings.mailDomain),
        headers: headersOf(unsubscribe),
        ...(mail.returnAddress ? { envelope: { from: mail.returnAddress, to: toAddress } } : {}),
      })
      .then(() => null)
      .catch((error: SmtpError) => error);
  }

  async #refuse(id: string, refusal: string): Promise<void> {
    await this.database.rows(MARK_REFUSED, [id, refusal]);
    this.#claimed.delete(id);
  }

  async #later(id: string, seconds: number, counts: boolean, refusal: string | null = null): Promise<void> {
    const next = new Date(this.clock.now().getTime() + seconds * 1_000);
    await this.database.rows(MARK_LATER, [id, next, counts ? 1 : 0, refusal]);
    this.#claimed.delete(id);
  }

  async #unreachable(address: string, reason: string): Promise<void> {
    await this.database.rows(UNREACHABLE, [address, this.clock.now(), reason]);
    await this.database.rows(HOLD_FOR_ADDRESS, [address]);
  }

  /** While the database is away the claims are no longer renewed, and end by themselves. */
  async #giveBack(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    for (const id of ids) this.#claimed.delete(id);
    await this.database.rows(GIVE_BACK, [ids]).catch((error: unknown) => this.#log.error(String(error)));
  }

  /** Marks what has left; what could not be marked is tried again with the next ones. */
  #markSent(): Promise<void> {
    this.#marking = this.#marking.then(async () => {
      const ids = this.#left;
      if (ids.length === 0) return;
      this.#left = [];
      try {
        await this.database.rows(MARK_SENT, [ids, this.clock.now()]);
        for (const id of ids) this.#claimed.delete(id);
      } catch (error) {
        this.#left.push(...ids);
        this.#log.error(String(error));
      }
    });
    return this.#marking;
  }

  async #renew(): Promise<void> {
    if (this.#claimed.size === 0) return;
    await this.database
      .rows(RENEW, [[...this.#claimed]])
      .catch((error: unknown) => this.#log.error(`Claims could not be renewed: ${String(error)}`));
  }
}
