import type { Routes } from '@angular/router';

/** The bilans: their list, and the page of one edition; the same in the coordination's area and in the committee's. */
export const BILAN_ROUTES: Routes = [
  {
    path: 'bilans',
    title: 'Bilans',
    loadComponent: () => import('./list/bilans.page').then((file) => file.BilansPage),
  },
  {
    path: 'bilans/:annee',
    title: ({ params }) => `Bilan ${String(params['annee'])}`,
    loadComponent: () => import('./page/bilan.page').then((file) => file.BilanPage),
  },
  {
    path: 'bilans/:annee/territoires',
    title: ({ params }) => `Territoires ${String(params['annee'])}`,
    loadComponent: () => import('./explore/places.page').then((file) => file.PlacesPage),
  },
  {
    path: 'bilans/:annee/comparer',
    title: ({ params }) => `Comparer ${String(params['annee'])}`,
    loadComponent: () => import('./compare/compare.page').then((file) => file.ComparePage),
  },
  {
    path: 'bilans/:annee/lignes',
    title: ({ params }) => `Lignes du bilan ${String(params['annee'])}`,
    loadComponent: () => import('./rows/rows.page').then((file) => file.BilanRowsPage),
  },
  {
    // The coordination alone: the API says so to anybody else.
    path: 'bilans/:annee/a-completer',
    title: ({ params }) => `À compléter ${String(params['annee'])}`,
    loadComponent: () => import('./readiness/readiness.page').then((file) => file.ReadinessPage),
  },
  {
    path: 'bilans/:annee/versions/:numero',
    title: ({ params }) => `Bilan ${String(params['annee'])}, version ${String(params['numero'])}`,
    loadComponent: () => import('./publication/version.page').then((file) => file.BilanVersionPage),
  },
  {
    path: 'bilans/:annee/ecrire',
    title: ({ params }) => `Texte du bilan ${String(params['annee'])}`,
    loadComponent: () => import('./writing/writing.page').then((file) => file.BilanWritingPage),
  },
];

/** Publishing is the coordination's, as is what is known of past years. */
export const BILAN_PUBLICATION_ROUTES: Routes = [
  {
    path: 'bilans/:annee/annees-passees',
    title: ({ params }) => `Années passées, bilan ${String(params['annee'])}`,
    loadComponent: () => import('./past/past-years.page').then((file) => file.PastYearsPage),
  },
  {
    path: 'bilans/:annee/publication',
    title: ({ params }) => `Publier le bilan ${String(params['annee'])}`,
    loadComponent: () => import('./publication/publication.page').then((file) => file.BilanPublicationPage),
  },
];
