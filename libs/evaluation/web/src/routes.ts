import type { Routes } from '@angular/router';

/** The holder's evaluation: `/evaluation`, `/evaluation/:annee`, and what it brings, `/evaluation/:annee/mini-bilan`. */
export const EVALUATION_ROUTES: Routes = [
  {
    path: 'evaluation',
    title: 'Comment ça s’est passé ?',
    loadComponent: () => import('./response/evaluation.page').then((file) => file.EvaluationPage),
  },
  {
    path: 'evaluation/:annee',
    title: 'Comment ça s’est passé ?',
    loadComponent: () => import('./response/evaluation.page').then((file) => file.EvaluationPage),
  },
  {
    path: 'evaluation/:annee/mini-bilan',
    title: 'Mini-bilan',
    loadComponent: () => import('./mini-bilan/mini-bilan.page').then((file) => file.MiniBilanPage),
  },
  // One of several organisations.
  {
    path: 'evaluation/:annee/:structure',
    title: 'Comment ça s’est passé ?',
    loadComponent: () => import('./response/evaluation.page').then((file) => file.EvaluationPage),
  },
];
