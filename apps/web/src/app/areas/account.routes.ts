import type { Routes } from '@angular/router';
import { ownAccountRoutes } from '@fds/accounts/web';
import { PREFERENCES_ROUTES } from '@fds/communication/web';
import { AccountArea } from './account.area';
import { NAVS } from './navs';

export const ACCOUNT_AREA: Routes = [
  { path: '', component: AccountArea, data: { navs: NAVS }, children: ownAccountRoutes(...PREFERENCES_ROUTES) },
];
