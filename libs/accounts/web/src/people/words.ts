import { departmentName, ROLE_LABELS } from '@fds/accounts/domain';
import type { GrantedRoleView } from '@fds/shared/contract';
import { frenchDay } from '@fds/shared/web-kit';

/** A role as a list reads it: `Coordination (Aisne, Somme), jusqu’au 30 juin 2026`. */
export function roleInWords({ role, endsOn, departments, over }: GrantedRoleView): string {
  const place = departments ? ` (${departments.map(departmentName).join(', ')})` : '';
  const end = endsOn ? `, ${over ? 'terminé le' : 'jusqu’au'} ${frenchDay(endsOn)}` : '';
  return `${ROLE_LABELS[role]}${place}${end}`;
}
