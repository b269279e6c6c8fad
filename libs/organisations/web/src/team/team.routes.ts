import type { Routes } from '@angular/router';

/** The holder's own teams. */
export const TEAM_ROUTES: Routes = [
  {
    path: 'ma-structure/membres',
    title: 'L’équipe',
    loadComponent: () => import('./team.page').then((file) => file.TeamPage),
  },
];
