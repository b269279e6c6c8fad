import type { Routes } from '@angular/router';

/** The holder's own organisation: choosing it, describing it. */
export const OWN_ORGANISATION_ROUTES: Routes = [
  {
    path: 'ma-structure',
    pathMatch: 'full',
    title: 'Ma structure',
    loadComponent: () => import('./sheet/own-organisation.page').then((file) => file.OwnOrganisationPage),
  },
  {
    path: 'ma-structure/choisir',
    title: 'Trouver votre structure',
    loadComponent: () => import('./choosing/choose.page').then((file) => file.ChoosePage),
  },
];
