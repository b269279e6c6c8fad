import type { Route, Routes } from '@angular/router';

/** A dossier on which somebody without an account was asked for an opinion: `/avis/:jeton`. */
export const OUTSIDE_OPINION_ROUTE: Route = {
  path: 'avis/:jeton',
  title: 'Votre avis sur un projet',
  loadComponent: () => import('./outside/outside.page').then((file) => file.OutsidePage),
};

const verifyPage = () => import('./verify/verify.page').then((file) => file.VerifyPage);
/** What a certificate is worth, for anyone: `/verifier/:code`. */
export const VERIFY_ROUTES: Routes = [
  { path: 'verifier', title: 'Vérifier une attestation', loadComponent: verifyPage },
  { path: 'verifier/:code', title: 'Vérifier une attestation', loadComponent: verifyPage },
];
