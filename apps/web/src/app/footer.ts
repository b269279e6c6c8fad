import type { FooterLink } from '@fds/shared/web-kit';

/** Links of every signed-in page's foot. */
export const FOOTER: readonly FooterLink[] = [
  { path: '/donnees-personnelles', label: 'Données personnelles' },
  { path: '/nuancier', label: 'Nuancier' },
];
