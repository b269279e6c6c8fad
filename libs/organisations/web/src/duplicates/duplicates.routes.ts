import type { Routes } from '@angular/router';

/** Duplicates of the coordination; before the page of one organisation, whose address is an id. */
export const DUPLICATES_ROUTES: Routes = [
  {
    path: 'structures/doublons',
    title: 'Doublons',
    loadComponent: () => import('./pairs.page').then((file) => file.PairsPage),
  },
  {
    path: 'structures/doublons/:a/:b',
    title: 'Comparer deux structures',
    loadComponent: () => import('./comparison.page').then((file) => file.ComparisonPage),
  },
  {
    path: 'structures/fusions/:id',
    title: 'Une fusion',
    loadComponent: () => import('./merge.page').then((file) => file.MergePage),
  },
];
