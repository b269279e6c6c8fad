import type { Routes } from '@angular/router';

/** The holder's dossiers: the list, a new one, and one dossier page by page. */
export const HOLDER_APPLICATIONS_ROUTES: Routes = [
  {
    path: 'dossiers',
    title: 'Mes dossiers',
    loadComponent: () => import('./pages/holder-dossiers.page').then((file) => file.HolderDossiersPage),
  },
  {
    path: 'dossiers/nouveau',
    title: 'Nouveau dossier',
    loadComponent: () => import('./pages/new-dossier.page').then((file) => file.NewDossierPage),
  },
  {
    path: 'dossiers/:id',
    title: 'Dossier',
    loadComponent: () => import('./pages/dossier.frame').then((file) => file.DossierFrame),
    children: [
      {
        path: 'projet',
        title: 'Le projet',
        loadComponent: () => import('./sections/project.section').then((file) => file.ProjectSection),
      },
      {
        path: 'evenements',
        title: 'Les événements',
        loadComponent: () => import('./sections/events.section').then((file) => file.EventsSection),
      },
      {
        path: 'engagements',
        title: 'Engagements',
        loadComponent: () => import('./sections/commitments.section').then((file) => file.CommitmentsSection),
      },
      {
        path: 'relire',
        title: 'Relire et envoyer',
        loadComponent: () => import('./sections/review.section').then((file) => file.ReviewSection),
      },
      {
        path: 'recu',
        title: 'Reçu',
        loadComponent: () => import('./sections/receipt.section').then((file) => file.ReceiptSection),
      },
    ],
  },
];

/** The coordination's list of dossiers. */
export const COORDINATION_APPLICATIONS_ROUTES: Routes = [
  {
    path: 'dossiers',
    title: 'Dossiers',
    loadComponent: () => import('./pages/coordination-dossiers.page').then((file) => file.CoordinationDossiersPage),
  },
];
