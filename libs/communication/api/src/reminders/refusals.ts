import { outsideOfTerritory } from '@fds/accounts/api';
import { REMINDER_REFUSALS, type ReminderRefusal } from '@fds/communication/domain';
import { PortalError, type Verdict } from '@fds/shared/kernel';

/** Stops when the policy refused, with its first sentence and every code; outside one's territory the door is closed. */
export function allowed(verdict: Verdict<ReminderRefusal>): void {
  if (verdict.allowed) return;
  if (verdict.reasons.includes('outside_territory')) throw outsideOfTerritory();
  const [first] = verdict.reasons;
  throw new PortalError('refused', 'reminders.refused', first ? REMINDER_REFUSALS[first] : '', {
    reasons: verdict.reasons,
  });
}

export const noSuch = (what: 'pause' | 'call' | 'reminder'): PortalError =>
  new PortalError(
    'missing',
    `reminders.${what}_missing`,
    {
      pause: 'Cette pause n’existe pas, ou plus.',
      call: 'Cet appel n’existe pas, ou plus.',
      reminder: 'Cette relance n’existe pas, ou plus.',
    }[what],
  );
