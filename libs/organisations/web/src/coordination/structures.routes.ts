import type { Routes } from '@angular/router';

/** The organisations as the coordination sees them; after the pages whose addresses have a name of their own. */
export const COORDINATION_ORGANISATIONS_ROUTES: Routes = [
  {
    path: 'structures',
    title: 'Structures',
    loadComponent: () => import('./structures.page').then((file) => file.StructuresPage),
  },
  {
    path: 'structures/:id',
    title: 'Structure',
    loadComponent: () => import('./structure.page').then((file) => file.StructurePage),
  },
  {
    path: 'structures/:id/fiche',
    title: 'Fiche de la structure',
    loadComponent: () => import('./structure-sheet.page').then((file) => file.StructureSheetPage),
  },
];
