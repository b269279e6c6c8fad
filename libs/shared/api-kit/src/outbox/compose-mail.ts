import {
  filledLetter,
  filledText,
  footText,
  frenchSpaces,
  letterHtml,
  letterOfText,
  MESSAGE_KIND_REASONS,
  type Letter,
  type MessageKind,
  type WornLook,
} from '@fds/shared/kernel';
import type { EnclosedFile, Enclosure } from './enclosures';

/** What a mail is made of, as the outbox keeps it. */
export interface MessageContent {
  readonly kind: MessageKind;
  readonly subject: string;
  readonly text: string;
  readonly letter: Letter | null;
  readonly link: string | null;
  readonly unsubscribe: string | null;
  readonly enclosures: readonly Enclosure[] | null;
}

/** Both parts of a mail. */
export interface MailParts {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * The text and the HTML of a message. `made` says of each of its files whether it is there; `publicUrl` is the portal's
 * address: its pages alone on a line become buttons; `worn` is the look of its edition, null without one.
 */
export function mailParts(
  message: MessageContent,
  publicUrl: string,
  worn: WornLook | null,
  made: readonly boolean[] = [],
): MailParts {
  const { kind, link, unsubscribe, enclosures } = message;
  const subject = frenchSpaces(message.subject);
  const enclosed =
    enclosures
      ?.map(({ there, otherwise }, index) => frenchSpaces((made[index] ?? true) ? there : otherwise))
      .join(' ') ?? '';
  const letter = filledLetter(message.letter ?? letterOfText(message.text, publicUrl), { link, enclosed });
  return {
    subject,
    text: filledText(frenchSpaces(message.text), { link, enclosed }) + footText(worn?.look ?? null, unsubscribe),
    html: letterHtml(letter, {
      ...{ subject, reason: MESSAGE_KIND_REASONS[kind], link, unsubscribe, portal: publicUrl },
      worn,
    }),
  };
}

/**
 * Headers that mail programs act on: those that answer for somebody away do not answer a program (RFC 3834), and a list is
 * left in one click (RFC 8058).
 */
export const headersOf = (unsubscribe: string | null): Record<string, string> => ({
  'Auto-Submitted': 'auto-generated',
  ...(unsubscribe
    ? { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
    : {}),
});

/** The Message-ID, the message's own: whoever receives it twice knows it for one. */
export const messageIdOf = (id: string, mailDomain: string): string => `<${id}@${mailDomain}>`;

export const attachmentOf = (file: EnclosedFile): { filename: string; contentType: string; content: Buffer } => ({
  filename: file.name,
  contentType: file.type,
  content: file.bytes,
});

/** In small letters; empty when there is none. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
