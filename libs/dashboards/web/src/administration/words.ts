import type { ImportState, Role } from '@fds/shared/contract';
import { frenchCount, frenchNumber, type StatusLook } from '@fds/shared/web-kit';

/** The roles in French, one and many. */
export const ROLE_NAMES: Record<Role, { readonly one: string; readonly many: string }> = {
  holder: { one: 'Porteur de projet', many: 'Porteurs de projet' },
  partner: { one: 'Partenaire invité', many: 'Partenaires invités' },
  coordinator: { one: 'Coordination', many: 'Coordination' },
  drari: { one: 'DRARI', many: 'DRARI' },
  region: { one: 'Région', many: 'Région' },
  administrator: { one: 'Administration', many: 'Administration' },
};

/** Who acted, in a line of the journal; the portal itself for `system`. */
export const roleName = (role: string): string =>
  (ROLE_NAMES as Record<string, { one: string }>)[role]?.one ?? 'Portail';

export const IMPORT_STATES: Record<ImportState, StatusLook> = {
  waiting: { words: 'En attente', icon: 'hourglass_empty', tone: 'vide' },
  checking: { words: 'Vérification', icon: 'fact_check', tone: 'info' },
  writing: { words: 'Écriture', icon: 'edit_note', tone: 'info' },
  done: { words: 'Terminé', icon: 'check_circle', tone: 'bon' },
  refused: { words: 'Refusé', icon: 'cancel', tone: 'att' },
  failed: { words: 'Interrompu', icon: 'error', tone: 'mal' },
};

const UNITS = ['octets', 'ko', 'Mo', 'Go', 'To'];
/** A size in words: `24,5 Mo`. */
export function sizeInWords(bytes: number): string {
  let unit = 0;
  let size = bytes;
  while (size >= 1000 && unit < UNITS.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? frenchCount(size) : frenchNumber(size)}\u00a0${UNITS[unit]}`;
}
