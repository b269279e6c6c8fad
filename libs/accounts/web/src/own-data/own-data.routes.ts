import type { Routes } from '@angular/router';

/** The register of processing, for the coordination. */
export const REGISTER_ROUTES: Routes = [
  {
    path: 'registre',
    title: 'Registre des traitements',
    loadComponent: () => import('./register.page').then((file) => file.RegisterPage),
  },
];

/** One's own data: children of `/compte`. */
export const OWN_DATA_ROUTES: Routes = [
  {
    path: 'donnees',
    title: 'Mes données',
    loadComponent: () => import('./own-data.page').then((file) => file.OwnDataPage),
  },
  {
    path: 'donnees/suppression',
    title: 'Supprimer mon compte',
    loadComponent: () => import('./erase-account.page').then((file) => file.EraseAccountPage),
  },
];
