import type { IconName } from '@fds/shared/web-kit';

/** A page of the own account; its route stands in `account.routes.ts`. */
export interface AccountSection {
  readonly path: string;
  /** French. */
  readonly label: string;
  readonly icon: IconName;
}

/** The pages of the own account, in the order of their navigation. */
export const ACCOUNT_SECTIONS: readonly AccountSection[] = [
  { path: '/compte', label: 'Mon compte', icon: 'person' },
  { path: '/compte/securite', label: 'Double vérification', icon: 'verified_user' },
  { path: '/compte/sessions', label: 'Sessions et appareils', icon: 'computer' },
  { path: '/compte/preferences', label: 'Mes préférences', icon: 'mail' },
  { path: '/compte/donnees', label: 'Mes données', icon: 'inventory_2' },
];
