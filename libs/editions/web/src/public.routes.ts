import type { Route } from '@angular/router';

/** The call, explained to anyone. */
export const PARTICIPATE_ROUTE: Route = {
  path: 'participer',
  title: 'Participer',
  loadComponent: () => import('./participate.page').then((file) => file.ParticipatePage),
};
