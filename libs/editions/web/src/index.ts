import type { Routes } from '@angular/router';

/** The settings of the editions, for the coordination. */
export const EDITIONS_ROUTES: Routes = [
  {
    path: 'edition',
    title: 'Éditions',
    loadComponent: () => import('./editions.page').then((file) => file.EditionsPage),
  },
  {
    path: 'edition/:annee',
    title: ({ params }) => `Réglages de l’édition ${String(params['annee'])}`,
    loadComponent: () => import('./edition.page').then((file) => file.EditionPage),
  },
];
