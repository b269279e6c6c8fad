import type { Routes } from '@angular/router';
import { OWN_DATA_ROUTES } from '../own-data/own-data.routes';

/** The own account, for whoever is signed in: children of `/compte`. */
export const OWN_ACCOUNT_ROUTES: Routes = [
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
      ...OWN_DATA_ROUTES,
    ],
  },
];
