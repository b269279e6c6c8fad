import {
  emptyAnswer,
  isBlank,
  PROJECT_FIELDS,
  type Answer,
  type Content,
  type FieldSpec,
  type ProjectAnswers,
} from '@fds/applications/domain';
import { itemOf, type StoredEvent } from './stored-event';

/** The dossier's own row, as far as it holds answers. */
export interface StoredProject {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly charterAcceptedBy: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

const WITH_COLUMNS: ReadonlySet<string> = new Set(['title', 'summary', 'charterAcceptedBy']);

/** All that is written in a dossier, from its rows. */
export function contentOf(stored: StoredProject, events: readonly StoredEvent[]): Content {
  const project: Record<string, Answer> = {};
  for (const [field, spec] of Object.entries(PROJECT_FIELDS))
    project[field] = (stored.details[field] as Answer | undefined) ?? emptyAnswer(spec as FieldSpec);
  project['title'] = stored.title;
  project['summary'] = stored.summary;
  project['charterAcceptedBy'] = stored.charterAcceptedBy ?? '';
  const items = events.map(itemOf);
  const roots = items.filter(({ parentId }) => parentId === null);
  return {
    id: stored.id,
    project: project as unknown as ProjectAnswers,
    extra: (stored.details['extra'] as Record<string, string> | undefined) ?? {},
    items: [
      ...roots.flatMap((root) => [root, ...items.filter(({ parentId }) => parentId === root.id)]),
      // A part of a dossier may hold an activity without its event.
      ...items.filter(({ parentId }) => parentId !== null && !roots.some(({ id }) => id === parentId)),
    ],
  };
}

/** How the project's answers are stored; those that say nothing take no room. */
export function projectRow({ project, extra }: Content): Omit<StoredProject, 'id'> {
  const details: Record<string, unknown> = {};
  for (const [field, answer] of Object.entries(project))
    if (!WITH_COLUMNS.has(field) && !isBlank(answer)) details[field] = answer;
  if (Object.keys(extra).length > 0) details['extra'] = extra;
  return {
    title: project.title,
    summary: project.summary,
    charterAcceptedBy: project.charterAcceptedBy === '' ? null : project.charterAcceptedBy,
    details,
  };
}
