import type { Routes } from '@angular/router';

/** The door of the portal. */
export const ACCOUNTS_ROUTES: Routes = [
  {
    path: 'connexion',
    title: 'Se connecter',
    loadComponent: () => import('./sign-in.page').then((file) => file.SignInPage),
  },
  {
    path: 'connexion/verification',
    title: 'Double vérification',
    loadComponent: () => import('./second-factor/verification.page').then((file) => file.VerificationPage),
  },
  {
    path: 'connexion/double-verification',
    title: 'Activer la double vérification',
    loadComponent: () => import('./second-factor/forced-enrolment.page').then((file) => file.ForcedEnrolmentPage),
  },
  {
    path: 'connexion/:jeton',
    title: 'Votre lien',
    loadComponent: () => import('./doors/link.page').then((file) => file.LinkPage),
  },
  {
    path: 'inscription',
    title: 'Créer le compte de votre structure',
    loadComponent: () => import('./doors/sign-up.page').then((file) => file.SignUpPage),
  },
  {
    path: 'invitation/:jeton',
    title: 'Votre invitation',
    loadComponent: () => import('./invitation.page').then((file) => file.InvitationPage),
  },
  // What is kept on people, for everyone.
  {
    path: 'donnees-personnelles',
    title: 'Données personnelles',
    loadComponent: () => import('./own-data/privacy.page').then((file) => file.PrivacyPage),
  },
  {
    path: 'compte-supprime',
    title: 'Compte supprimé',
    loadComponent: () => import('./own-data/erased.page').then((file) => file.ErasedPage),
  },
];
