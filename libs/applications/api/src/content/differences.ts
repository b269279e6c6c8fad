import { addressOf, emptyEvent, sameAnswer, type Answer, type Applied, type Content } from '@fds/applications/domain';

/** An answer that is another one now. */
export interface WrittenAnswer {
  readonly item: string;
  readonly field: string;
  readonly before: Answer;
  readonly after: Answer;
}
export type Differences = Applied & { readonly written: ReadonlyMap<string, WrittenAnswer> };

/** What writing `now` over `was` comes to: answers that change, events that come, go, or change their place. */
export function differences(was: Content, now: Content): Differences {
  const written = new Map<string, WrittenAnswer>();
  const note = (item: string, one: object, other: object): void => {
    const [from, to] = [one as Record<string, Answer>, other as Record<string, Answer>];
    for (const field of new Set([...Object.keys(from), ...Object.keys(to)])) {
      const [before, after] = [from[field] ?? '', to[field] ?? ''];
      if (!sameAnswer(before, after)) written.set(addressOf(item, field), { item, field, before, after });
    }
  };
  note(was.id, was.project, now.project);
  note(was.id, extras(was), extras(now));
  const stood = new Map(was.items.map((item) => [item.id, item]));
  const stand = new Map(now.items.map((item) => [item.id, item]));
  for (const { id, answers } of now.items) note(id, stood.get(id)?.answers ?? emptyEvent(answers.kind), answers);
  return {
    content: now,
    written,
    removed: was.items.filter(({ id }) => !stand.has(id)),
    added: now.items.filter(({ id }) => !stood.has(id)).map(({ id }) => id),
    moved: now.items
      .filter(({ id, position }) => stood.has(id) && stood.get(id)?.position !== position)
      .map(({ id }) => id),
    conflicts: [],
    confirmed: [],
    problems: [],
  };
}

const extras = ({ extra }: Content) =>
  Object.fromEntries(Object.entries(extra).map(([code, answer]) => [`extra.${code}`, answer]));

/** The journal's before and after: each answer by its address, each event that came or went by its id, whole. */
export const journalOf = ({ written, removed, added, content }: Differences) => {
  const items = new Map(content.items.map((item) => [item.id, item]));
  return {
    before: {
      ...Object.fromEntries([...written].map(([address, { before }]) => [address, before])),
      ...Object.fromEntries(added.map((id) => [id, null])),
      ...Object.fromEntries(removed.map((item) => [item.id, item])),
    },
    after: {
      ...Object.fromEntries([...written].map(([address, { after }]) => [address, after])),
      ...Object.fromEntries(added.map((id) => [id, items.get(id)])),
      ...Object.fromEntries(removed.map((item) => [item.id, null])),
    },
  };
};
