/** What a mail server says of a message that it could not deliver. */
export interface ReturnedMessage {
  /** Message-ID of the message that came back. */
  readonly messageId: string;
  readonly address: string;
  /** Nobody will ever read that address (5.x.x), rather than not now. */
  readonly permanent: boolean;
  /** The server's own words. */
  readonly reason: string;
}

/**
 * What a delivery status notification (RFC 3464) says. `report`: the text of its `message/delivery-status` part;
 * `original`: that of the message it returns, or of its headers alone. Deliveries that succeeded, were passed on or are
 * only late are left out, for the message is not back.
 */
export function returnedMessages(report: string, original: string): readonly ReturnedMessage[] {
  const messageId = /^message-id:\s*(<[^<>\s]+>)/im.exec(unfolded(original))?.[1];
  if (!messageId) return [];
  return unfolded(report)
    .split(/\n[ \t]*\n/)
    .map(fieldsOf)
    .flatMap((fields) => {
      const address = addressIn(fields.get('original-recipient')) ?? addressIn(fields.get('final-recipient'));
      if (!address || fields.get('action')?.toLowerCase() !== 'failed') return [];
      const status = fields.get('status') ?? '';
      const reason = afterType(fields.get('diagnostic-code')) || status || 'Message non remis';
      return [{ messageId, address, permanent: status.startsWith('5'), reason: reason.slice(0, 500) }];
    });
}

const unfolded = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\n[ \t]+(?=\S)/g, ' ');

function fieldsOf(block: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}
/** `rfc822; a@b` without its type. */
const afterType = (value: string | undefined): string => (value ?? '').replace(/^[\w-]+\s*;\s*/, '').trim();
const addressIn = (value: string | undefined): string | undefined =>
  /[^\s<>]+@[^\s<>]+/.exec(afterType(value))?.[0].toLowerCase();
