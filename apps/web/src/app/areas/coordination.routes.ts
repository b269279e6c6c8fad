import type { Routes } from '@angular/router';
import { COORDINATION_PEOPLE_ROUTES, REGISTER_ROUTES } from '@fds/accounts/web';
import { CALL_ROUTES, COORDINATION_APPLICATIONS_ROUTES, EDITION_FORM_ROUTES } from '@fds/applications/web';
import { ARCHIVE_ROUTES } from '@fds/archive/web';
import { COLLECTION_ROUTES } from '@fds/attendance/web';
import { BILAN_PUBLICATION_ROUTES, BILAN_ROUTES } from '@fds/bilan/web';
import {
  COMMUNICATION_ROUTES,
  EDITION_MAILS_ROUTES,
  KIT_ROUTES,
  MATERIAL_ROUTES,
  PRESS_ROUTES,
} from '@fds/communication/web';
import { COORDINATION_DASHBOARD_ROUTES, COORDINATION_JOURNAL_ROUTES } from '@fds/dashboards/web';
import { editionsRoutes } from '@fds/editions/web';
import { COORDINATION_EVALUATION_ROUTES } from '@fds/evaluation/web';
import {
  COMMITTEE_ROUTES,
  EDITION_CRITERIA_ROUTES,
  LIST_ROUTES,
  NOTIFICATION_ROUTES,
  PREPARATION_ROUTES,
  REVIEW_ROUTES,
  SESSION_MODE_ROUTES,
  TO_TREAT_ROUTES,
} from '@fds/labelling/web';
import { COORDINATION_ORGANISATIONS_ROUTES, DUPLICATES_ROUTES, RESEARCH_ROUTES } from '@fds/organisations/web';
import { REGROUPING_ROUTES, TO_REVIEW_ROUTES, VISIT_ROUTES } from '@fds/programme/web';
import { CoordinationArea } from './coordination.area';
import { NAVS } from './navs';
import { ofAnEdition } from './of-an-edition';

export const COORDINATION_AREA: Routes = [
  // The room sees the session alone, without the rail.
  ...SESSION_MODE_ROUTES,
  {
    path: '',
    component: CoordinationArea,
    data: { nav: NAVS.coordinator },
    children: [
      ...COORDINATION_DASHBOARD_ROUTES,
      ...COORDINATION_JOURNAL_ROUTES,
      ...DUPLICATES_ROUTES,
      ...COORDINATION_ORGANISATIONS_ROUTES,
      ...RESEARCH_ROUTES,
      ...COORDINATION_PEOPLE_ROUTES,
      ...COMMUNICATION_ROUTES,
      ofAnEdition(
        ...LIST_ROUTES,
        ...COORDINATION_APPLICATIONS_ROUTES,
        ...CALL_ROUTES,
        ...TO_TREAT_ROUTES,
        ...REVIEW_ROUTES,
        ...NOTIFICATION_ROUTES,
        ...TO_REVIEW_ROUTES,
        ...REGROUPING_ROUTES,
        ...VISIT_ROUTES,
        ...COMMITTEE_ROUTES,
        ...PREPARATION_ROUTES,
        ...COLLECTION_ROUTES,
        ...COORDINATION_EVALUATION_ROUTES,
        ...PRESS_ROUTES,
        ...KIT_ROUTES,
        ...MATERIAL_ROUTES,
        ...BILAN_ROUTES,
        ...BILAN_PUBLICATION_ROUTES,
      ),
      ...ARCHIVE_ROUTES,
      ...editionsRoutes(...EDITION_FORM_ROUTES, ...EDITION_CRITERIA_ROUTES, ...EDITION_MAILS_ROUTES),
      ...REGISTER_ROUTES,
    ],
  },
];
