import { addressOf, sameAnswer, type Answer, type Applied, type Content } from '@fds/applications/domain';
import type { Transaction } from '@fds/shared/api-kit';
import type { ApplicationRecord } from '../applications/application-record';
import { writeContent } from './write-content';

/** Writes a dossier without the answers that nothing asks for any more; the journal keeps them. */
export async function dropHidden(
  { prepared, journal, refreshOverview }: Transaction<Record<never, never>>,
  record: ApplicationRecord,
  content: Content,
  now: Date,
): Promise<void> {
  const applied = differences(record.content, content);
  const { version, toConfirm } = record;
  await writeContent(prepared, record, applied, { version, now, toConfirm, charterNumber: undefined });
  await journal.record({
    action: 'application.saved',
    subject: { type: 'application', id: record.id },
    editionYear: record.editionYear,
    before: {
      ...Object.fromEntries([...applied.written].map(([address, { before }]) => [address, before])),
      ...Object.fromEntries(applied.removed.map((item) => [item.id, item])),
    },
    after: {
      ...Object.fromEntries([...applied.written].map(([address, { after }]) => [address, after])),
      ...Object.fromEntries(applied.removed.map((item) => [item.id, null])),
    },
  });
  await refreshOverview(
    applied.removed.map(({ id }) => id),
    'filed',
  );
}

interface Written {
  readonly item: string;
  readonly field: string;
  readonly before: Answer;
  readonly after: Answer;
}

/** What writing `now` over `was` comes to: answers emptied, activities gone. */
function differences(was: Content, now: Content): Applied & { readonly written: ReadonlyMap<string, Written> } {
  const written = new Map<string, Written>();
  const note = (item: string, one: object, other: object): void => {
    const after = other as Record<string, Answer>;
    for (const [field, before] of Object.entries(one) as [string, Answer][]) {
      const is = after[field] ?? '';
      if (!sameAnswer(before, is)) written.set(addressOf(item, field), { item, field, before, after: is });
    }
  };
  const extras = ({ extra }: Content) =>
    Object.fromEntries(Object.entries(extra).map(([code, answer]) => [`extra.${code}`, answer]));
  note(was.id, was.project, now.project);
  note(was.id, extras(was), extras(now));
  const kept = new Map(now.items.map((item) => [item.id, item]));
  for (const { id, answers } of was.items) note(id, answers, kept.get(id)?.answers ?? answers);
  return {
    content: now,
    written,
    removed: was.items.filter(({ id }) => !kept.has(id)),
    conflicts: [],
    added: [],
    moved: [],
    confirmed: [],
    problems: [],
  };
}
