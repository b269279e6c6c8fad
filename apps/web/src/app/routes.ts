import type { Route, Routes } from '@angular/router';
import { ACCOUNTS_ROUTES } from '@fds/accounts/web';
import { BILAN_ROUTES } from '@fds/bilan/web';
import type { NavEntry } from '@fds/shared/web-kit';
import { onlyFor, toHome } from './guards';

/*
 * How a step adds its pages: import its routes (its library's only export), spread them into the `children` of an area
 * below, and add a line to that area's navigation. A link stands here only when its page exists.
 */

const HOLDER_NAV: readonly NavEntry[] = [];
const HOLDER_ROUTES: Routes = [];

const COORDINATION_NAV: readonly NavEntry[] = [
  { path: '/pilotage/bilans', label: 'Bilans', icon: 'monitoring', group: 'Résultats' },
];
const COORDINATION_ROUTES: Routes = [...BILAN_ROUTES];

const COMMITTEE_NAV: readonly NavEntry[] = [{ path: '/comite/bilans', label: 'Bilans', icon: 'monitoring' }];
const COMMITTEE_ROUTES: Routes = [...BILAN_ROUTES];

const ADMINISTRATION_NAV: readonly NavEntry[] = [];
const ADMINISTRATION_ROUTES: Routes = [];

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
    path: '',
    title: 'Espace des porteurs',
    canActivate: [onlyFor('holder')],
    data: { nav: HOLDER_NAV },
    loadComponent: () => import('./areas/holder.area').then((file) => file.HolderArea),
    children: HOLDER_ROUTES,
  },
  {
    path: 'pilotage',
    title: 'Coordination',
    canActivate: [onlyFor('coordinator')],
    data: { nav: COORDINATION_NAV },
    loadComponent: () => import('./areas/coordination.area').then((file) => file.CoordinationArea),
    children: COORDINATION_ROUTES,
  },
  {
    path: 'comite',
    title: 'Comité',
    canActivate: [onlyFor('drari', 'region')],
    data: { nav: COMMITTEE_NAV },
    loadComponent: () => import('./areas/committee.area').then((file) => file.CommitteeArea),
    children: COMMITTEE_ROUTES,
  },
  {
    path: 'administration',
    title: 'Administration',
    canActivate: [onlyFor('administrator')],
    data: { nav: ADMINISTRATION_NAV, home: '/administration' },
    loadComponent: () => import('./areas/coordination.area').then((file) => file.CoordinationArea),
    children: ADMINISTRATION_ROUTES,
  },
  {
    path: 'nuancier',
    title: 'Nuancier',
    loadComponent: () => import('./pages/nuancier/nuancier.page').then((file) => file.NuancierPage),
  },
  message('reserve', 'Page réservée', 'reserved'),
  message('panne', 'Le portail ne répond pas', 'failed'),
  message('**', 'Page introuvable', 'missing'),
];
