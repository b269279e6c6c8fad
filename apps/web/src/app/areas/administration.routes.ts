import type { Routes } from '@angular/router';
import { ACCOUNTS_SETTINGS_ROUTES, ADMINISTRATION_PEOPLE_ROUTES } from '@fds/accounts/web';
import { ADMINISTRATION_ROUTES } from '@fds/dashboards/web';
import { CoordinationArea } from './coordination.area';
import { NAVS } from './navs';

export const ADMINISTRATION_AREA: Routes = [
  {
    path: '',
    component: CoordinationArea,
    data: { nav: NAVS.administrator, home: '/administration' },
    children: [...ADMINISTRATION_ROUTES, ...ADMINISTRATION_PEOPLE_ROUTES, ...ACCOUNTS_SETTINGS_ROUTES],
  },
];
