import { anOrganisation, type TestPortal, type Visitor } from '@fds/portal/testing';

/** A mail as the outbox holds it. */
export interface Mail {
  readonly toAddress: string;
  readonly subject: string;
  readonly text: string;
  readonly link: string | null;
}

/** The mails written to an address, the latest first. */
export const mailsTo = (portal: TestPortal, address: string): Promise<Mail[]> =>
  portal.sql<Mail>(
    `SELECT to_address AS "toAddress", subject, text, link FROM outbox_message WHERE to_address = $1 ORDER BY written_at DESC, id`,
    [address],
  );

/** The token of the latest invitation mailed to an address. */
export async function tokenFor(portal: TestPortal, address: string): Promise<string> {
  const mail = (await mailsTo(portal, address)).find(({ link }) => link?.includes('/invitation/'));
  return mail?.link?.split('/invitation/')[1] ?? '';
}

export async function addressOf(portal: TestPortal, { personId }: Visitor): Promise<string> {
  const [row] = await portal.sql<{ email: string }>('SELECT email::text AS email FROM person WHERE id = $1', [
    personId,
  ]);
  return row?.email ?? '';
}

/** An organisation with an owner and an editor, all new. */
export async function aTeam(
  portal: TestPortal,
  name = 'Maison pour tous',
): Promise<{ organisationId: string; owner: Visitor; editor: Visitor }> {
  const organisationId = await anOrganisation(portal, name);
  const [owner, editor] = [await portal.as('holder', [organisationId]), await portal.as('holder', [organisationId])];
  await portal.sql(`UPDATE membership SET level = 'editor' WHERE person_id = $1`, [editor.personId]);
  return { organisationId, owner, editor };
}

/** The actions that the journal holds of a subject, in their order. */
export async function actionsOn(portal: TestPortal, subjectId: string): Promise<string[]> {
  const rows = await portal.sql<{ action: string }>(
    'SELECT action FROM journal_entry WHERE subject_id = $1 ORDER BY id',
    [subjectId],
  );
  return rows.map(({ action }) => action);
}

/** Gives an organisation a dossier in progress, in an edition laid for it. */
export async function anOpenDossier(portal: TestPortal, organisationId: string): Promise<void> {
  await portal.sql(`INSERT INTO edition (year, number, title, region_code, region_name, departments, starts_on, ends_on,
      call_opens_on, call_closes_on, reports_due_on, cog_vintage, state)
    VALUES (2026, 35, 'Fête de la science 2026', '32', 'Hauts-de-France', '{02,59,60,62,80}', '2026-10-02', '2026-10-12',
      '2026-03-02', '2026-05-07', '2026-11-15', 2026, 'call_open') ON CONFLICT DO NOTHING`);
  await portal.sql(`INSERT INTO application (edition_year, organisation_id, title) VALUES (2026, $1, 'Saveurs')`, [
    organisationId,
  ]);
}
