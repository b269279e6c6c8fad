import { mailsTo } from './stage';

/**
 * The path of the personal link in the newest mail to an address whose subject matches; waits for the mail.
 * @throws Error after half a minute without it
 */
export async function linkIn(address: string, subject: RegExp): Promise<string> {
  for (let turn = 0; turn < 60; turn++) {
    const mail = (await mailsTo(address)).find((one) => subject.test(one.subject));
    const path = /https?:\/\/[^/\s]+(\/[\w/?=-]*[\w-]{43})/.exec(mail?.text ?? '')?.[1];
    if (path) return path;
    await new Promise((done) => setTimeout(done, 500));
  }
  const subjects = (await mailsTo(address)).map((one) => one.subject);
  throw new Error(`No mail to ${address} with ${subject}; there are: ${subjects.join(' | ') || 'none'}`);
}
