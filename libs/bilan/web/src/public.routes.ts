import type { Route } from '@angular/router';

/** A published bilan that is open to everybody: `/bilan/:annee`. */
export const PUBLIC_BILAN_ROUTE: Route = {
  path: 'bilan/:annee',
  title: ({ params }) => `Bilan ${String(params['annee'])}`,
  loadComponent: () => import('./public/public-bilan.page').then((file) => file.PublicBilanPage),
};
