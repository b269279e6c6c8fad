import type { Routes } from '@angular/router';
import { BILAN_ROUTES } from '@fds/bilan/web';
import { COMMITTEE_DASHBOARD_ROUTES } from '@fds/dashboards/web';
import { COMMITTEE_EVALUATION_ROUTES } from '@fds/evaluation/web';
import { COVERAGE_ROUTES, FOLLOWED_SESSIONS_ROUTES, READING_ROUTES } from '@fds/labelling/web';
import { VISIT_ROUTES } from '@fds/programme/web';
import { CommitteeArea } from './committee.area';
import { NAVS } from './navs';
import { ofAnEdition } from './of-an-edition';

export const COMMITTEE_AREA: Routes = [
  {
    path: '',
    component: CommitteeArea,
    data: { nav: NAVS.drari },
    children: [
      ...COMMITTEE_DASHBOARD_ROUTES,
      ofAnEdition(
        ...READING_ROUTES,
        ...FOLLOWED_SESSIONS_ROUTES,
        ...COVERAGE_ROUTES,
        ...VISIT_ROUTES,
        ...COMMITTEE_EVALUATION_ROUTES,
        ...BILAN_ROUTES,
      ),
    ],
  },
];
