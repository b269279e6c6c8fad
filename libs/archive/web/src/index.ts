import type { Routes } from '@angular/router';

/** Import and export of whole editions; before the settings of one edition, whose address is a year. */
export const ARCHIVE_ROUTES: Routes = [
  {
    path: 'edition/import',
    title: 'Importer une archive',
    loadComponent: () => import('./import.page').then((file) => file.ImportPage),
  },
];
