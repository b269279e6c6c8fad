import type { Route } from '@angular/router';

/** An announced event as everybody reads it: `/programme/:id`. */
export const PUBLIC_EVENT_ROUTE: Route = {
  path: 'programme/:id',
  title: 'Événement',
  loadComponent: () => import('./sheet/public-event.page').then((file) => file.PublicEventPage),
};
