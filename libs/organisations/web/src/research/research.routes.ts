import type { Routes } from '@angular/router';

/** The register of research units. */
export const RESEARCH_ROUTES: Routes = [
  {
    path: 'recherche',
    title: 'Unités de recherche',
    loadComponent: () => import('./research.page').then((file) => file.ResearchPage),
  },
];
