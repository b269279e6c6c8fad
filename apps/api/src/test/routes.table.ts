import { PORTAL_ROUTES } from './routes/portal.rows';
import { ACCOUNTS_ROUTES } from './routes/accounts.rows';
import { ORGANISATIONS_ROUTES } from './routes/organisations.rows';
import { EDITIONS_ROUTES } from './routes/editions.rows';
import { APPLICATIONS_ROUTES } from './routes/applications.rows';
import { LABELLING_ROUTES } from './routes/labelling.rows';
import { PROGRAMME_ROUTES } from './routes/programme.rows';
import { ATTENDANCE_ROUTES } from './routes/attendance.rows';
import { EVALUATION_ROUTES } from './routes/evaluation.rows';
import { SURVEY_ROUTES } from './routes/surveys.rows';
import { COMMUNICATION_ROUTES } from './routes/communication.rows';
import { OUTREACH_ROUTES } from './routes/outreach.rows';
import { BILAN_PUBLICATION_ROUTES } from './routes/bilan-publication.rows';
import { BILAN_ROUTES } from './routes/bilan.rows';
import { ARCHIVE_ROUTES } from './routes/archive.rows';
import { DASHBOARDS_ROUTES } from './routes/dashboards.rows';
import { LAST_ROUTES } from './routes/last.rows';
import type { RouteCase } from './routes/route-case';

export { VISITORS, type Outcome, type Place, type VisitorName } from './routes/route-case';

/** Every route of the application, in the order of the year; each step keeps its rows in a file of its own. */
export const ROUTES: readonly RouteCase[] = [
  ...PORTAL_ROUTES,
  ...ACCOUNTS_ROUTES,
  ...ORGANISATIONS_ROUTES,
  ...EDITIONS_ROUTES,
  ...APPLICATIONS_ROUTES,
  ...LABELLING_ROUTES,
  ...PROGRAMME_ROUTES,
  ...ATTENDANCE_ROUTES,
  ...EVALUATION_ROUTES,
  ...SURVEY_ROUTES,
  ...COMMUNICATION_ROUTES,
  ...OUTREACH_ROUTES,
  ...BILAN_ROUTES,
  ...BILAN_PUBLICATION_ROUTES,
  ...ARCHIVE_ROUTES,
  ...DASHBOARDS_ROUTES,
  ...LAST_ROUTES,
];
