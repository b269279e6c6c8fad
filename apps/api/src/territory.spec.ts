import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anOrganisation, layFestival, TestPortal, type Festival, type Visitor } from '@fds/portal/testing';
import { contractDocument, routeAudiences } from '@fds/shared/api-kit';
import { aNewOrganisation } from './test/organisation-sheets';

let portal: TestPortal;
let festival: Festival;
/** Coordinators limited to one department; the festival's dossier, event and organisation lie in the Somme (80). */
let aisne: Visitor;
let somme: Visitor;
let joinRequestIds: string[] = [];
/** An editor of the organisation, invitations to it, a merge into it; a research unit. */
let [editorId, invitationId, withdrawnId, mergeId, unitId, callInvitationId] = ['', '', '', '', '', ''];
/** Another dossier of the same organisation. */
let secondId = '';

const OLD = 2_000_000_000;

beforeAll(async () => {
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
});
afterAll(() => portal?.stop());

const NO_FIGURES = { version: null, comment: '', lines: [], notHeldReason: null };
const UNIT = { name: 'Laboratoire', acronym: null, labelNumber: null, current: true, institutions: [] };
const idOf = async (answer: Promise<{ body: Record<string, unknown> }>): Promise<string> =>
  String((await answer).body['id']);

async function limited(department: string): Promise<Visitor> {
  const visitor = await portal.as('coordinator');
  await portal.sql(`UPDATE role_grant SET departments = $2 WHERE person_id = $1`, [visitor.personId, [department]]);
  return visitor;
}

interface Write {
  /** `ReviewController.notify` */
  readonly handler: string;
  readonly send: (visitor: Visitor) => Promise<{ status: number; body: Record<string, unknown> }>;
}
const dossier = (path: string): string => `/api/applications/${festival.applicationId}/${path}`;
const event = (path = ''): string => `/api/events/${festival.eventId}/attendance${path}`;

const evaluation = (path = ''): string => `/api/evaluations/2026/organisations/${festival.organisationId}${path}`;
const sheet = (path = ''): string => `/api/organisations/${festival.organisationId}${path}`;
const team = (personId: string): string => sheet(`/team/${personId}`);
const pair = (): string =>
  `/api/organisation-duplicates/${[festival.organisationId, festival.otherOrganisationId].sort().join('/')}/distinction`;

const double = (): string => `/api/application-duplicates/${festival.applicationId}/${secondId}/distinction`;

const extension = () => ({
  editionYear: 2026,
  organisationId: festival.organisationId,
  until: '2026-05-20',
  reason: 'Panne.',
});

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

/** A request for correction of the dossier; made anew where none waits. */
async function correctionId(): Promise<string> {
  const items = [{ section: 'projet', why: 'Le titre.' }];
  await festival.coordinator.post(dossier('corrections'), { dueOn: '2026-06-01', items });
  const [request] = await portal.sql<{ id: string }>(
    'SELECT id FROM correction_request ORDER BY asked_at DESC LIMIT 1',
  );
  return request?.id ?? '';
}

const outsideRequest = () => ({
  name: 'Camille Savante',
  email: `${randomUUID()}@univ.test`,
  question: '',
  dueOn: '2026-06-01',
});
/** A request for an outside opinion on the dossier. */
async function outsideOpinionId(): Promise<string> {
  await festival.coordinator.post(dossier('outside-opinions'), outsideRequest());
  const [request] = await portal.sql<{ id: string }>('SELECT id FROM outside_opinion ORDER BY asked_at DESC LIMIT 1');
  return request?.id ?? '';
}

/** A photo of the event. */
async function photoPath(): Promise<string> {
  const [row] = await portal.sql<{ id: string }>(
    `INSERT INTO attendance_photo (event_id, file_id, name, added_at) VALUES ($1, 'none', 'photo.webp', now()) RETURNING id`,
    [festival.eventId],
  );
  return `/api/events/${festival.eventId}/photos/${row?.id}`;
}

/** A link to count with at the door of the event. */
async function countingLinkId(): Promise<string> {
  const [row] = await portal.sql<{ id: string }>(
    `INSERT INTO counting_link (event_id, label, token_digest, made_at) VALUES ($1, 'Entrée', gen_random_uuid()::text, now()) RETURNING id`,
    [festival.eventId],
  );
  return row?.id ?? '';
}

/** A change of the labelled event that waits for the coordination. */
async function eventChangeId(): Promise<string> {
  const [row] = await portal.sql<{ id: string }>(
    `INSERT INTO event_change (event_id, state, asked_at) VALUES ($1, 'proposed', now()) RETURNING id`,
    [festival.eventId],
  );
  return row?.id ?? '';
}

/** A message about the dossier, in this state. */
async function outboxMessage(state: string, action = ''): Promise<string> {
  const [row] = await portal.sql<{ id: string }>(
    `INSERT INTO outbox_message (occasion, application_id, to_address, to_name, subject, text, state, written_at, send_after)
     VALUES ('territory', $1, 'a@test.example', 'A', 'Objet', 'Texte', $2, now(), now()) RETURNING id`,
    [festival.applicationId, state],
  );
  return `/api/outbox-messages/${row?.id ?? ''}${action}`;
}

