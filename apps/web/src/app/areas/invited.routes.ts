import type { Routes } from '@angular/router';
import { INVITED_ACTIVITIES_ROUTES } from '@fds/applications/web';
import { InvitedArea } from './invited.area';
import { NAVS } from './navs';

/** What partners are invited to write; a holder who was invited too keeps the own navigation. */
export const INVITED_AREA: Routes = [
  { path: '', component: InvitedArea, data: { navs: NAVS }, children: INVITED_ACTIVITIES_ROUTES },
];
