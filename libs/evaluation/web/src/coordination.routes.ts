import type { Routes } from '@angular/router';

/** The coordination's evaluation, under its tabs: `/pilotage/evaluation/questionnaire`. */
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
    ],
  },
];
