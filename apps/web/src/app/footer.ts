import type { FooterLink } from '@fds/shared/web-kit';

/** Links of every signed-in page's foot. */
export const FOOTER: readonly FooterLink[] = [{ path: '/nuancier', label: 'Nuancier' }];
