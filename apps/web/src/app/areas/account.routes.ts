import type { Routes } from '@angular/router';
import { OWN_ACCOUNT_ROUTES } from '@fds/accounts/web';
import { AccountArea } from './account.area';
import { NAVS } from './navs';

export const ACCOUNT_AREA: Routes = [
  { path: '', component: AccountArea, data: { navs: NAVS }, children: OWN_ACCOUNT_ROUTES },
];
