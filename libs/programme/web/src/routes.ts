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
