import { randomUUID } from 'node:crypto';
import type { Visitor } from '@fds/portal/testing';
import { festival, idOf, portal, type Write } from './ground';

// Writes of the outbox, campaigns and reminders, and of what is kept of the region’s communication and its past years.

/** A message about the dossier, in this state. */
async function outboxMessage(state: string, action = ''): Promise<string> {
  const [row] = await portal.sql<{ id: string }>(
    `INSERT INTO outbox_message (occasion, application_id, to_address, to_name, subject, text, state, written_at, send_after)
     VALUES ('territory', $1, 'a@test.example', 'A', 'Objet', 'Texte', $2, now(), now()) RETURNING id`,
    [festival.applicationId, state],
  );
  return `/api/outbox-messages/${row?.id ?? ''}${action}`;
}

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

/** Within one’s departments, or not at all. */
export const WITHIN: readonly Write[] = [
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
];

/** What concerns the whole region. */
export const REGION_WIDE: readonly Write[] = [
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
  ...KEPT.map(([handler, method, path, body]) => ({
    handler,
    send: (one: Visitor) => one.send(method, `/api/${path}`, body),
  })),
];
