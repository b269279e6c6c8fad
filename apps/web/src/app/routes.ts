import type { Route, Routes } from '@angular/router';
import { ACCOUNTS_ROUTES } from '@fds/accounts/web';
import { PUBLIC_BILAN_ROUTE } from '@fds/bilan/web';
import { PARTICIPATE_ROUTE } from '@fds/editions/web';
import { LINKED_REPORT_ROUTE } from '@fds/attendance/web';
import { PERSONAL_LINK_ROUTE, UNSUBSCRIBE_ROUTE } from '@fds/communication/web';
import { LINKED_EVALUATION_ROUTE, SURVEY_ROUTE } from '@fds/evaluation/web';
import { OUTSIDE_OPINION_ROUTE, VERIFY_ROUTES } from '@fds/labelling/web';
import { PUBLIC_ORGANISATION_ROUTES } from '@fds/organisations/web';
import { PUBLIC_EVENT_ROUTE } from '@fds/programme/web';
import { ROLES } from '@fds/shared/kernel';
import { onlyFor, toHome } from './guards';

/*
 * The first load holds the door and these lines; the pages of an area are named in its own file, loaded with its frame.
 * What is named here comes from a step's `public.routes.ts`, whose index says `export *` only: docs/decisions/0008.
 * How a step adds its pages: import its routes (its library's only export) in `areas/<area>.routes.ts`, spread them into
 * its `children`, and add a line to `areas/navs.ts`.
 */

/** A page that stands alone, in place of one that cannot be shown. */
const message = (path: string, title: string, reason: string): Route => ({
  path,
  title,
  data: { reason },
  loadComponent: () => import('./pages/message.page').then((file) => file.MessagePage),
});

export const ROUTES: Routes = [
  { path: '', pathMatch: 'full', canActivate: [toHome], children: [] },
  ...ACCOUNTS_ROUTES,
  {
    path: 'pilotage',
    title: 'Coordination',
    canActivate: [onlyFor('coordinator')],
    loadChildren: () => import('./areas/coordination.routes').then((file) => file.COORDINATION_AREA),
  },
  {
    path: 'comite',
    title: 'Comité',
    canActivate: [onlyFor('drari', 'region')],
    loadChildren: () => import('./areas/committee.routes').then((file) => file.COMMITTEE_AREA),
  },
  {
    path: 'administration',
    title: 'Administration',
    canActivate: [onlyFor('administrator')],
    loadChildren: () => import('./areas/administration.routes').then((file) => file.ADMINISTRATION_AREA),
  },
  {
    path: 'compte',
    title: 'Mon compte',
    canActivate: [onlyFor(...ROLES)],
    loadChildren: () => import('./areas/account.routes').then((file) => file.ACCOUNT_AREA),
  },
  {
    path: 'mes-animations',
    title: 'Mes animations',
    canActivate: [onlyFor('partner', 'holder')],
    loadChildren: () => import('./areas/invited.routes').then((file) => file.INVITED_AREA),
  },
  {
    path: 'messages',
    title: 'Messages',
    canActivate: [onlyFor('holder', 'partner')],
    loadChildren: () => import('./areas/messages.routes').then((file) => file.MESSAGES_AREA),
  },
  UNSUBSCRIBE_ROUTE,
  ...PUBLIC_ORGANISATION_ROUTES,
  PUBLIC_EVENT_ROUTE,
  PUBLIC_BILAN_ROUTE,
  PARTICIPATE_ROUTE,
  OUTSIDE_OPINION_ROUTE,
  PERSONAL_LINK_ROUTE,
  LINKED_REPORT_ROUTE,
  LINKED_EVALUATION_ROUTE,
  SURVEY_ROUTE,
  ...VERIFY_ROUTES,
  {
    path: 'nuancier',
    title: 'Nuancier',
    loadComponent: () => import('./pages/nuancier/nuancier.page').then((file) => file.NuancierPage),
  },
  {
    path: 'accessibilite',
    title: 'Accessibilité',
    loadComponent: () => import('./pages/accessibility/accessibility.page').then((file) => file.AccessibilityPage),
  },
  {
    path: 'plan',
    title: 'Plan du site',
    loadComponent: () => import('./pages/site-map.page').then((file) => file.SiteMapPage),
  },
  message('reserve', 'Page réservée', 'reserved'),
  message('panne', 'Le portail ne répond pas', 'failed'),
  // Last: its addresses begin with nothing in common, so that looking for one of them loads the list.
  {
    path: '',
    title: 'Espace des porteurs',
    canActivate: [onlyFor('holder')],
    loadChildren: () => import('./areas/holder.routes').then((file) => file.HOLDER_AREA),
  },
  message('**', 'Page introuvable', 'missing'),
];
