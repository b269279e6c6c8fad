import { anOrganisation, layFestival, TestPortal, type Festival, type Visitor } from '@fds/portal/testing';

/** A write that a coordinator may send. */
export interface Write {
  /** `ReviewController.notify` */
  readonly handler: string;
  readonly send: (visitor: Visitor) => Promise<{ status: number; body: Record<string, unknown> }>;
}

export let portal: TestPortal;
export let festival: Festival;
/** Coordinators limited to one department; the festival's dossier, event and organisation lie in the Somme (80). */
export let aisne: Visitor;
export let somme: Visitor;
export let joinRequestIds: string[] = [];
/** An editor of the organisation, invitations to it, a merge into it; a research unit. */
export let [editorId, invitationId, withdrawnId, mergeId, unitId, callInvitationId] = ['', '', '', '', '', ''];
/** Another dossier of the same organisation. */
export let secondId = '';

/** The version of a reader who is far behind: what would be written is refused for that at the latest. */
export const OLD = 2_000_000_000;
export const UNIT = { name: 'Laboratoire', acronym: null, labelNumber: null, current: true, institutions: [] };
export const idOf = async (answer: Promise<{ body: Record<string, unknown> }>): Promise<string> =>
  String((await answer).body['id']);
export const dossier = (path: string): string => `/api/applications/${festival.applicationId}/${path}`;

/** Lays what the writes are tried on. */
export async function layGround(): Promise<void> {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
  [aisne, somme] = [await limited('02'), await limited('80')];
  const { coordinator, organisationId } = festival;
  editorId = (await portal.as('holder', [organisationId])).personId;
  const invitation = { email: 'invitee@test.example', role: 'holder', organisationId, level: 'editor' };
  invitationId = await idOf(coordinator.post('/api/invitations', invitation));
  withdrawnId = await idOf(coordinator.post('/api/invitations', { ...invitation, email: 'other@test.example' }));
  for (const each of [0, 1]) {
    const asker = await portal.as('holder');
    await asker.post(`/api/organisations/${organisationId}/join-requests`, { message: `Bonjour ${each}` });
  }
  const [invited] = await portal.sql<{ id: string }>(
    `INSERT INTO call_invitation (edition_year, email, organisation_id, sent_by, sent_at)
     VALUES (2026, 'invited@test.example', $1, $2, '2026-04-01') RETURNING id`,
    [organisationId, coordinator.personId],
  );
  callInvitationId = invited?.id ?? '';
  joinRequestIds = (await portal.sql<{ id: string }>('SELECT id FROM join_request')).map(({ id }) => id);
  unitId = await idOf(coordinator.post('/api/research-units', { ...UNIT, spellings: [] }));
  const second = { organisationId, editionYear: 2026, title: 'Maison pour tous, encore' };
  secondId = await idOf(festival.holder.post('/api/applications', second));
  const absorbedId = await anOrganisation(portal, 'Maison pour tous d’Abbeville');
  mergeId = await idOf(
    coordinator.post('/api/organisation-merges', { survivorId: organisationId, absorbedId, choices: [] }),
  );
}

async function limited(department: string): Promise<Visitor> {
  const visitor = await portal.as('coordinator');
  await portal.sql(`UPDATE role_grant SET departments = $2 WHERE person_id = $1`, [visitor.personId, [department]]);
  return visitor;
}
