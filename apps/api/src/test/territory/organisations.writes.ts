import { aNewOrganisation } from '../organisation-sheets';
import {
  editorId,
  festival,
  invitationId,
  joinRequestIds,
  mergeId,
  OLD,
  secondId,
  UNIT,
  unitId,
  withdrawnId,
  type Write,
} from './ground';

// Writes of organisations, their teams and people, and of research units.

const sheet = (path = ''): string => `/api/organisations/${festival.organisationId}${path}`;

const team = (personId: string): string => sheet(`/team/${personId}`);

const pair = (): string =>
  `/api/organisation-duplicates/${[festival.organisationId, festival.otherOrganisationId].sort().join('/')}/distinction`;

const double = (): string => `/api/application-duplicates/${festival.applicationId}/${secondId}/distinction`;

/** The sheet as it would be saved without a change. */
async function asRead(): Promise<object> {
  const { body } = await festival.coordinator.get<Record<string, unknown> & { seat: { code: string } | null }>(
    sheet('/sheet'),
  );
  const kept = [
    ...['version', 'name', 'holderFamily', 'kind', 'legalForm', 'siret', 'uai', 'rna', 'networks', 'description'],
    ...['website', 'publicEmail', 'publicPhone', 'publicAddress', 'published'],
  ];
  return { ...Object.fromEntries(kept.map((name) => [name, body[name]])), municipalityCode: body.seat?.code ?? null };
}

const person = (path: string): string => `/api/people/${festival.holder.personId}/${path}`;

/** Within one’s departments, or not at all. */
export const WITHIN: readonly Write[] = [
  {
    handler: 'ActingForController.enter',
    send: async (one) => {
      const answer = await one.put(`/api/session/acting-for/${festival.organisationId}`);
      await one.delete('/api/session/acting-for');
      return answer;
    },
  },
  {
    handler: 'InvitationsController.invite',
    send: (one) =>
      one.post('/api/invitations', {
        email: 'nouvelle@test.example',
        role: 'holder',
        organisationId: festival.organisationId,
        level: 'editor',
      }),
  },
  {
    handler: 'TeamController.setLevel',
    send: (one) => one.put(team(festival.holder.personId), { level: 'owner' }),
  },
  { handler: 'TeamController.remove', send: (one) => one.delete(team(editorId)) },
  { handler: 'InvitationsController.resend', send: (one) => one.post(`/api/invitations/${invitationId}/resending`) },
  { handler: 'InvitationsController.withdraw', send: (one) => one.delete(`/api/invitations/${withdrawnId}`) },
  {
    handler: 'JoinRequestsController.accept',
    send: (one) => one.post(`/api/join-requests/${joinRequestIds[0]}/acceptance`, { level: 'editor' }),
  },
  {
    handler: 'JoinRequestsController.refuse',
    send: (one) => one.post(`/api/join-requests/${joinRequestIds[1]}/refusal`, { reason: 'Non' }),
  },
  {
    handler: 'OrganisationSheetController.create',
    send: (one) => one.post('/api/organisations', aNewOrganisation({ name: 'Encore une' })),
  },
  {
    handler: 'OrganisationSheetController.change',
    send: async (one) => one.put(sheet(), await asRead()),
  },
  {
    handler: 'OrganisationSheetController.changeLogo',
    send: (one) => one.send('PUT', sheet('/logo'), new Uint8Array([1]), { 'content-type': 'image/png' }),
  },
  { handler: 'OrganisationSheetController.removeLogo', send: (one) => one.delete(sheet('/logo')) },
  { handler: 'ApplicationDuplicatesController.declare', send: (one) => one.put(double()) },
  { handler: 'ApplicationDuplicatesController.takeBack', send: (one) => one.delete(double()) },
  { handler: 'OrganisationDuplicatesController.declare', send: (one) => one.put(pair()) },
  { handler: 'OrganisationDuplicatesController.takeBack', send: (one) => one.delete(pair()) },
  {
    handler: 'OrganisationMergesController.create',
    send: (one) =>
      one.post('/api/organisation-merges', {
        survivorId: festival.organisationId,
        absorbedId: festival.otherOrganisationId,
        choices: [],
      }),
  },
  { handler: 'OrganisationMergesController.undo', send: (one) => one.delete(`/api/organisation-merges/${mergeId}`) },
];

/** What concerns the whole region. */
export const REGION_WIDE: readonly Write[] = [
  {
    handler: 'PeopleController.change',
    send: (one) =>
      one.put(person('roles'), { roles: [{ role: 'holder', endsOn: null, departments: null }], rolesStamp: '' }),
  },
  { handler: 'PeopleController.deactivate', send: (one) => one.post(person('deactivation')) },
  { handler: 'PeopleController.reactivate', send: (one) => one.delete(person('deactivation')) },
  { handler: 'PeopleController.signOut', send: (one) => one.delete(person('sessions')) },
  {
    handler: 'ResearchUnitsController.create',
    send: (one) => one.post('/api/research-units', { ...UNIT, name: 'Autre', spellings: [] }),
  },
  {
    handler: 'ResearchUnitsController.change',
    send: (one) => one.put(`/api/research-units/${unitId}`, { ...UNIT, version: OLD }),
  },
  {
    handler: 'ResearchUnitsController.merge',
    send: (one) => one.post(`/api/research-units/${unitId}/merge`, { into: unitId }),
  },
  { handler: 'ResearchUnitsController.unmerge', send: (one) => one.delete(`/api/research-units/${unitId}/merge`) },
  {
    handler: 'ResearchSpellingsController.attach',
    send: (one) => one.put('/api/research-spellings', { spelling: 'Labo', unitId }),
  },
  { handler: 'OwnDataController.eraseOnRequest', send: (one) => one.post(person('erasure'), { confirmation: 'x' }) },
];
