import { COORDINATOR, NOBODY_KNOWS_THE_LINK, type RouteCase } from './route-case';

/** Nobody has written a survey. */
const NO_SURVEY = { coordinator: 'hidden' } as const;

/** Free surveys, and the words of the answers to them and to an evaluation. */
export const SURVEY_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/evaluations/{year}/results.json', open: COORDINATOR },
  { route: 'GET /api/editions/{year}/surveys', open: COORDINATOR },
  {
    route: 'POST /api/editions/{year}/surveys',
    open: COORDINATOR,
    request: () => ({ body: { title: 'Besoins des structures', naming: 'anonymous' } }),
  },
  { route: 'GET /api/surveys/{id}', open: NO_SURVEY },
  {
    route: 'PUT /api/surveys/{id}',
    open: NO_SURVEY,
    request: () => ({
      body: { version: 1, title: 'B', intro: '', naming: 'named', closesOn: null, sections: [], questions: [] },
    }),
  },
  { route: 'DELETE /api/surveys/{id}', open: NO_SURVEY },
  { route: 'POST /api/surveys/{id}/opening', open: NO_SURVEY, request: () => ({ body: { version: 1 } }) },
  { route: 'POST /api/surveys/{id}/closing', open: NO_SURVEY, request: () => ({ body: { version: 1 } }) },
  { route: 'GET /api/surveys/{id}/invitations', open: NO_SURVEY },
  { route: 'POST /api/surveys/{id}/invitations', open: NO_SURVEY, request: () => ({ body: { text: 'Camille' } }) },
  { route: 'POST /api/surveys/{id}/invitations/holders', open: NO_SURVEY, request: () => ({ body: { families: [] } }) },
  { route: 'DELETE /api/surveys/{id}/invitations/{invitationId}', open: NO_SURVEY },
  { route: 'POST /api/surveys/{id}/letters', open: NO_SURVEY, request: () => ({ body: { reminder: false } }) },
  {
    route: 'POST /api/surveys/{id}/channels',
    open: NO_SURVEY,
    request: () => ({ body: { name: 'BDP', reach: null } }),
  },
  { route: 'DELETE /api/surveys/{id}/channels/{channelId}', open: NO_SURVEY },
  // The edition of the table has no questionnaire.
  { route: 'GET /api/evaluations/{year}/words', open: { coordinator: 'hidden' } },
  {
    route: 'PUT /api/evaluations/{year}/words',
    open: { coordinator: 'hidden' },
    request: () => ({ body: { question: 'q1', words: 'autre', options: [], was: [] } }),
  },
  { route: 'GET /api/evaluations/{year}/verbatims', open: { coordinator: 'hidden' } },
  {
    route: 'PUT /api/evaluations/{year}/verbatims',
    open: { coordinator: 'hidden' },
    request: ({ eventId }) => ({
      body: {
        responseId: eventId,
        question: 'q1',
        themes: [],
        hidden: false,
        reason: '',
        was: { themes: [], hidden: false },
      },
    }),
  },
  { route: 'GET /api/surveys/{id}/words', open: NO_SURVEY },
  {
    route: 'PUT /api/surveys/{id}/words',
    open: NO_SURVEY,
    request: () => ({ body: { question: 'q1', words: 'autre', options: [], was: [] } }),
  },
  { route: 'GET /api/surveys/{id}/verbatims', open: NO_SURVEY },
  {
    route: 'PUT /api/surveys/{id}/verbatims',
    open: NO_SURVEY,
    request: ({ eventId }) => ({
      body: {
        responseId: eventId,
        question: 'q1',
        themes: [],
        hidden: false,
        reason: '',
        was: { themes: [], hidden: false },
      },
    }),
  },
  { route: 'GET /api/surveys/{id}/results', open: NO_SURVEY },
  { route: 'GET /api/surveys/{id}/results.csv', open: NO_SURVEY },
  { route: 'GET /api/surveys/{id}/results.xlsx', open: NO_SURVEY },
  { route: 'GET /api/surveys/{id}/results.json', open: NO_SURVEY },
  { route: 'GET /api/survey-links/{token}', open: NOBODY_KNOWS_THE_LINK },
  {
    route: 'POST /api/survey-links/{token}/responses',
    open: NOBODY_KNOWS_THE_LINK,
    request: ({ eventId }) => ({ body: { id: eventId, version: 1, answers: [] } }),
  },
];
