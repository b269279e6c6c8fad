import { Inject, Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import {
  answeredNotice,
  ApplicationMessage,
  AttachToMessage,
  WriteMessage,
  type AnsweredNotice,
  type SentNotice,
} from '@fds/applications/api';
import { MOST_OF_A_MESSAGE } from '@fds/applications/domain';
import {
  cutReply,
  isAutomatic,
  isFileOfAuthor,
  isJournaled,
  MOST_REPLIES_A_DAY,
  REPLY_DAYS,
  textOfHtml,
  type MailOutcome,
  type ReceivedMail,
  type ReceivedPart,
} from '@fds/communication/domain';
import {
  Clock,
  Database,
  digestOf,
  ReplyAddresses,
  ServerSettings,
  SYSTEM,
  Transactions,
  type Sql,
} from '@fds/shared/api-kit';
import { onOneLine, PortalError, shortened } from '@fds/shared/kernel';

const DAY = 86_400_000;
/** Characters of a mail that are kept beside what was taken from it. */
const MOST_ORIGINAL = 100_000;
/** A worker that was cut short between the message and its files goes on with them when the mail comes again. */
const KNOWN = `SELECT r.outcome, r.message_id AS "messageId", r.answered_id AS "answeredId", r.files_done AS "filesDone"
  FROM received_mail r WHERE r.digest = $1`;
const NOTICE = `SELECT m.person_id AS "personId", m.application_id AS "applicationId", m.occasion, lower(m.to_address) AS address,
    lower(p.email::text) AS email, m.written_at AS "writtenAt", m.edition_year AS "editionYear"
  FROM outbox_message m JOIN person p ON p.id = m.person_id
  WHERE m.id = $1 AND m.kind = 'thread' AND m.application_id IS NOT NULL AND m.state IN ('sending', 'sent', 'bounced')`;
const TODAY = `SELECT count(*)::integer AS count FROM received_mail r JOIN outbox_message m ON m.id = r.answered_id
  WHERE r.outcome = 'entered' AND r.received_at > $3 AND m.person_id = $1 AND m.application_id = $2`;
const CLAIM = `INSERT INTO received_mail (digest, received_at, outcome, answered_id) VALUES ($1, $2, $3, $4)
  ON CONFLICT (digest) DO NOTHING RETURNING digest`;
const BECAME = 'UPDATE received_mail SET message_id = $2 WHERE digest = $1';
const FILES_DONE = 'UPDATE received_mail SET files_done = $2 WHERE digest = $1';
const ADD_LINE = `UPDATE application_message SET text = left(text || $2, ${MOST_OF_A_MESSAGE}) WHERE id = $1`;

interface NoticeRow extends SentNotice {
  readonly address: string;
  readonly email: string;
  readonly writtenAt: Date;
  readonly editionYear: number | null;
}
interface KnownRow {
  readonly outcome: MailOutcome;
  readonly messageId: string | null;
  readonly answeredId: string | null;
  readonly filesDone: number;
}
type Judged =
  | { readonly outcome: Exclude<MailOutcome, 'entered'>; readonly notice?: NoticeRow; readonly answeredId?: string }
  | {
      readonly outcome: 'entered';
      readonly answeredId: string;
      readonly notice: NoticeRow;
      readonly answered: AnsweredNotice;
      readonly text: string;
    };

/**
 * Takes an answer by mail into the thread of the message it answers, as its reader and with the thread's own rules. What
 * does not pass changes nothing, is answered nothing, and is counted.
 */
@Injectable()
export class TakeReply {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(ReplyAddresses) private readonly addresses: ReplyAddresses,
    @Inject(WriteMessage) private readonly writeMessage: WriteMessage,
    @Inject(AttachToMessage) private readonly attachToMessage: AttachToMessage,
  ) {}

  readonly #sql: Sql = (text, values = []) => this.database.rows(text, values);

  /** Says what became of it; the same mail that comes again becomes nothing more. */
  async run(mail: ReceivedMail): Promise<MailOutcome> {
    const digest = digestOf(mail.key);
    const [known] = await this.#sql<KnownRow>(KNOWN, [digest]);
    if (known) {
      await this.#goOn(mail, digest, known);
      return known.outcome;
    }
    const judged = await this.#judge(mail);
    if (judged.outcome !== 'entered') return this.#leave(digest, judged);
    try {
      const messageId = await this.#enter(mail, digest, judged);
      if (messageId) await this.#attach(mail, digest, judged.answered, judged.notice.applicationId, messageId, 0);
      return 'entered';
    } catch (error) {
      // The thread's own rules: a dossier that was taken away, a department that is not the coordinator's any more.
      if (!(error instanceof PortalError)) throw error;
      return this.#leave(digest, { outcome: 'closed', notice: judged.notice, answeredId: judged.answeredId });
    }
  }

  async #judge(mail: ReceivedMail): Promise<Judged> {
    const read = mail.to.map((address) => this.addresses.read(address));
    const ours = read.find((one) => one.kind === 'ours');
    if (isAutomatic(mail, this.#own())) return { outcome: 'automatic' };
    if (!ours) return { outcome: read.some(({ kind }) => kind === 'forged') ? 'forged' : 'unaddressed' };
    const [notice] = await this.#sql<NoticeRow>(NOTICE, [ours.messageId]);
    const now = this.clock.now().getTime();
    if (!notice || notice.writtenAt.getTime() + REPLY_DAYS * DAY < now)
      return { outcome: 'expired', ...(notice && { notice, answeredId: ours.messageId }) };
    const found = { notice, answeredId: ours.messageId };
    if (!isFromReader(mail, notice)) return { outcome: 'foreign', ...found };
    const answered = await answeredNotice(this.#sql, notice, this.clock.today());
    if (!answered) return { outcome: 'closed', ...found };
    const text = cutReply(mail.text.trim() === '' ? textOfHtml(mail.html) : mail.text);
    if (text === '' && !mail.files.some(isFileOfAuthor)) return { outcome: 'empty', ...found };
    const since = new Date(now - DAY);
    const [today] = await this.#sql<{ count: number }>(TODAY, [notice.personId, notice.applicationId, since]);
    if ((today?.count ?? 0) >= MOST_REPLIES_A_DAY) return { outcome: 'too_many', ...found };
    return { outcome: 'entered', ...found, answered, text: text || 'Pièces jointes reçues par e-mail.' };
  }

  /** Null when another worker took the same mail meanwhile. */
  #enter(
    mail: ReceivedMail,
    digest: string,
    { answered, answeredId, notice, text }: Extract<Judged, { outcome: 'entered' }>,
  ): Promise<string | null> {
    const { actor, circle, item, field } = answered;
    const doer = { personId: actor.personId, role: actor.role };
    return this.transactions.run(doer, { messages: ApplicationMessage }, async (transaction) => {
      const claimed = await transaction.sql(CLAIM, [digest, this.clock.now(), 'entered', answeredId]);
      if (claimed.length === 0) return null;
      const whole = (mail.text.trim() === '' ? textOfHtml(mail.html) : mail.text).slice(0, MOST_ORIGINAL);
      const messageId = await this.writeMessage.within(
        transaction,
        actor,
        notice.applicationId,
        { circle, text: shortened(readable(text), MOST_OF_A_MESSAGE), item, field },
        { original: readable(whole) },
      );
      await transaction.sql(BECAME, [digest, messageId]);
      return messageId;
    });
  }

  async #goOn(
    mail: ReceivedMail,
    digest: string,
    { outcome, messageId, answeredId, filesDone }: KnownRow,
  ): Promise<void> {
    if (outcome !== 'entered' || !messageId || filesDone >= mail.files.filter(isFileOfAuthor).length) return;
    // A mark alone proves nothing: whoever got a copy of the mail knows it.
    const addressed = mail.to.some((address) => {
      const read = this.addresses.read(address);
      return read.kind === 'ours' && read.messageId === answeredId;
    });
    const [notice] = await this.#sql<NoticeRow>(NOTICE, [answeredId]);
    if (!addressed || !notice || !isFromReader(mail, notice)) return;
    const answered = await answeredNotice(this.#sql, notice, this.clock.today());
    if (answered) await this.#attach(mail, digest, answered, notice.applicationId, messageId, filesDone);
  }

  /** Each file passes the checks of every file; of one that does not, the message says so. */
  async #attach(
    mail: ReceivedMail,
    digest: string,
    { actor, circle }: AnsweredNotice,
    applicationId: string,
    messageId: string,
    done: number,
  ): Promise<void> {
    const files = mail.files.filter(isFileOfAuthor);
    for (const [index, file] of files.entries()) {
      if (index < done) continue;
      const refusal =
        circle === 'thread'
          ? await this.#attachOne(file, (sent) => this.attachToMessage.run(actor, applicationId, messageId, sent))
          : 'Les pièces jointes se déposent dans le dossier.';
      const name = shortened(onOneLine(readable(file.name)) || 'sans nom', 120);
      if (refusal) await this.#sql(ADD_LINE, [messageId, `\n\n[Pièce jointe non reprise : ${name}. ${refusal}]`]);
      await this.#sql(FILES_DONE, [digest, index + 1]);
    }
  }

  /** Null when it was taken; else why not, in French. */
  async #attachOne(
    { name, bytes }: ReceivedPart,
    attach: (file: { body: Readable; declared: string; name: string; kind: null }) => Promise<void>,
  ): Promise<string | null> {
    const body = Readable.from([Buffer.from(bytes)]);
    try {
      await attach({ body, declared: String(bytes.byteLength), name: readable(name) || 'piece-jointe', kind: null });
      return null;
    } catch (error) {
      if (error instanceof PortalError) return error.detail;
      throw error;
    }
  }

  async #leave(digest: string, { outcome, notice, answeredId = undefined }: Judged): Promise<MailOutcome> {
    await this.transactions.run(SYSTEM, {}, async ({ sql, journal }) => {
      const claimed = await sql(CLAIM, [digest, this.clock.now(), outcome, answeredId ?? null]);
      if (claimed.length === 0 || !isJournaled(outcome)) return;
      await journal.record({
        action: 'message.reply_refused',
        subject: notice ? { type: 'application', id: notice.applicationId } : { type: 'message', id: 'unknown' },
        ...(notice?.editionYear ? { editionYear: notice.editionYear } : {}),
        after: { reason: outcome, ...(answeredId && { answered: answeredId }) },
      });
    });
    return outcome;
  }

  /** Addresses of the portal: what comes from them is its own voice. */
  #own(): string[] {
    const { mailFrom, mail } = this.settings;
    const from = /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom;
    const { replyAddress } = mail;
    return [from.toLowerCase(), ...(replyAddress ? [`${replyAddress.name}@${replyAddress.domain}`] : [])];
  }
}

/** Whether it comes from the mailbox that the message went to, or its reader's of today. */
const isFromReader = ({ from }: ReceivedMail, { address, email }: NoticeRow): boolean =>
  from === address || from === email;

/** NUL and half signs are refused by the database. */
const readable = (text: string): string => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd');
