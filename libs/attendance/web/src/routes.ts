import type { Routes } from '@angular/router';

/** The holder's figures of one event: `/evenements/:id/frequentation`. */
export const REPORT_ROUTES: Routes = [
  {
    path: 'evenements/:id/frequentation',
    title: 'Combien de visites ?',
    loadComponent: () => import('./report/report.page').then((file) => file.ReportPage),
  },
  {
    path: 'evenements/:id/comptage',
    title: 'Compter à l’entrée',
    loadComponent: () => import('./counting/counting.page').then((file) => file.CountingPage),
  },
];

/** The coordination's collection, and the figures of one event: `/pilotage/frequentation/:id`. */
export const COLLECTION_ROUTES: Routes = [
  {
    path: 'frequentation',
    title: 'Fréquentation',
    loadComponent: () => import('./collection/collection.page').then((file) => file.CollectionPage),
  },
  {
    path: 'frequentation/appels',
    title: 'Liste d’appels',
    loadComponent: () => import('./collection/calls.page').then((file) => file.CollectionCallsPage),
  },
  {
    path: 'frequentation/photos',
    title: 'Photos des événements',
    loadComponent: () => import('./photos/gallery.page').then((file) => file.GalleryPage),
  },
  {
    path: 'frequentation/reprise',
    title: 'Reprendre un tableau de chiffres',
    loadComponent: () => import('./collection/import.page').then((file) => file.FiguresImportPage),
  },
  {
    path: 'frequentation/:id',
    title: 'Chiffres d’un événement',
    loadComponent: () => import('./report/report.page').then((file) => file.ReportPage),
  },
  {
    path: 'frequentation/:id/comptage',
    title: 'Compter à l’entrée',
    loadComponent: () => import('./counting/counting.page').then((file) => file.CountingPage),
  },
];
