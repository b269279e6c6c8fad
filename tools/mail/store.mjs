// The mails caught, on disk: one JSON file each, the last 500 kept.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

const KEPT = 500;
/** Kinds of image that a page shows and that run nothing. */
const IMAGE = /^image\/(png|jpeg|gif|webp)$/;

/**
 * Opens the folder of mails.
 * @returns `{ add, list, find, clear }`; a mail is `{ id, receivedAt, messageId, from, to, subject, text, html, headers, attachments }`,
 *   `to` being the addresses of its envelope, in lower case
 */
export function openStore(dir, kept = KEPT) {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const fileOf = (id) => join(dir, `${id}.json`);
  let mails = readdirSync(dir)
    .filter((name) => /^\d+-\d+\.json$/.test(name))
    .map((name) => JSON.parse(readFileSync(join(dir, name), 'utf8')))
    .sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : a.number - b.number));
  let number = mails.at(-1)?.number ?? 0;

  function remove(some) {
    for (const { id } of some) rmSync(fileOf(id), { force: true });
    mails = mails.filter((mail) => !some.includes(mail));
  }

  return {
    async add(raw, envelope) {
      const read = await PostalMime.parse(raw);
      number++;
      const receivedAt = new Date();
      const mail = {
        id: `${receivedAt.getTime()}-${number}`,
        number,
        receivedAt: receivedAt.toISOString(),
        messageId: read.messageId ?? null,
        from: envelope.from,
        to: envelope.to.map((address) => address.toLowerCase()),
        subject: read.subject ?? '',
        text: read.text ?? '',
        html: read.html ?? null,
        headers: read.headers.map(({ key, value }) => [key, value]),
        attachments: read.attachments.map(({ filename, mimeType, content, contentId, related }) => ({
          filename,
          mimeType,
          size: content.byteLength,
          // A logo that its HTML names stands in it when it is shown.
          ...(related && contentId && IMAGE.test(mimeType)
            ? { contentId: contentId.replace(/^<|>$/g, ''), data: Buffer.from(content).toString('base64') }
            : {}),
        })),
      };
      const draft = `${fileOf(mail.id)}.draft`;
      writeFileSync(draft, JSON.stringify(mail), { mode: 0o600 });
      renameSync(draft, fileOf(mail.id));
      mails.push(mail);
      if (mails.length > kept) remove(mails.slice(0, mails.length - kept));
      return mail;
    },
    /** The mails whose recipient holds this text, the newest first. */
    list: (to = '') => mails.filter((mail) => mail.to.some((address) => address.includes(to.toLowerCase()))).reverse(),
    find: (id) => mails.find((mail) => mail.id === id) ?? null,
    clear: () => remove([...mails]),
  };
}
