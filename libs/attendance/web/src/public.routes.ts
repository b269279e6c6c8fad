import type { Route } from '@angular/router';

/** The same by a personal link, without an account: `/a-completer/:jeton/evenements/:id`. */
export const LINKED_REPORT_ROUTE: Route = {
  path: 'a-completer/:jeton/evenements/:id',
  title: 'Combien de visites ?',
  loadComponent: () => import('./report/linked-report.page').then((file) => file.LinkedReportPage),
};
