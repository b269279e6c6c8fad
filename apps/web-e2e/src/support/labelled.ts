import { ask } from './edition';
import type { Actor } from './stage';

interface ReviewedEvent {
  readonly eventId: string;
  readonly parentEventId: string | null;
}

/** Reviews a filed dossier, gives every event its label and announces it, for stories that begin after the committee. */
export async function labelDossier(coordinator: Actor, id: string): Promise<void> {
  const path = `/api/applications/${id}`;
  await ask(coordinator, 'post', `${path}/review`);
  await ask(coordinator, 'post', `${path}/readiness`);
  const { events } = await ask<{ events: readonly ReviewedEvent[] }>(coordinator, 'get', `${path}/review`);
  const decisions = events
    .filter(({ parentEventId }) => parentEventId === null)
    .map(({ eventId }) => ({ eventId, outcome: 'label', reason: '' }));
  await ask(coordinator, 'post', `${path}/decisions`, { decisions });
  await ask(coordinator, 'post', `${path}/notification`);
}

/** Moves the edition of 2026 to a state that the coordination may give it. */
export async function moveEdition(coordinator: Actor, to: string): Promise<void> {
  const { version } = await ask<{ version: number }>(coordinator, 'get', '/api/editions/2026');
  await ask(coordinator, 'post', '/api/editions/2026/transitions', { version, to });
}
