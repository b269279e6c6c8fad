import { MovedTable } from '@fds/organisations/api';

/** Organisations that are left in peace. */
export const MERGED_PAUSES = new MovedTable({
  name: 'reminder-pauses',
  table: 'reminder_pause',
  words: null,
  added: 'Les relances de la structure ont été mises en pause depuis.',
  changed: 'Une pause des relances reprise a changé depuis.',
});

/** Organisations to be called; an edition calls the survivor once. */
export const MERGED_CALLS = new MovedTable({
  name: 'reminder-calls',
  table: 'reminder_call',
  words: null,
  once: ['edition_year'],
  twice: 'stays',
  added: 'La structure est venue depuis sur la liste d’appels.',
  changed: 'Un appel repris a été noté depuis.',
});
