import type { Routes } from '@angular/router';

/** The door of the portal. */
export const ACCOUNTS_ROUTES: Routes = [
  {
    path: 'connexion',
    title: 'Se connecter',
    loadComponent: () => import('./sign-in.page').then((file) => file.SignInPage),
  },
  {
    path: 'connexion/:jeton',
    title: 'Ouvrir un compte',
    loadComponent: () => import('./invitation.page').then((file) => file.InvitationPage),
  },
];
