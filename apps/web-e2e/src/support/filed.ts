import { randomUUID } from 'node:crypto';
import { ask } from './edition';
import type { Actor } from './stage';

/** What a dossier of a story is about. */
export interface FiledStory {
  readonly title: string;
  /** Title of its event when it is not the dossier's. */
  readonly event?: string;
  /** INSEE code. */
  readonly commune?: string;
  readonly kind?: 'single' | 'science_village';
  readonly activities?: readonly string[];
}

/** Writes and sends a complete dossier in a holder's name, for stories that begin after the call; answers its id. */
export async function fileDossier(holder: Actor, story: FiledStory): Promise<string> {
  const { id, version } = await writeDossier(holder, story);
  await ask(holder, 'post', `/api/applications/${id}/submission`, { version });
  return id;
}

/** Writes a dossier that lacks nothing, and does not send it. */
export async function writeDossier(
  holder: Actor,
  { title, event, commune, kind, activities }: FiledStory,
): Promise<{ id: string; version: number }> {
  const { organisations } = await ask<{ organisations: { id: string }[] }>(holder, 'get', '/api/session');
  const begun = await ask<{ id: string }>(holder, 'post', '/api/applications', {
    organisationId: organisations[0]?.id,
    editionYear: 2026,
    title,
  });
  const { id } = begun;
  const content = await ask<{ version: number; project: Record<string, unknown> }>(
    holder,
    'get',
    `/api/applications/${id}/content`,
  );
  const project = {
    summary: `${title} : regarder, goûter, comparer.`,
    science: 'Mesurer, comparer, recommencer.',
    contacts: [{ key: randomUUID(), name: 'Camille Porteur', role: '', email: 'camille@structure.example', phone: '' }],
    charterAcceptedBy: 'Camille Porteur',
  };
  const root = randomUUID();
  const slots = [{ day: '2026-10-10', from: '10:00', to: '18:00', nextDay: false, audience: 'everyone' }];
  const set = (item: string, field: string, value: unknown, was: unknown) => ({ op: 'set', item, field, was, value });
  const changes = [
    ...Object.entries(project).map(([field, value]) => set(id, field, value, content.project[field] ?? null)),
    { op: 'add', item: root, parent: null, kind: kind ?? 'single', position: 0 },
    set(root, 'title', event ?? title, ''),
    set(root, 'description', 'Des ateliers pour toutes et tous.', ''),
    set(root, 'municipality', commune ?? '80001', null),
    set(root, 'venue', 'Salle des fêtes', ''),
    set(root, 'audiences', ['general_public'], []),
    set(root, 'capacity', 30, null),
    set(root, 'slots', slots, []),
    ...(kind === 'science_village' ? [] : [set(root, 'format', 'workshop', null)]),
    ...(activities ?? []).flatMap((name, position) => {
      const activity = randomUUID();
      return [
        { op: 'add', item: activity, parent: root, kind: 'single', position },
        set(activity, 'title', name, ''),
        set(activity, 'format', 'workshop', null),
        set(activity, 'description', 'Une animation du village.', ''),
        set(activity, 'audiences', ['general_public'], []),
        set(activity, 'capacity', 15, null),
      ];
    }),
  ];
  const saved = await ask<{ version: number }>(holder, 'patch', `/api/applications/${id}/content`, {
    base: content.version,
    changes,
  });
  return { id, version: saved.version };
}
