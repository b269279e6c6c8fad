import type { Routes } from '@angular/router';

/** What an administrator sets about accounts: children of `/administration`. */
export const ACCOUNTS_SETTINGS_ROUTES: Routes = [
  {
    path: 'reglages',
    title: 'Réglages',
    loadComponent: () => import('./second-factor/settings.page').then((file) => file.SettingsPage),
  },
];
