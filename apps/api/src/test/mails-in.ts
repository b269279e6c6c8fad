import { createHash } from 'node:crypto';
import { ReplyAddresses } from '@fds/shared/api-kit';
import type { TestPortal } from '@fds/portal/testing';

/** A mail as somebody's program writes it; lines end as they do on the wire. */
export function aMail({
  from,
  to,
  text,
  id = `<${Math.random().toString(36).slice(2)}@structure.example>`,
  headers = [],
  files = [],
}: {
  from: string;
  to: string;
  text: string;
  id?: string;
  headers?: readonly string[];
  files?: readonly { name: string; type: string; bytes: Buffer }[];
}): string {
  const head = [
    `From: ${from}`,
    `To: ${to}`,
    'Subject: Re: Nouveau message',
    `Message-ID: ${id}`,
    'Date: Fri, 10 Apr 2026 09:20:00 +0200',
    'MIME-Version: 1.0',
    ...headers,
  ];
  const plain = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', text];
  if (files.length === 0) return [...head, ...plain, ''].join('\r\n');
  const parts = files.map(({ name, type, bytes }) =>
    [
      `Content-Type: ${type}; name="${name}"`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename="${name}"`,
      '',
      bytes.toString('base64'),
    ].join('\r\n'),
  );
  const all = [plain.join('\r\n'), ...parts].map((part) => `--cut\r\n${part}\r\n`).join('');
  return [...head, 'Content-Type: multipart/mixed; boundary=cut', '', `${all}--cut--`, ''].join('\r\n');
}

/** A server's notice that a message came back (RFC 3464). */
export function aReturn({ messageId, address, to }: { messageId: string; address: string; to: string }): string {
  const mark = createHash('sha1').update(messageId).digest('hex').slice(0, 12);
  return [
    'From: MAILER-DAEMON@relay.example',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: <${mark}@relay.example>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=cut',
    '',
    '--cut\r\nContent-Type: text/plain\r\n\r\nI am sorry.\r\n',
    `--cut\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; relay.example\r\n\r\nFinal-Recipient: rfc822; ${address}\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 No such user\r\n`,
    `--cut\r\nContent-Type: text/rfc822-headers\r\n\r\nFrom: a@b.example\r\nMessage-ID: ${messageId}\r\n\r\n--cut--\r\n`,
  ].join('\r\n');
}

/** The notices of threads that are written to an address, as sent; the latest first. */
export async function noticesTo(
  portal: TestPortal,
  address: string,
): Promise<readonly { id: string; replyTo: string | null; text: string }[]> {
  await portal.sql(`UPDATE outbox_message SET state = 'sent', sent_at = written_at WHERE state = 'planned'`);
  const rows = await portal.sql<{ id: string; replyTo: string | null; text: string }>(
    `SELECT id, reply_to AS "replyTo", text FROM outbox_message WHERE to_address = $1 AND kind = 'thread' ORDER BY written_at DESC, id`,
    [address],
  );
  const addresses = portal.app.get(ReplyAddresses);
  return rows.map((row) => ({ ...row, replyTo: row.replyTo && addresses.leaving(row.replyTo, row.id) }));
}
