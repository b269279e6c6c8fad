import type { Route } from '@angular/router';

/** What one person still is to give, by a personal link, without an account: `/a-completer/:jeton`. */
export const PERSONAL_LINK_ROUTE: Route = {
  path: 'a-completer/:jeton',
  title: 'Ce qu’il reste à donner',
  loadComponent: () => import('./reminders/personal.page').then((file) => file.PersonalPage),
};

/** Where the link of a message leads, without an account. */
export const UNSUBSCRIBE_ROUTE: Route = {
  path: 'desinscription/:jeton',
  title: 'Ne plus recevoir ces messages',
  loadComponent: () => import('./preferences/unsubscribe.page').then((file) => file.UnsubscribePage),
};
