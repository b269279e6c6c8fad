import type { Routes } from '@angular/router';

/** The list of people and one of them, under `path`; the coordination and the administration share the pages. */
const people = (path: string, base: string, heading: string): Routes => [
  {
    path,
    title: heading,
    data: { base, heading },
    loadComponent: () => import('./people.page').then((file) => file.PeoplePage),
  },
  {
    path: `${path}/:id`,
    title: heading,
    data: { base, heading },
    loadComponent: () => import('./person.page').then((file) => file.PersonPage),
  },
];

/** For the coordination, under `/pilotage`. */
export const COORDINATION_PEOPLE_ROUTES: Routes = people('personnes', '/pilotage/personnes', 'Personnes');
/** For the administration, under `/administration`. */
export const ADMINISTRATION_PEOPLE_ROUTES: Routes = people('comptes', '/administration/comptes', 'Comptes');
