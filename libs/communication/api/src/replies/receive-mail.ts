import { Inject, Injectable } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import { ContractPipe, Incoming, sameSecret, ServerSettings } from '@fds/shared/api-kit';
import { PortalError } from '@fds/shared/kernel';
import { readGivenMail } from './read-mail';
import { MailedReplyRequest } from './replies.contract';
import { TakeMail } from './take-mail';

/** Bytes of a mail at most, with its files: what the usual servers take. */
export const MOST_MAIL = 40 * 1024 * 1024;
const OPEN = '{'.charCodeAt(0);

/** Takes a mail that the provider hands over: the message as it came, or what it has read of it. */
@Injectable()
export class ReceiveMail {
  readonly #pipe = new ContractPipe();

  constructor(
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(Incoming) private readonly incoming: Incoming,
    @Inject(TakeMail) private readonly mails: TakeMail,
  ) {}

  /** Throws `missing` when nobody is listened to or the secret is not known; `invalid` for what cannot be a mail. */
  async run(secret: string | undefined, body: unknown, declared: string | undefined): Promise<void> {
    if (!sameSecret(secret, this.settings.mail.replySecret)) throw noSuchPlace();
    const sizes = { declared: declared === undefined ? null : Number(declared), most: MOST_MAIL, tooLarge };
    await this.incoming.take(body, sizes, async ({ path }) => {
      const bytes = await readFile(path);
      // No header begins with a brace: what does is what the provider has read.
      if (bytes[0] === OPEN) await this.mails.read(readGivenMail(await this.#given(bytes)));
      else await this.mails.raw(bytes);
    });
  }

  async #given(bytes: Buffer): Promise<MailedReplyRequest> {
    const value = parsed(bytes.toString('utf8'));
    return (await this.#pipe.transform(value, { type: 'body', metatype: MailedReplyRequest })) as MailedReplyRequest;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new PortalError('invalid', 'communication.reply_unreadable', 'Ce contenu n’est ni un e-mail ni du JSON.');
  }
}
const noSuchPlace = (): PortalError =>
  new PortalError('missing', 'communication.no_replies', 'Cette adresse n’existe pas.');
const tooLarge = (): PortalError =>
  new PortalError('invalid', 'communication.reply_too_large', 'Ce message dépasse 40 Mo.');
