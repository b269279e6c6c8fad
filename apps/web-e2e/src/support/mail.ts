import { mailsTo, type CaughtMail } from './stage';
import { until } from './waiting';

/**
 * The newest mail to an address that is looked for; waits for it, as a mail leaves after the page has answered.
 * @throws Error after half a minute without it
 */
export async function mailIn(address: string, sought: RegExp | ((mail: CaughtMail) => boolean)): Promise<CaughtMail> {
  const isIt = (mail: CaughtMail): boolean => (sought instanceof RegExp ? sought.test(mail.subject) : sought(mail));
  const mail = await until(async () => (await mailsTo(address)).find(isIt));
  if (mail) return mail;
  const subjects = (await mailsTo(address)).map((one) => one.subject);
  throw new Error(`No mail to ${address} with ${sought}; there are: ${subjects.join(' | ') || 'none'}`);
}

/** The path of the personal link in the newest mail to an address whose subject matches; waits for the mail. */
export async function linkIn(address: string, subject: RegExp): Promise<string> {
  const pathIn = ({ text }: CaughtMail): string | undefined =>
    /https?:\/\/[^/\s]+(\/[\w/?=-]*[\w-]{43})/.exec(text ?? '')?.[1];
  const mail = await mailIn(address, (one) => subject.test(one.subject) && pathIn(one) !== undefined);
  return pathIn(mail) ?? '';
}
