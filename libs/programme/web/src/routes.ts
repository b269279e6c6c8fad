import type { Routes } from '@angular/router';

const lifePage = () => import('./life/life.page').then((file) => file.LifePage);

/** How a labelled event goes, for who holds it: `/evenements/:id/deroulement`. */
export const LIFE_ROUTES: Routes = [
  { path: 'evenements/:id/deroulement', title: 'Déroulement', loadComponent: lifePage },
];

/** Changes after the label that ask for a new look, and the same page of one event for the coordination. */
export const TO_REVIEW_ROUTES: Routes = [
  {
    path: 'a-revoir',
    title: 'À revoir',
    loadComponent: () => import('./changes/changes.page').then((file) => file.ChangesPage),
  },
  { path: 'evenements/:id/deroulement', title: 'Déroulement', loadComponent: lifePage },
];

/** A stand that becomes a dossier of its own, a dossier that joins a village: of one dossier, then of one event. */
export const REGROUPING_ROUTES: Routes = [
  {
    path: 'dossiers/:id/regroupement',
    title: 'Détacher, rattacher',
    loadComponent: () => import('./regrouping/regroupings.page').then((file) => file.RegroupingsPage),
  },
  {
    path: 'evenements/:id/regroupement',
    title: 'Détacher ou rattacher',
    loadComponent: () => import('./regrouping/regroup.page').then((file) => file.RegroupPage),
  },
];

/** Days of visits to labelled events, for the committee and the coordination. */
export const VISIT_ROUTES: Routes = [
  {
    path: 'visites',
    title: 'Préparer des visites',
    loadComponent: () => import('./visits/visits.page').then((file) => file.VisitsPage),
  },
];
