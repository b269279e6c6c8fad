import type { Routes } from '@angular/router';
import { HOLDER_APPLICATIONS_ROUTES } from '@fds/applications/web';
import { REPORT_ROUTES } from '@fds/attendance/web';
import { MATERIAL_ROUTES } from '@fds/communication/web';
import { HOLDER_DASHBOARD_ROUTES } from '@fds/dashboards/web';
import { EVALUATION_ROUTES } from '@fds/evaluation/web';
import { ANSWER_ROUTES } from '@fds/labelling/web';
import { OWN_ORGANISATION_ROUTES, TEAM_ROUTES } from '@fds/organisations/web';
import { LIFE_ROUTES } from '@fds/programme/web';
import { HolderArea } from './holder.area';
import { NAVS } from './navs';

export const HOLDER_AREA: Routes = [
  {
    path: '',
    component: HolderArea,
    data: { nav: NAVS.holder },
    children: [
      ...HOLDER_DASHBOARD_ROUTES,
      ...ANSWER_ROUTES,
      ...HOLDER_APPLICATIONS_ROUTES,
      ...OWN_ORGANISATION_ROUTES,
      ...TEAM_ROUTES,
      ...REPORT_ROUTES,
      ...EVALUATION_ROUTES,
      ...LIFE_ROUTES,
      ...MATERIAL_ROUTES,
    ],
  },
];
