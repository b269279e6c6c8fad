import type { Visitor } from '@fds/portal/testing';
import { festival, OLD, portal, type Write } from './ground';

// Writes of what came of the events: figures, photos, counting, evaluations and surveys.

const event = (path = ''): string => `/api/events/${festival.eventId}/attendance${path}`;

const evaluation = (path = ''): string => `/api/evaluations/2026/organisations/${festival.organisationId}${path}`;

const survey = (path = ''): string => `/api/surveys/${festival.eventId}${path}`;

const NO_FIGURES = { version: null, comment: '', lines: [], notHeldReason: null };

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

/** Within one’s departments, or not at all. */
export const WITHIN: readonly Write[] = [
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
];

/** What concerns the whole region. */
export const REGION_WIDE: readonly Write[] = [
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
    handler: 'CollectionController.close',
    send: (one) => one.put('/api/attendance/collections/2026', { closed: true }),
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
];
