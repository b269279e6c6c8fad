import type { Role } from '@fds/shared/kernel';

const HOUR = 3_600_000;

/** How long a session lives without being used, in milliseconds: occasional holders a month, everybody else half a day. */
export const idleLimit = (role: Role): number => (role === 'holder' ? 30 * 24 * HOUR : 12 * HOUR);
