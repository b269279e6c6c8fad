import type { Routes } from '@angular/router';
import { MESSAGES_ROUTES } from '@fds/applications/web';
import { RECEIVED_ROUTES } from '@fds/communication/web';
import { InvitedArea } from './invited.area';
import { NAVS } from './navs';

/** Messages of holders and partners, each in the own navigation. */
export const MESSAGES_AREA: Routes = [
  { path: '', component: InvitedArea, data: { navs: NAVS }, children: [...MESSAGES_ROUTES, ...RECEIVED_ROUTES] },
];
