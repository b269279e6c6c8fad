import type { Route, Routes } from '@angular/router';

/** What was answered, counted: `…/evaluation/resultats`, of the coordination and of the committee. */
const RESULTS_ROUTE: Route = {
  path: 'evaluation/resultats',
  title: 'Résultats de l’évaluation',
  loadComponent: () => import('./results/results.page').then((file) => file.ResultsPage),
};
export const COMMITTEE_EVALUATION_ROUTES: Routes = [RESULTS_ROUTE];

/** The coordination's evaluation, under its tabs: `/pilotage/evaluation/questionnaire`, `…/reponses`, `…/resultats`. */
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
      RESULTS_ROUTE,
      {
        path: 'evaluation/enquetes',
        title: 'Enquêtes',
        loadComponent: () => import('./surveys/surveys.page').then((file) => file.SurveysPage),
      },
      {
        path: 'evaluation/enquetes/:enquete',
        title: 'Une enquête',
        loadComponent: () => import('./surveys/survey.page').then((file) => file.SurveyPage),
      },
    ],
  },
];
