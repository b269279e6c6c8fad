import type { Routes } from '@angular/router';
import { OWN_DATA_ROUTES } from '../own-data/own-data.routes';

/** The own account, for whoever is signed in: children of `/compte`; `more` are pages of later steps. */
export const ownAccountRoutes = (...more: Routes): Routes => [
  {
    path: '',
    loadComponent: () => import('./account-frame').then((file) => file.AccountFrame),
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./profile.page').then((file) => file.ProfilePage),
      },
      {
        path: 'securite',
        title: 'Double vérification',
        loadComponent: () => import('../second-factor/security.page').then((file) => file.SecurityPage),
      },
      {
        path: 'sessions',
        title: 'Sessions et appareils',
        loadComponent: () => import('./sessions.page').then((file) => file.SessionsPage),
      },
      ...more,
      ...OWN_DATA_ROUTES,
    ],
  },
];
