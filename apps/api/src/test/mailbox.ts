import type { TestPortal } from '@fds/portal/testing';

export interface Message {
  readonly subject: string;
  readonly text: string;
  readonly link: string | null;
}

/** What was written to an address, the last one first. */
export const messagesTo = (portal: TestPortal, address: string): Promise<Message[]> =>
  portal.sql<Message>(
    `SELECT subject, text, link FROM outbox_message WHERE lower(to_address) = lower($1) ORDER BY written_at DESC`,
    [address],
  );

/** The token of the last link written to an address. */
export async function lastTokenTo(portal: TestPortal, address: string): Promise<string> {
  const links = (await messagesTo(portal, address)).flatMap(({ link }) => link ?? []);
  const token = links[0]?.split('/connexion/')[1];
  if (!token) throw new Error(`No link was written to ${address}`);
  return token;
}
