import type { Route } from '@angular/router';

/** The evaluation by a personal link, without an account: `/a-completer/:jeton/evaluation/:structure`. */
export const LINKED_EVALUATION_ROUTE: Route = {
  path: 'a-completer/:jeton/evaluation/:structure',
  title: 'Comment ça s’est passé ?',
  loadComponent: () => import('./response/linked-evaluation.page').then((file) => file.LinkedEvaluationPage),
};

/** A free survey by its link, without an account: `/enquete/:jeton`. */
export const SURVEY_ROUTE: Route = {
  path: 'enquete/:jeton',
  title: 'Enquête',
  loadComponent: () => import('./surveys/survey-form.page').then((file) => file.SurveyFormPage),
};
