import { COORDINATOR, NOBODY_KNOWS_THE_LINK, nothing, type RouteCase } from './route-case';

/** A draft is not shared yet, nothing is published. */
const NO_PHOTO = { coordinator: 'hidden' } as const;
const NO_VERSION = { coordinator: 'hidden', administrator: 'hidden' } as const;

/** What is written beside the figures, and what is published. */
export const BILAN_PUBLICATION_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/bilans/{year}/writing', open: COORDINATOR },
  { route: 'PUT /api/bilans/{year}/writing', open: COORDINATOR, request: nothing },
  { route: 'GET /api/bilans/{year}/writing/verbatims', open: COORDINATOR },
  { route: 'POST /api/bilans/{year}/writing/sharing', open: COORDINATOR, request: nothing },
  { route: 'POST /api/bilans/{year}/writing/photos', open: COORDINATOR },
  { route: 'POST /api/bilans/{year}/writing/event-photos', open: COORDINATOR, request: nothing },
  { route: 'GET /api/bilans/{year}/writing/photos/{photoId}', open: NO_PHOTO },
  { route: 'PUT /api/bilans/{year}/writing/photos/{photoId}', open: COORDINATOR, request: nothing },
  { route: 'DELETE /api/bilans/{year}/writing/photos/{photoId}', open: COORDINATOR },
  // A remark is of a part of the bilan, and says something.
  {
    route: 'POST /api/bilans/{year}/writing/comments',
    open: { coordinator: 'in', drari: 'in', region: 'in' },
    request: nothing,
  },
  { route: 'PUT /api/bilans/{year}/writing/comments/{commentId}', open: COORDINATOR, request: nothing },
  { route: 'GET /api/bilans/{year}/publication', open: COORDINATOR },
  { route: 'POST /api/bilans/{year}/versions', open: COORDINATOR, request: nothing },
  { route: 'GET /api/bilans/{year}/versions/{number}', open: NO_VERSION },
  { route: 'GET /api/bilans/{year}/versions/{number}/report.pdf', open: NO_VERSION },
  {
    route: 'GET /api/bilans/{year}/versions/{number}/photos/{photoId}',
    open: { ...NO_VERSION, drari: 'hidden', region: 'hidden' },
  },
  { route: 'POST /api/bilans/{year}/opening', open: COORDINATOR, request: nothing },
  { route: 'POST /api/bilans/{year}/redactions', open: COORDINATOR, request: nothing },
  { route: 'GET /api/public-bilans/{year}', open: NOBODY_KNOWS_THE_LINK },
  { route: 'GET /api/public-bilans/{year}/indicators.json', open: NOBODY_KNOWS_THE_LINK },
  { route: 'GET /api/public-bilans/{year}/indicators.csv', open: NOBODY_KNOWS_THE_LINK },
  { route: 'GET /api/public-bilans/{year}/report.pdf', open: NOBODY_KNOWS_THE_LINK },
  { route: 'GET /api/public-bilans/{year}/workbook.xlsx', open: NOBODY_KNOWS_THE_LINK },
  { route: 'GET /api/public-bilans/{year}/photos/{photoId}', open: NOBODY_KNOWS_THE_LINK },
];
