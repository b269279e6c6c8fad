import { randomUUID } from 'node:crypto';
import { dossier, festival, idOf, OLD, portal, type Write } from './ground';

// Writes of the review, the committee and what comes after the label.

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

/** A change of the labelled event that waits for the coordination. */
async function eventChangeId(): Promise<string> {
  const [row] = await portal.sql<{ id: string }>(
    `INSERT INTO event_change (event_id, state, asked_at) VALUES ($1, 'proposed', now()) RETURNING id`,
    [festival.eventId],
  );
  return row?.id ?? '';
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

const A_SCENARIO = { editionYear: 2026, name: 'Un scénario', copyOf: null };

const scenario = async (path = ''): Promise<string> =>
  `/api/scenarios/${await idOf(festival.coordinator.post('/api/scenarios', A_SCENARIO))}${path}`;

/** Within one’s departments, or not at all. */
export const WITHIN: readonly Write[] = [
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
];

/** What concerns the whole region. */
export const REGION_WIDE: readonly Write[] = [
  {
    handler: 'CriteriaController.change',
    send: (one) =>
      one.put('/api/editions/2026/criteria', {
        version: OLD,
        criteria: [{ code: 'free', kind: 'label', label: 'Gratuit', help: '', check: null, optional: false }],
        grid: [],
      }),
  },
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
];