/** A regrouping of the festival's event. */
async function regroupingId(): Promise<string> {
  const [row] = await portal.sql<{ id: string }>(
    `INSERT INTO regrouping (id, edition_year, event_id, village_id, kind, from_application_id, to_application_id, reason, done_at, before, facts)
     SELECT gen_random_uuid(), e.edition_year, e.id, e.id, 'fold', e.application_id, e.application_id, 'Ici.', now(), '{}', '{}'
     FROM event e WHERE e.id = $1 RETURNING id`,
    [festival.eventId],
  );
  return row?.id ?? '';
}

/** Writes of one dossier, event or organisation: within one’s departments, or not at all. */
const WITHIN: Write[] = [
  {
    handler: 'MessagesController.edit',
    send: async (one) => one.put(await outboxMessage('held'), { version: 1, subject: 'Objet', text: 'Texte' }),
  },
  { handler: 'MessagesController.send', send: async (one) => one.post(await outboxMessage('held', '/release')) },
  { handler: 'MessagesController.cancel', send: async (one) => one.post(await outboxMessage('held', '/cancellation')) },
  {
    handler: 'MessagesController.restore',
    send: async (one) => one.post(await outboxMessage('cancelled', '/restoration')),
  },
  { handler: 'MessagesController.retry', send: async (one) => one.post(await outboxMessage('refused', '/retry')) },
  {
    handler: 'SessionDossiersController.enter',
    send: async (one) => one.put(await inSession('positions/drari'), POSITION),
  },
  {
    handler: 'SessionDossiersController.takeBack',
    send: async (one) => one.delete(await inSession('positions/drari')),
  },
  {
    handler: 'SessionDossiersController.decide',
    send: async (one) => {
      const choice = { eventId: festival.eventId, outcome: 'refuse', reason: '', conditionDueOn: null, seen: 0 };
      return one.post(await inSession('decisions'), { decisions: [choice], knowingly: false });
    },
  },
  {
    handler: 'ChangesController.change',
    send: (one) =>
      one.post(`/api/events/${festival.eventId}/changes`, { happening: 'cancelled', reason: 'Grève.', facts: [] }),
  },
  {
    handler: 'ChangesController.undo',
    send: async (one) => one.post(`/api/event-changes/${await eventChangeId()}/undoing`),
  },
  {
    handler: 'ChangesController.accept',
    send: async (one) => one.post(`/api/event-changes/${await eventChangeId()}/acceptance`),
  },
  {
    handler: 'ChangesController.refuse',
    send: async (one) => one.post(`/api/event-changes/${await eventChangeId()}/refusal`, { reason: 'Non.' }),
  },
  {
    handler: 'ChangesController.callOff',
    send: (one) => one.post(dossier('calling-off'), { reason: 'Grève.' }),
  },
  {
    handler: 'RegroupingController.promote',
    send: (one) =>
      one.post(`/api/events/${festival.eventId}/promotion`, {
        organisationId: festival.organisationId,
        reason: 'Ailleurs.',
        version: 1,
      }),
  },
  {
    handler: 'RegroupingController.fold',
    send: (one) =>
      one.post(`/api/events/${festival.eventId}/folding`, { villageId: festival.eventId, reason: 'Ici.', version: 1 }),
  },
  {
    handler: 'RegroupingController.undo',
    send: async (one) => one.post(`/api/regroupings/${await regroupingId()}/undoing`),
  },
  {
    handler: 'ThreadController.write',
    send: (one) => one.post(dossier('messages'), { circle: 'thread', text: 'Bonjour' }),
  },
  {
    handler: 'ThreadController.settle',
    send: (one) => one.post(dossier(`messages/${festival.organisationId}/settlement`)),
  },
  {
    handler: 'ThreadController.unsettle',
    send: (one) => one.delete(dossier(`messages/${festival.organisationId}/settlement`)),
  },
  {
    handler: 'ThreadController.attach',
    send: (one) => one.post(dossier(`messages/${festival.organisationId}/files?name=plan.pdf`)),
  },
  {
    handler: 'CorrectionsController.ask',
    send: (one) =>
      one.post(dossier('corrections'), { dueOn: '2026-06-01', items: [{ section: 'projet', why: 'Le titre.' }] }),
  },
  {
    handler: 'CorrectionsController.changeDueDay',
    send: async (one) => one.send('PATCH', dossier(`corrections/${await correctionId()}`), { dueOn: '2026-06-02' }),
  },
  {
    handler: 'CorrectionsController.resolve',
    send: async (one) => one.post(dossier(`corrections/${await correctionId()}/resolution`)),
  },
  {
    handler: 'CorrectionsController.cancel',
    send: async (one) => one.delete(dossier(`corrections/${await correctionId()}`)),
  },
  {
    handler: 'OutsideController.ask',
    send: (one) => one.post(dossier('outside-opinions'), outsideRequest()),
  },
  {
    handler: 'OutsideController.remind',
    send: async (one) => one.post(dossier(`outside-opinions/${await outsideOpinionId()}/reminder`)),
  },
  {
    handler: 'OutsideController.revoke',
    send: async (one) => one.delete(dossier(`outside-opinions/${await outsideOpinionId()}`)),
  },
  { handler: 'ReviewController.takeInCharge', send: (one) => one.post(dossier('review')) },
  { handler: 'ReviewController.declareReady', send: (one) => one.post(dossier('readiness')) },
  {
    handler: 'ReviewController.declareInadmissible',
    send: (one) => one.post(dossier('inadmissibility'), { reason: 'Hors sujet' }),
  },
  { handler: 'ReviewController.readmit', send: (one) => one.delete(dossier('inadmissibility')) },
  {
    handler: 'ReviewController.giveOpinion',
    send: (one) => one.put(dossier('opinion'), { position: 'favourable', reasons: '' }),
  },
  {
    handler: 'ReviewController.decide',
    send: (one) =>
      one.post(dossier('decisions'), { decisions: [{ eventId: festival.eventId, outcome: 'defer', reason: '' }] }),
  },
  {
    handler: 'ExaminationController.mark',
    send: (one) => one.put(dossier('criteria/free'), { mark: 'met', note: '', seen: null }),
  },
  {
    handler: 'ExaminationController.assign',
    send: (one) => one.put(dossier('assignee'), { personId: null, seen: null }),
  },
  {
    handler: 'ExaminationController.remind',
    send: (one) => one.post(dossier('opinion-reminders'), { voice: 'drari' }),
  },
  {
    handler: 'ScoringController.give',
    send: (one) => one.put(dossier('points'), { points: [{ code: 'interest', points: 3 }] }),
  },
  {
    handler: 'ProposalsController.propose',
    send: (one) =>
      one.put(dossier('proposals'), {
        stamp: '',
        proposals: [{ eventId: festival.eventId, outcome: 'label', reason: '', conditionDueOn: null }],
      }),
  },
  { handler: 'ReviewController.notify', send: (one) => one.post(dossier('notification')) },
  {
    handler: 'ConditionsController.lift',
    send: (one) => one.post(`/api/events/${festival.eventId}/condition-lifting`, { mail: null }),
  },
  {
    handler: 'ConditionsController.refuse',
    send: (one) => one.post(`/api/events/${festival.eventId}/condition-refusal`, { reason: 'Rien.', mail: null }),
  },
  {
    handler: 'ConditionsController.revoke',
    send: (one) => one.post(`/api/events/${festival.eventId}/label-revocation`, { reason: 'Payant.', mail: null }),
  },
  {
    handler: 'EventAttendanceController.save',
    send: (one) => one.put(event(), NO_FIGURES),
  },
  { handler: 'EventAttendanceController.submit', send: (one) => one.post(event('/submission'), { version: OLD }) },
  { handler: 'EventAttendanceController.validate', send: (one) => one.post(event('/validation'), { version: 1 }) },
  {
    handler: 'EventAttendanceController.query',
    send: (one) => one.post(event('/query'), { version: 1, question: 'Combien ?' }),
  },
  {
    handler: 'EventAttendanceController.correct',
    send: (one) => one.post(event('/errata'), { ...NO_FIGURES, reason: 'Faux total' }),
  },
  {
    handler: 'EventPhotosController.add',
    send: (one) => one.post(`/api/events/${festival.eventId}/photos?name=photo.png`, {}),
  },
  {
    handler: 'EventPhotosController.describe',
    send: async (one) =>
      one.send('PATCH', await photoPath(), { version: OLD, credit: '', alternative: '', consent: 'unknown' }),
  },
  { handler: 'EventPhotosController.remove', send: async (one) => one.send('DELETE', await photoPath()) },
  { handler: 'EventPhotosController.restore', send: async (one) => one.post(`${await photoPath()}/restoration`) },
  {
    handler: 'EventCountingController.make',
    send: (one) => one.post(`/api/events/${festival.eventId}/counting-links`, { label: 'Entrée nord' }),
  },
  {
    handler: 'EventCountingController.revoke',
    send: async (one) => one.post(`/api/counting-links/${await countingLinkId()}/revocation`, { withTaps: true }),
  },
  {
    handler: 'EventCountingController.restore',
    send: async (one) => one.post(`/api/counting-links/${await countingLinkId()}/restoration`),
  },
  {
    handler: 'EvaluationsController.save',
    send: (one) => one.send('PATCH', evaluation(), { changes: [{ field: 'came', was: null, value: true }] }),
  },
  {
    handler: 'EvaluationFilesController.add',
    send: (one) => one.post(evaluation('/files?question=press&name=article.pdf'), {}),
  },
  {
    handler: 'EvaluationsController.submit',
    send: (one) => one.post(evaluation('/submission'), { version: 0, questionnaireVersion: 1 }),
  },
  { handler: 'EvaluationsController.reopen', send: (one) => one.post(evaluation('/reopening'), { reason: '' }) },
  {
    handler: 'CallExtensionsController.grant',
    send: (one) => one.post('/api/call-extensions', extension()),
  },
  {
    handler: 'CallExtensionsController.revoke',
    send: async (one) => {
      const given = await idOf(festival.coordinator.post('/api/call-extensions', extension()));
      return one.delete(`/api/call-extensions/${given}`, { reason: 'Erreur.' });
    },
  },
  {
    // A mailbox lies nowhere: only organisations of the register do.
    handler: 'CallInvitationsController.invite',
    send: (one) =>
      one.post('/api/call-invitations', {
        editionYear: 2026,
        message: '',
        addresses: [],
        organisationIds: [festival.organisationId],
      }),
  },
  {
    handler: 'CallInvitationsController.resend',
    send: (one) => one.post(`/api/call-invitations/${callInvitationId}/resending`),
  },
  {
    handler: 'CallDraftsController.remind',
    send: (one) => one.post(`/api/call-drafts/${festival.applicationId}/reminder`),
  },
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

const survey = (path = ''): string => `/api/surveys/${festival.eventId}${path}`;

/** Writes that concern the whole region. */
const REGION_WIDE: Write[] = [
  {
    handler: 'SurveysController.create',
    send: (one) => one.post('/api/editions/2026/surveys', { title: 'Besoins', naming: 'named' }),
  },
  {
    handler: 'SurveysController.change',
    send: (one) =>
      one.put(survey(), {
        ...{ version: OLD, title: 'Besoins', intro: '', naming: 'named', closesOn: null },
        ...{ sections: [], questions: [] },
      }),
  },
  ...['Evaluation', 'Survey'].flatMap((of) => [
    {
      handler: `${of}WordsController.recode`,
      send: (one: Visitor) =>
        one.put(of === 'Survey' ? survey('/words') : '/api/evaluations/2026/words', {
          ...{ question: 'q1', words: 'autre', options: [], was: [] },
        }),
    },
    {
      handler: `${of}WordsController.mark`,
      send: (one: Visitor) =>
        one.put(of === 'Survey' ? survey('/verbatims') : '/api/evaluations/2026/verbatims', {
          ...{ responseId: festival.eventId, question: 'q1', themes: [], hidden: false, reason: '' },
          was: { themes: [], hidden: false },
        }),
    },
  ]),
  { handler: 'SurveysController.remove', send: (one) => one.delete(survey()) },
  { handler: 'SurveysController.open', send: (one) => one.post(survey('/opening'), { version: OLD }) },
  { handler: 'SurveysController.close', send: (one) => one.post(survey('/closing'), { version: OLD }) },
  { handler: 'SurveysController.invite', send: (one) => one.post(survey('/invitations'), { text: 'Camille' }) },
  {
    handler: 'SurveysController.inviteHolders',
    send: (one) => one.post(survey('/invitations/holders'), { families: [] }),
  },
  {
    handler: 'SurveysController.disinvite',
    send: (one) => one.delete(survey(`/invitations/${festival.eventId}`)),
  },
  { handler: 'SurveysController.send', send: (one) => one.post(survey('/letters'), { reminder: false }) },
  {
    handler: 'SurveysController.addChannel',
    send: (one) => one.post(survey('/channels'), { name: 'BDP', reach: null }),
  },
  {
    handler: 'SurveysController.revokeChannel',
    send: (one) => one.delete(survey(`/channels/${festival.eventId}`)),
  },
  { handler: 'EvaluationsController.close', send: (one) => one.post('/api/evaluations/2026/closing') },
  { handler: 'EvaluationsController.openAgain', send: (one) => one.delete('/api/evaluations/2026/closing') },
  {
    handler: 'MessagesController.chooseReviewed',
    send: (one) => one.put('/api/editions/2026/reviewed-messages', { kinds: [] }),
  },
  {
    handler: 'MailLookController.save',
    send: (one) =>
      one.put('/api/editions/2026/mail-look', {
        ...{ number: 0, title: '', colour: '#14153A', logo: null, partners: [], foot: '' },
      }),
  },
  {
    handler: 'MailLookController.add',
    send: (one) =>
      one.send('POST', '/api/editions/2026/mail-look/images', new Uint8Array([1]), { 'content-type': 'image/png' }),
  },
  {
    handler: 'CollectionController.close',
    send: (one) => one.put('/api/attendance/collections/2026', { closed: true }),
  },
  { handler: 'EditionsController.create', send: (one) => one.post('/api/editions', { year: 2027 }) },
  {
    handler: 'EditionsController.change',
    send: (one) =>
      one.put('/api/editions/2026', {
        version: OLD,
        title: 'Fête de la science 2026',
        theme: '',
        startsOn: '2026-10-02',
        endsOn: '2026-10-12',
        callOpensOn: '2026-03-02',
        callClosesOn: '2026-05-07',
        reportsDueOn: '2026-11-15',
      }),
  },
  {
    handler: 'EditionsController.move',
    send: (one) => one.post('/api/editions/2026/transitions', { to: 'call_closed', version: OLD }),
  },
  {
    handler: 'EditionFormsController.save',
    send: (one) =>
      one.put('/api/editions/2026/form', {
        version: OLD,
        callText: '',
        vocabularies: [],
        fields: [],
        sectionsOff: [],
        questions: [],
      }),
  },
  {
    handler: 'CriteriaController.change',
    send: (one) =>
      one.put('/api/editions/2026/criteria', {
        version: OLD,
        criteria: [{ code: 'free', kind: 'label', label: 'Gratuit', help: '', check: null, optional: false }],
        grid: [],
      }),
  },
  {
    handler: 'EditionFormsController.write',
    send: (one) => one.put('/api/editions/2026/charter', { number: 1, was: [], articles: ['Gratuit.'] }),
  },
  {
    handler: 'QuestionnairesController.save',
    send: (one) =>
      one.put('/api/editions/2026/questionnaire', { revision: 0, title: 'Évaluation', sections: [], questions: [] }),
  },
  {
    handler: 'QuestionnairesController.open',
    send: (one) => one.post('/api/editions/2026/questionnaire/open', { revision: OLD }),
  },
  {
    handler: 'QuestionnairesController.discard',
    send: (one) => one.post('/api/editions/2026/questionnaire/discard', { revision: OLD }),
  },
  {
    handler: 'ImportsController.send',
    send: (one) =>
      one.send('POST', '/api/imports?fileName=e.zip', new Uint8Array([1]), { 'content-type': 'application/zip' }),
  },
];

const person = (path: string): string => `/api/people/${festival.holder.personId}/${path}`;
const NOTHING_WRITTEN = { version: 0, sections: [], highlights: [], quotes: [] };
const A_REMARK = { section: 'essentials', text: 'Très clair.' };
const A_PHOTO = { section: 'essentials', credit: 'A', alternative: 'B' };
const writing = (path = ''): string => `/api/bilans/2026/writing${path}`;
REGION_WIDE.push(
  { handler: 'BilanWritingController.save', send: (one) => one.put(writing(), NOTHING_WRITTEN) },
  { handler: 'BilanWritingController.share', send: (one) => one.post(writing('/sharing'), { shared: true }) },
  {
    handler: 'BilanWritingController.addPhoto',
    send: (one) => one.post(writing('/photos?section=essentials'), { nothing: true }),
  },
  { handler: 'BilanWritingController.describePhoto', send: (one) => one.put(writing(`/photos/${unitId}`), A_PHOTO) },
  { handler: 'BilanWritingController.removePhoto', send: (one) => one.delete(writing(`/photos/${unitId}`)) },
  { handler: 'BilanWritingController.comment', send: (one) => one.post(writing('/comments'), A_REMARK) },
  {
    handler: 'BilanWritingController.resolve',
    send: (one) => one.put(writing(`/comments/${unitId}`), { resolved: true }),
  },
  {
    handler: 'BilanPublicationController.publish',
    send: (one) => one.post('/api/bilans/2026/versions', { note: '', after: 0 }),
  },
  { handler: 'BilanPublicationController.open', send: (one) => one.post('/api/bilans/2026/opening', { open: true }) },
  {
    handler: 'BilanPublicationController.redact',
    send: (one) => one.post('/api/bilans/2026/redactions', { pieceId: unitId, reason: 'Demandé.' }),
  },
);
REGION_WIDE.push(
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
);

/** A session of the committee, made once; the dossier of the festival is on its agenda and it sits. */
let sittingId = '';
async function sitting(rest = ''): Promise<string> {
  if (!sittingId) {
    sittingId = await idOf(festival.coordinator.post('/api/committee-sessions', SITTING));
    const agenda = { version: 1, applicationIds: [festival.applicationId] };
    await festival.coordinator.put(`/api/committee-sessions/${sittingId}/agenda`, agenda);
    await festival.coordinator.post(`/api/committee-sessions/${sittingId}/opening`);
  }
  return `/api/committee-sessions/${sittingId}${rest}`;
}
const SITTING = {
  ...{ editionYear: 2026, title: 'Comité', heldOn: '2026-06-09', place: '', opinionsDueOn: null, answersOn: null },
};
const inSession = (rest: string): Promise<string> => sitting(`/dossiers/${festival.applicationId}/${rest}`);
const POSITION = { position: 'favourable', reasons: '' };

REGION_WIDE.push(
  { handler: 'SessionsController.prepare', send: (one) => one.post('/api/committee-sessions', SITTING) },
  {
    handler: 'SessionsController.change',
    send: async (one) => {
      const { editionYear: _, ...rest } = SITTING;
      return one.put(await sitting(), { version: 1, ...rest });
    },
  },
  { handler: 'SessionsController.delete', send: async (one) => one.delete(await sitting()) },
  {
    handler: 'SessionsController.setAgenda',
    send: async (one) => one.put(await sitting('/agenda'), { version: 1, applicationIds: [] }),
  },
  {
    handler: 'SessionsController.setPresence',
    send: async (one) =>
      one.put(await sitting('/presence'), { voices: [{ voice: 'drari', present: true, names: '' }] }),
  },
  { handler: 'SessionsController.open', send: async (one) => one.post(await sitting('/opening')) },
  { handler: 'SessionsController.takeBack', send: async (one) => one.delete(await sitting('/opening')) },
  {
    handler: 'SessionsController.show',
    send: async (one) => one.put(await sitting('/current'), { applicationId: null }),
  },
  { handler: 'SessionsController.close', send: async (one) => one.post(await sitting('/closing'), { deferral: null }) },
  {
    handler: 'InterestsController.declare',
    send: (one) =>
      one.post('/api/committee-interests', { voice: 'drari', organisationId: festival.organisationId, tie: 'membre' }),
  },
  {
    handler: 'InterestsController.withdraw',
    send: (one) => one.delete(`/api/committee-interests/${festival.organisationId}`),
  },
);

const A_SCENARIO = { editionYear: 2026, name: 'Un scénario', copyOf: null };
const scenario = async (path = ''): Promise<string> =>
  `/api/scenarios/${await idOf(festival.coordinator.post('/api/scenarios', A_SCENARIO))}${path}`;
REGION_WIDE.push(
  { handler: 'ScenariosController.create', send: (one) => one.post('/api/scenarios', A_SCENARIO) },
  {
    handler: 'ScenariosController.decide',
    send: async (one) =>
      one.put(await scenario('/decisions'), {
        ...{ version: 1, filter: {}, outcome: 'label', reason: '' },
        conditionDueOn: null,
      }),
  },
  {
    handler: 'ScenariosController.adopt',
    send: async (one) => one.post(await scenario('/adoption'), { version: 1 }),
  },
  {
    handler: 'ScenariosController.rename',
    send: async (one) => one.put(await scenario('/name'), { version: 1, name: 'Un autre nom' }),
  },
  { handler: 'ScenariosController.remove', send: async (one) => one.delete(await scenario()) },
);

/** A campaign that somebody of the whole region has released. */
async function releasedCampaign(rest: string): Promise<string> {
  const { coordinator } = festival;
  const id = await idOf(coordinator.post('/api/campaigns', { editionYear: 2026, name: 'Rappel', from: null }));
  const draft = { name: 'Rappel', topic: null, segment: { any: [], except: [] }, subject: 'Rappel', text: 'Bonjour.' };
  const schedule = { kind: 'at', day: '2026-09-01', time: '09:00' };
  await coordinator.put(`/api/campaigns/${id}`, { ...draft, schedule, version: 1 });
  await coordinator.post(`/api/campaigns/${id}/release`, { version: 2 });
  return `/api/campaigns/${id}/${rest}`;
}
REGION_WIDE.push(
  {
    handler: 'CommunicationSettingsController.change',
    send: (one) => one.put('/api/communication-settings/2026', { secondPerson: false }),
  },
  {
    handler: 'CampaignMovesController.approve',
    send: async (one) => one.post(await releasedCampaign('approval')),
  },
  {
    handler: 'CampaignMovesController.takeBack',
    send: async (one) => one.post(await releasedCampaign('taking-back')),
  },
  { handler: 'CampaignMovesController.pause', send: async (one) => one.post(await releasedCampaign('pause')) },
  { handler: 'CampaignMovesController.resume', send: async (one) => one.post(await releasedCampaign('resumption')) },
  { handler: 'CampaignMovesController.stop', send: async (one) => one.post(await releasedCampaign('stop')) },
);
/** A reminder that somebody of the organisation got; an open line of the list of calls; a pause. */
async function reminderId(): Promise<string> {
  const [row] = await portal.sql<{ id: string }>(
    `WITH r AS (INSERT INTO reminder (id, edition_year, person_id, on_day, origin, made_at)
       VALUES (gen_random_uuid(), 2026, $1, '2026-04-10', 'by_hand', now()) ON CONFLICT DO NOTHING RETURNING id)
     SELECT id FROM r UNION SELECT id FROM reminder WHERE person_id = $1`,
    [festival.holder.personId],
  );
  return row?.id ?? '';
}
async function reminderCallId(): Promise<string> {
  await portal.sql(
    `INSERT INTO reminder_call (edition_year, organisation_id, listed_at) VALUES (2026, $1, now()) ON CONFLICT DO NOTHING`,
    [festival.organisationId],
  );
  return (await portal.sql<{ id: string }>('SELECT id FROM reminder_call'))[0]?.id ?? '';
}
const aPause = () => ({
  ...{ year: 2026, personId: null, organisationId: festival.organisationId },
  ...{ reason: 'Un déménagement.', until: null },
});
async function reminderPauseId(): Promise<string> {
  const { body } = await festival.coordinator.post<{ items: { id: string }[] }>('/api/reminder-pauses', aPause());
  return body.items[0]?.id ?? '';
}
WITHIN.push(
  {
    handler: 'RemindersController.revokeLink',
    send: async (one) => one.delete(`/api/reminders/${await reminderId()}/link`),
  },
  { handler: 'ReminderPausesController.pause', send: (one) => one.post('/api/reminder-pauses', aPause()) },
  {
    handler: 'ReminderPausesController.end',
    send: async (one) => one.delete(`/api/reminder-pauses/${await reminderPauseId()}`),
  },
  {
    handler: 'ReminderCallsController.note',
    send: async (one) => one.put(`/api/reminder-calls/${await reminderCallId()}/note`, { called: true, note: '' }),
  },
);
REGION_WIDE.push(
  {
    handler: 'ReminderLadderController.save',
    send: (one) =>
      one.put('/api/editions/2026/reminder-ladder', {
        ...{ version: 0, running: false, steps: [{ days: -3, channel: 'mail' }] },
        ...{ rhythmHours: 72, matters: [] },
      }),
  },
  {
    handler: 'RemindersController.send',
    send: (one) => one.post('/api/reminders', { year: 2026, scope: 'late', expected: 1 }),
  },
);

const NOBODY = randomUUID();
const A_RELAY = {
  ...{ date: '2026-04-01', kind: 'radio', outlet: 'Radio', title: 'La fête', url: null, namesAmbassador: false },
  eventIds: [],
};
const A_POST = {
  ...{ scope: 'post', channel: 'facebook', title: 'L’appel', date: null, sponsored: false, views: 1, clicks: null },
  ...{ visits: null, readers: null, costCents: null, url: null },
};
const A_SITE = { place: 'Lille', panels: 3, startsOn: null, endsOn: null };
const A_MEETING = { title: 'Atelier', kind: 'workshop', heldOn: '2026-02-01', place: '', online: true };
const SOMEBODY = { name: 'Camille', email: null, structure: '', department: null, kind: null };
const THE_BASELINE = { year: 2019, indicator: 'attendance.total' };
const A_BASELINE = { ...THE_BASELINE, value: 1, lower: null, upper: null, note: '' };
/** What is kept of the region’s communication, and of its past years. */
const KEPT: readonly (readonly [handler: string, method: string, path: string, body: object])[] = [
  ['MediaRelaysController.add', 'POST', 'media-relays', { ...A_RELAY, editionYear: 2026, knowingly: false }],
  ['MediaRelaysController.preview', 'POST', 'media-relays/list-preview', { editionYear: 2026, text: 'x' }],
  ['MediaRelaysController.addList', 'POST', 'media-relays/list', { editionYear: 2026, text: 'x', without: [] }],
  ['MediaRelaysController.change', 'PUT', `media-relays/${NOBODY}`, { ...A_RELAY, version: 1 }],
  ['MediaRelaysController.remove', 'DELETE', `media-relays/${NOBODY}`, { version: 1 }],
  ['FiguresController.addPost', 'POST', 'outreach-posts', { ...A_POST, year: 2026 }],
  ['FiguresController.changePost', 'PUT', `outreach-posts/${NOBODY}`, { ...A_POST, version: 1 }],
  ['FiguresController.removePost', 'DELETE', `outreach-posts/${NOBODY}`, { version: 1 }],
  ['FiguresController.addSite', 'POST', 'poster-sites', { ...A_SITE, year: 2026 }],
  ['FiguresController.changeSite', 'PUT', `poster-sites/${NOBODY}`, { ...A_SITE, version: 1 }],
  ['FiguresController.removeSite', 'DELETE', `poster-sites/${NOBODY}`, { version: 1 }],
  [
    ...(['FiguresController.setAmbassador', 'PUT', 'ambassadors/2026'] as const),
    { name: 'Camille', position: '', words: '', photoCredit: '', version: null },
  ],
  ['FiguresController.removeAmbassador', 'DELETE', 'ambassadors/2026', { version: 1 }],
  ['PastYearsController.save', 'POST', 'bilans/2026/baselines', { ...A_BASELINE, version: 0 }],
  ['PastYearsController.remove', 'DELETE', 'bilans/2026/baselines', { ...THE_BASELINE, version: 1 }],
  ['PastYearsController.say', 'PUT', 'compared-years/2025', { comparable: true, note: '', version: 0 }],
  ['KitController.save', 'PUT', 'editions/2026/kit', { version: 0, ordersUntil: null, items: [], points: [] }],
  ['MeetingsController.add', 'POST', 'preparation-meetings', { ...A_MEETING, editionYear: 2026 }],
  ['MeetingsController.change', 'PUT', `preparation-meetings/${NOBODY}`, { ...A_MEETING, version: 1 }],
  ['MeetingsController.remove', 'DELETE', `preparation-meetings/${NOBODY}`, { version: 1 }],
  ['ParticipantsController.add', 'POST', `preparation-meetings/${NOBODY}/participants`, SOMEBODY],
  [
    ...([
      'ParticipantsController.preview',
      'POST',
      `preparation-meetings/${NOBODY}/participants/list-preview`,
    ] as const),
    { text: 'x' },
  ],
  ['ParticipantsController.addList', 'POST', `preparation-meetings/${NOBODY}/participants/list`, { text: 'x' }],
  [
    ...(['ParticipantsController.link', 'POST', 'meeting-participants/links'] as const),
    { links: [{ participantId: NOBODY, organisationId: null, personId: null }] },
  ],
  ['ParticipantsController.change', 'PUT', `meeting-participants/${NOBODY}`, { ...SOMEBODY, version: 1 }],
  ['ParticipantsController.remove', 'DELETE', `meeting-participants/${NOBODY}`, { version: 1 }],
];
REGION_WIDE.push(
  ...KEPT.map(([handler, method, path, body]) => ({
    handler,
    send: (one: Visitor) => one.send(method, `/api/${path}`, body),
  })),
);

/** Writes open to coordinators that no territory limits, and why. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  'ThreadController.read': 'reading is never limited, and a mark of it is the reader’s own',
  'MessagesController.release': 'refused message by message, with its reason (outbox-messages.spec)',
  'SavedViewsController.save': 'a view changes no dossier',
  'SavedViewsController.change': 'a view changes no dossier',
  'SavedViewsController.remove': 'a view changes no dossier',
  'VisitsController.keep': 'a plan is its reader’s own, and changes no event',
  'PresenceController.look': 'reading is never limited, and nothing of it is kept',
  'TagsController.add': 'a word of the edition, on no dossier yet',
  'TagsController.change': 'a word of the edition: what it is on stays',
  'TagsController.remove': 'a word of the coordination’s own, which is no fact of a dossier',
  'BulkActionsController.preview': 'a question that changes nothing',
  'FiguresImportController.run': 'refused row by row, with its reason (attendance-import.spec)',
  'CollectionController.preview': 'a question that changes nothing',
  'CollectionController.validate': 'refused event by event, with its reason (attendance-collection.spec)',
  'CollectionController.undo': 'refused event by event, with its reason (attendance-collection.spec)',
  'BulkActionsController.run': 'refused dossier by dossier, with its reason (lists-bulk.spec)',
  'BulkActionsController.undo': 'takes back only what the same person has just done',
  'ActingForController.leave': 'back to one’s own place',
  'OrganisationSheetController.likelyDuplicates': 'a question that changes nothing',
  'NotificationController.rewrite': 'within it: a dossier must be decided first, see notification.spec',
  'NotificationController.restore': 'within it, see notification.spec',
  'NotificationController.holdBack': 'within it, see notification.spec',
  'NotificationController.takeIn': 'within it, see notification.spec',
  'NotificationController.test': 'a message to oneself',
  'SegmentsController.preview': 'a question that changes nothing, and finds only whom one may write to',
  'SegmentsController.save': 'a segment changes no dossier',
  'SegmentsController.change': 'a segment changes no dossier',
  'SegmentsController.remove': 'a segment changes no dossier',
  'TemplatesController.save': 'a template changes no dossier',
  'TemplatesController.change': 'a template changes no dossier',
  'TemplatesController.remove': 'a template changes no dossier',
  'CampaignsController.begin': 'a draft writes to nobody',
  'CampaignsController.save': 'a draft writes to nobody',
  'CampaignsController.remove': 'a draft writes to nobody',
  'CampaignsController.addFile': 'a draft writes to nobody',
  'CampaignsController.removeFile': 'a draft writes to nobody',
  'CampaignsController.test': 'a message to oneself',
  'CampaignMovesController.release': 'writes within it alone, see segments.spec',
  'KitOrdersController.place': 'within it: an event must be announced first, see kit-orders.spec',
  'KitOrdersController.callOff': 'within it, see kit-orders.spec',
  'KitOrdersController.tellUse': 'within it, see kit-orders.spec',
  'KitOrdersController.move': 'within it, see kit-orders.spec',
  'NotificationController.send': 'every dossier of the lot lies within it, see notification.spec',
};

/** Every write that coordinators may send and that is not open to all, as somebody’s own account is. */
function coordinatorWrites(): string[] {
  const audiences = new Map(routeAudiences(portal.app).map(({ handler, audience }) => [handler, audience]));
  const operations = Object.values(contractDocument(portal.app).paths).flatMap((path) =>
    Object.entries(path as Record<string, { operationId?: string }>),
  );
  return operations
    .filter(([method]) => method !== 'get')
    .map(([, { operationId = '' }]) => operationId.replace('.', 'Controller.'))
    .filter((handler) => {
      const audience = audiences.get(handler);
      return Array.isArray(audience) && audience.includes('coordinator') && audience.length < 5;
    });
}

test('a coordinator reads before any click whether an organisation is within reach, and why it is not', async () => {
  const may = async (visitor: Visitor) =>
    (await visitor.get<{ may: Record<'actFor' | 'edit', object> }>(`/api/organisations/${festival.organisationId}`))
      .body.may;
  const closed = {
    allowed: false,
    reasons: [{ code: 'outside_territory', text: expect.stringMatching(/territoire/) }],
  };
  expect(await may(aisne)).toEqual({ actFor: closed, edit: closed });
  expect(await may(somme)).toMatchObject({ actFor: { allowed: true }, edit: { allowed: true } });
});

test('every write that a coordinator may send has its place in the tables', () => {
  const placed = [...WITHIN, ...REGION_WIDE].map(({ handler }) => handler).concat(Object.keys(EVERYWHERE));
  expect(placed.sort()).toEqual(coordinatorWrites().sort());
});

const OUTSIDE = { status: 403, body: { reasons: expect.arrayContaining(['outside_territory']) as unknown } };

describe.each(WITHIN)('$handler', ({ send }) => {
  test('a coordinator of the Aisne is refused on what lies in the Somme, and told why', async () => {
    expect(await send(aisne)).toMatchObject(OUTSIDE);
  });
  test('a coordinator of the Somme is not refused for that reason', async () => {
    const { body } = await send(somme);
    expect(body['reasons'] ?? []).not.toContain('outside_territory');
    expect(body['code']).not.toBe('audience');
  });
});

describe.each(REGION_WIDE)('$handler', ({ send }) => {
  test('a coordinator of one department is refused what concerns the whole region', async () => {
    expect(await send(somme)).toMatchObject(OUTSIDE);
  });
});

test('a coordinator of the Aisne reads a dossier of the Somme, whose buttons say why they are closed', async () => {
  const { status, body } = await aisne.get<{ may: Record<string, { allowed: boolean; reasons: { code: string }[] }> }>(
    dossier('review'),
  );
  expect(status).toBe(200);
  for (const may of Object.values(body.may)) {
    expect(may.allowed).toBe(false);
    expect(may.reasons.map(({ code }) => code)).toContain('outside_territory');
  }
});
