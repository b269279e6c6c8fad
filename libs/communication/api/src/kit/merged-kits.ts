import { MovedTable } from '@fds/organisations/api';

/** Kits that were ordered; of two of one edition the survivor's counts, the other stays where it is, with its parcel. */
export const MERGED_KITS = new MovedTable({
  name: 'kit-orders',
  table: 'kit_order',
  words: ['commande de kit', 'commandes de kit'],
  once: ['edition_year'],
  twice: 'stays',
  added: 'Un kit a été commandé depuis.',
  changed: 'Une commande de kit reprise a changé depuis.',
});
