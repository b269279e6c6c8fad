import type { DoorView } from '@fds/shared/contract';
import type { FooterLink } from '@fds/shared/web-kit';

const USUAL: readonly FooterLink[] = [
  { path: '/donnees-personnelles', label: 'Données personnelles' },
  { path: '/nuancier', label: 'Nuancier' },
];

/** Links of every signed-in page's foot: whom to write to comes first, once it is known. */
export const footerOf = (door: DoorView | null): readonly FooterLink[] => [
  ...(door?.contact?.email ? [{ path: `mailto:${door.contact.email}`, label: 'Écrire à la coordination' }] : []),
  ...USUAL,
];
