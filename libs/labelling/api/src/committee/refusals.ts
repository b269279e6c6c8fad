import { outsideOfTerritory } from '@fds/accounts/api';
import { PortalError, type Verdict } from '@fds/shared/kernel';
import { SESSION_REASONS, type SessionReason } from '@fds/labelling/domain';

/** Stops when the policy refused, with its first sentence, or `detail`, and every code. */
export function allowedInSession(verdict: Verdict<SessionReason>, detail?: string): void {
  if (verdict.allowed) return;
  if (verdict.reasons.includes('outside_territory')) throw outsideOfTerritory();
  const [first] = verdict.reasons;
  throw new PortalError('refused', 'committee.refused', detail ?? (first ? SESSION_REASONS[first] : ''), {
    reasons: verdict.reasons,
  });
}

/** The second of two people is told, with what the first one left. */
export const changedMeanwhile = (current: unknown): PortalError =>
  new PortalError('conflict', 'committee.changed', 'Quelqu’un a modifié cette séance entre-temps.', { current });

/** Titles of dossiers as one names them in a sentence; beyond five, how many more. */
export const names = (rows: readonly { readonly title: string }[]): string =>
  rows.length > 5
    ? `${rows
        .slice(0, 5)
        .map(({ title }) => title)
        .join(', ')} et ${rows.length - 5} autres`
    : rows.map(({ title }) => title).join(', ');
