import type { Routes } from '@angular/router';

/** The first page of holders. */
export const HOLDER_DASHBOARD_ROUTES: Routes = [
  {
    path: 'mon-espace',
    title: 'Mon espace',
    loadComponent: () => import('./holder/holder.page').then((file) => file.HolderPage),
  },
  {
    path: 'ma-structure/gestes',
    title: 'Fait par la coordination',
    loadComponent: () => import('./holder/acts.page').then((file) => file.ActsPage),
  },
];

/** The first page of the coordination. */
export const COORDINATION_DASHBOARD_ROUTES: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Pilotage',
    loadComponent: () => import('./coordination/coordination.page').then((file) => file.CoordinationPage),
  },
];

/** The first page of DRARI and Région. */
export const COMMITTEE_DASHBOARD_ROUTES: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'L’essentiel',
    loadComponent: () => import('./committee/committee.page').then((file) => file.CommitteePage),
  },
];

/** The journal, for the coordination. */
export const COORDINATION_JOURNAL_ROUTES: Routes = [
  {
    path: 'journal',
    title: 'Journal',
    loadComponent: () => import('./administration/journal.page').then((file) => file.JournalPage),
  },
];

/** The pages of the administrator. */
export const ADMINISTRATION_ROUTES: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'État du service',
    loadComponent: () => import('./administration/service.page').then((file) => file.ServicePage),
  },
  {
    path: 'journal',
    title: 'Journal',
    loadComponent: () => import('./administration/journal.page').then((file) => file.JournalPage),
  },
];
