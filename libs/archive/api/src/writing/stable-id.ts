import { hash } from 'node:crypto';

/**
 * The portal's id of what an archive calls by its own: always the same (a UUID of version 8 from a digest), so that a
 * reference needs no look-up, and so that replacing an edition keeps the addresses of its dossiers and events.
 */
export function stableId(kind: 'application' | 'event' | 'response', year: number, archiveId: string): string {
  const hex = hash('sha256', `fds-archive/${kind}/${year}/${archiveId}`, 'hex');
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
