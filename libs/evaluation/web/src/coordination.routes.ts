import type { Routes } from '@angular/router';

/** The coordination's evaluation, under its tabs: `/pilotage/evaluation/questionnaire`, `/pilotage/evaluation/reponses`. */
export const COORDINATION_EVALUATION_ROUTES: Routes = [
  {
    path: '',
    loadComponent: () => import('./evaluation.frame').then((file) => file.EvaluationFrame),
    children: [
      { path: 'evaluation', pathMatch: 'full', redirectTo: 'evaluation/questionnaire' },
      {
        path: 'evaluation/questionnaire',
        title: 'Questionnaire d’évaluation',
        loadComponent: () => import('./questionnaire/questionnaire.page').then((file) => file.QuestionnairePage),
      },
      {
        path: 'evaluation/reponses',
        title: 'Réponses à l’évaluation',
        loadComponent: () => import('./response/responses.page').then((file) => file.ResponsesPage),
      },
      {
        path: 'evaluation/reponses/:structure',
        title: 'Une réponse à l’évaluation',
        loadComponent: () => import('./response/response.page').then((file) => file.ResponsePage),
      },
    ],
  },
];
