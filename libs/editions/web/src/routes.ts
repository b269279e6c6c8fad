import type { Routes } from '@angular/router';

/**
 * The settings of the editions, for the coordination. `formPages` are those of a later step: what the dossier asks is its
 * own to show.
 */
export const editionsRoutes = (...formPages: Routes): Routes => [
  {
    path: 'edition',
    title: 'Éditions',
    loadComponent: () => import('./editions.page').then((file) => file.EditionsPage),
  },
  {
    path: 'edition/:annee',
    title: ({ params }) => `Réglages de l’édition ${String(params['annee'])}`,
    children: [
      {
        path: '',
        loadComponent: () => import('./edition.frame').then((file) => file.EditionFrame),
        children: [
          {
            path: '',
            pathMatch: 'full',
            loadComponent: () => import('./edition-hub.page').then((file) => file.EditionHubPage),
          },
          {
            path: 'calendrier',
            title: 'Calendrier',
            loadComponent: () => import('./edition.page').then((file) => file.EditionPage),
          },
          {
            path: 'appel',
            title: 'Texte de l’appel',
            loadComponent: () => import('./call-text.page').then((file) => file.CallTextPage),
          },
          {
            path: 'vocabulaires',
            title: 'Vocabulaires',
            loadComponent: () => import('./vocabularies.page').then((file) => file.VocabulariesPage),
          },
          {
            path: 'charte',
            title: 'Charte',
            loadComponent: () => import('./charter.page').then((file) => file.CharterPage),
          },
          {
            path: 'questions',
            title: 'Questions de la région',
            loadComponent: () => import('./questions.page').then((file) => file.QuestionsPage),
          },
          ...formPages,
        ],
      },
    ],
  },
];
