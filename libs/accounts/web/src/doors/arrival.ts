import { safeReturn } from '@fds/accounts/domain';
import type { SessionView } from '@fds/shared/contract';
import { HOME } from '@fds/shared/web-kit';

/** Where a session waits that is not open yet. */
const SECOND_STEP = {
  second_factor: '/connexion/verification',
  enrolment: '/connexion/double-verification',
} as const;

/**
 * Where a person lands who has just proven an identity: the second proof where one is asked, then the page that was
 * asked for, else the first page of the role.
 */
export function landing(view: SessionView, wanted?: string | null): string {
  const page = safeReturn(wanted);
  if (view.pending) return `${SECOND_STEP[view.pending]}${page ? `?retour=${encodeURIComponent(page)}` : ''}`;
  return page ?? (view.role ? HOME[view.role] : '/');
}

const KEY = 'fds-retour';
/** A mailed link is followed within this time, in milliseconds, or not at all. */
const KEPT = 30 * 60_000;

/** Remembers the page asked for while its reader goes to the mailbox: the link opens in another tab. */
export function rememberReturn(path: string | undefined): void {
  const page = safeReturn(path);
  try {
    if (page) localStorage.setItem(KEY, JSON.stringify({ page, until: Date.now() + KEPT }));
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that stores nothing leads to the first page instead.
  }
}

/** The page remembered, once. */
export function takeReturn(): string | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as { page?: unknown; until?: unknown } | null;
    localStorage.removeItem(KEY);
    return typeof kept?.page === 'string' && Number(kept.until) > Date.now() ? safeReturn(kept.page) : null;
  } catch {
    return null;
  }
}
