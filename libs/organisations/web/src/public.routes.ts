import type { Routes } from '@angular/router';

/** What everybody reads of an organisation. */
export const PUBLIC_ORGANISATION_ROUTES: Routes = [
  {
    path: 'structures/:id',
    title: 'Structure',
    loadComponent: () => import('./public-sheet/public-organisation.page').then((file) => file.PublicOrganisationPage),
  },
];
