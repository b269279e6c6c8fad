import { COORDINATOR, OWN, nothing, type RouteCase } from './route-case';

/** Questionnaires, their answers and research units. */
export const EVALUATION_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/research-units', open: COORDINATOR },
  { route: 'GET /api/research-units/numbers', open: COORDINATOR },
  { route: 'POST /api/research-units', open: COORDINATOR, request: nothing },
  { route: 'PUT /api/research-units/{id}', open: COORDINATOR, request: nothing },
  { route: 'POST /api/research-units/{id}/merge', open: COORDINATOR, request: nothing },
  { route: 'DELETE /api/research-units/{id}/merge', open: { coordinator: 'hidden' } },
  { route: 'GET /api/research-spellings', open: COORDINATOR },
  { route: 'PUT /api/research-spellings', open: COORDINATOR, request: nothing },
  { route: 'GET /api/editions/{year}/questionnaire', open: COORDINATOR },
  { route: 'PUT /api/editions/{year}/questionnaire', open: COORDINATOR, request: nothing },
  { route: 'POST /api/editions/{year}/questionnaire/open', open: COORDINATOR, request: nothing },
  { route: 'POST /api/editions/{year}/questionnaire/discard', open: COORDINATOR, request: nothing },
  { route: 'GET /api/editions/{year}/questionnaire/versions', open: COORDINATOR },
  { route: 'GET /api/editions/{year}/questionnaire/earlier', open: COORDINATOR },
  // Nothing is put to anybody yet.
  {
    route: 'GET /api/editions/{year}/questionnaire/blank.pdf',
    open: { holder: 'hidden', stranger: 'hidden', coordinator: 'hidden' },
  },
  { route: 'GET /api/applications/{id}/earlier-evaluation', open: COORDINATOR },
  { route: 'GET /api/evaluations', open: { holder: 'in', stranger: 'in' } },
  { route: 'GET /api/evaluations/{year}/responses', open: COORDINATOR },
  // The results open to the committee in `reporting`: during the call they are closed.
  { route: 'GET /api/evaluations/{year}/results', open: COORDINATOR },
  { route: 'GET /api/evaluations/{year}/results/series', open: COORDINATOR },
  { route: 'GET /api/evaluations/{year}/results.csv', open: COORDINATOR },
  { route: 'GET /api/evaluations/{year}/results.xlsx', open: COORDINATOR },
  { route: 'POST /api/evaluations/{year}/closing', open: COORDINATOR },
  { route: 'DELETE /api/evaluations/{year}/closing', open: COORDINATOR },
  { route: 'GET /api/evaluations/{year}/organisations/{organisationId}', open: { ...OWN, ...COORDINATOR } },
  {
    route: 'PATCH /api/evaluations/{year}/organisations/{organisationId}',
    open: { ...OWN, ...COORDINATOR },
    request: () => ({ body: { changes: [{ field: 'came', was: null, value: true }] } }),
  },
  {
    route: 'POST /api/evaluations/{year}/organisations/{organisationId}/submission',
    open: { ...OWN, ...COORDINATOR },
    request: () => ({ body: { version: 0, questionnaireVersion: 1 } }),
  },
  {
    route: 'POST /api/evaluations/{year}/organisations/{organisationId}/reopening',
    open: COORDINATOR,
    request: () => ({ body: { reason: '' } }),
  },
  { route: 'GET /api/evaluations/{year}/files', open: COORDINATOR },
  { route: 'GET /api/evaluations/{year}/files.csv', open: COORDINATOR },
  { route: 'GET /api/evaluations/{year}/files.xlsx', open: COORDINATOR },
  {
    route: 'POST /api/evaluations/{year}/organisations/{organisationId}/files',
    open: { ...OWN, ...COORDINATOR },
    request: () => ({ query: '?question=press&name=article.pdf', body: {} }),
  },
  // No file has been sent.
  ...['', '/preview'].map((path) => ({
    route: `GET /api/evaluations/{year}/organisations/{organisationId}/files/{fileId}${path}`,
    open: { holder: 'hidden', stranger: 'hidden', coordinator: 'hidden' } as const,
  })),
  { route: 'GET /api/evaluations/{year}/organisations/{organisationId}/mini-bilan', open: { ...OWN, ...COORDINATOR } },
  {
    route: 'GET /api/evaluations/{year}/organisations/{organisationId}/mini-bilan.pdf',
    open: { ...OWN, ...COORDINATOR },
  },
  { route: 'GET /api/evaluations/{year}/organisations/{organisationId}/answers.pdf', open: { ...OWN, ...COORDINATOR } },
];
