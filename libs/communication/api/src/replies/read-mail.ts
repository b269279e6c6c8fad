import type { Address, Attachment, Email } from 'postal-mime';
import {
  returnedMessages,
  type ReceivedMail,
  type ReceivedPart,
  type ReturnedMessage,
} from '@fds/communication/domain';
import { digestOf } from '@fds/shared/api-kit';
import type { MailedReplyRequest } from './replies.contract';

/** A mail as it came, with what it returns when a server wrote it. */
export interface ReadMail {
  readonly mail: ReceivedMail;
  readonly returned: readonly ReturnedMessage[];
}

const LARGEST_HEAD = 256 * 1024;
const DEEPEST = 20;

/** Reads a message as RFC 5322 has it; null when it is none. The parser is loaded when the first mail comes. */
export async function readRawMail(raw: Buffer): Promise<ReadMail | null> {
  const { default: PostalMime } = await import('postal-mime');
  const options = { maxNestingDepth: DEEPEST, maxHeadersSize: LARGEST_HEAD, forceRfc822Attachments: true };
  const email = await PostalMime.parse(raw, options).catch(() => null);
  if (!email || (!email.from && !email.messageId)) return null;
  const headers: Record<string, string> = {};
  for (const { key, value } of email.headers) headers[key] ??= value;
  return {
    mail: {
      key: email.messageId?.trim() || `raw:${digestOf(raw.toString('latin1'))}`,
      from: addressesOf(email.from)[0] ?? '',
      to: recipientsOf(email),
      headers,
      text: email.text ?? '',
      html: email.html ?? '',
      files: email.attachments.map(partOf),
    },
    returned: returnedBy(email),
  };
}

/** The same of what a mail provider has read already. */
export function readGivenMail(given: MailedReplyRequest): ReadMail {
  const headers: Record<string, string> = {};
  for (const { name, value } of given.headers ?? []) headers[name.toLowerCase()] ??= value;
  return {
    mail: {
      key: given.messageId.trim(),
      from: given.from.trim().toLowerCase(),
      to: given.to.map((address) => address.trim().toLowerCase()),
      headers,
      text: given.text ?? '',
      html: given.html ?? '',
      files: (given.files ?? []).map(({ name, type, content, within }) => ({
        name,
        type: type.toLowerCase(),
        within: within ?? false,
        bytes: Buffer.from(content, 'base64'),
      })),
    },
    returned: [],
  };
}

/** Copies that were blind or passed on keep the address they were sent to in a header of the server's. */
const DELIVERED = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'];

const recipientsOf = (email: Email): string[] => [
  ...[...(email.to ?? []), ...(email.cc ?? []), ...(email.bcc ?? [])].flatMap(addressesOf),
  ...email.headers
    .filter(({ key }) => DELIVERED.includes(key))
    .map(({ value }) => value.replace(/[<>\s]/g, '').toLowerCase()),
];

const addressesOf = (address: Address | undefined): string[] =>
  address === undefined
    ? []
    : address.group
      ? address.group.flatMap(addressesOf)
      : [address.address.trim().toLowerCase()].filter(Boolean);

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);

const partOf = (part: Attachment): ReceivedPart => ({
  name: part.filename ?? '',
  type: part.mimeType,
  within: part.related === true || (part.disposition === 'inline' && part.contentId !== undefined),
  bytes: bytesOf(part),
});

/** What a delivery status notification says; nothing of any other mail. */
function returnedBy(email: Email): readonly ReturnedMessage[] {
  const text = (type: string): string => {
    const part = email.attachments.find(({ mimeType }) => mimeType === type);
    return part ? Buffer.from(bytesOf(part)).toString('latin1') : '';
  };
  const report = text('message/delivery-status');
  return report ? returnedMessages(report, text('message/rfc822') || text('text/rfc822-headers')) : [];
}
