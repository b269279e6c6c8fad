import type { Role } from '@fds/shared/kernel';

/** French names of the roles. */
export const ROLE_LABELS: Record<Role, string> = {
  holder: 'Porteur de projet',
  partner: 'Partenaire invité',
  coordinator: 'Coordination',
  drari: 'DRARI',
  region: 'Région',
  administrator: 'Administration',
};
