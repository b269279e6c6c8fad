import {
  EVENT_FIELDS,
  PROJECT_FIELDS,
  type Content,
  type EventAnswers,
  type FieldSpec,
  type ProjectAnswers,
} from '../content';
import { compareContents, type ItemDifferences, type ReadingContext } from '../reading';

/** Answers that each edition gives anew: that they differ says nothing. */
const anew = (fields: Readonly<Record<string, FieldSpec>>): ReadonlySet<string> =>
  new Set(Object.entries(fields).flatMap(([name, { renewal }]) => (renewal === 'cleared' ? [name] : [])));
const ANEW_IN_PROJECT = anew(PROJECT_FIELDS);
const ANEW_IN_EVENT = anew(EVENT_FIELDS);

/**
 * What is said otherwise in a dossier than in the earlier one it was made of: answers that every edition asks anew left
 * aside, events and activities recognised by the ones they were made of.
 *
 * @param origins item of the later dossier → item of the earlier one
 */
export function changesSince(
  earlier: Content,
  later: Content,
  origins: ReadonlyMap<string, string>,
  context: ReadingContext,
): readonly ItemDifferences[] {
  const former = (id: string): string => origins.get(id) ?? id;
  const aligned: Content = {
    ...later,
    items: later.items.map((item) => ({
      ...item,
      id: former(item.id),
      parentId: item.parentId === null ? null : former(item.parentId),
    })),
  };
  return compareContents(comparable(earlier), comparable(aligned), context);
}

const comparable = (content: Content): Content => ({
  ...content,
  project: without(content.project, ANEW_IN_PROJECT) as ProjectAnswers,
  extra: {},
  items: content.items.map((item) => ({ ...item, answers: without(item.answers, ANEW_IN_EVENT) as EventAnswers })),
});

const without = (answers: object, names: ReadonlySet<string>): object =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => !names.has(name)));
