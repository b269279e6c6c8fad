import { ask } from './edition';
import type { Actor } from './stage';
import { until } from './waiting';

/**
 * Waits until the ladder of 2026 has marked all that it asked for as settled.
 * @throws Error when something stays open, or nothing was asked for
 */
export async function remindersSettle(coordinator: Actor): Promise<void> {
  const settled = await until(async () => {
    const { items } = await ask<{ items: readonly { outcome: string }[] }>(
      coordinator,
      'get',
      '/api/reminders?year=2026',
    );
    return items.length > 0 && items.every(({ outcome }) => outcome === 'settled');
  });
  if (!settled) throw new Error('The ladder settled nothing');
}
