import { applicationReference, stateSeenBy, type DescribedRow, type DescribedValue } from '@fds/applications/domain';
import type { Actor } from '@fds/shared/kernel';
import type { DossierReading, Filed } from './dossier-reading';
import type { FiledView, ReadingRowView, ReadingValueView, ReadingView } from './reading.contract';

/** A dossier as its reader may see it: labels and files are those of the reading. */
export function toReadingView(
  { head, title, organisation, filed, sections, labels }: DossierReading,
  actor: Actor,
): ReadingView {
  return {
    id: head.id,
    reference: applicationReference(head),
    editionYear: head.editionYear,
    editionTitle: head.edition.title,
    title,
    state: stateSeenBy(actor, head),
    organisation,
    foldedInto: head.foldedInto,
    filed: filed && toFiledView(filed),
    updatedAt: head.updatedAt.toISOString(),
    charterAcceptedAt: head.charterAcceptedAt?.toISOString() ?? null,
    sections: sections.map((section) => ({
      section: section.section,
      title: section.title,
      rows: section.rows.map(toRowView),
      items: section.items.map(({ id, parentId, kind, title: called, rows }) => ({
        id,
        parentId,
        kind,
        title: called,
        label: labels.get(id) ?? 'pending',
        rows: rows.map(toRowView),
      })),
    })),
  };
}

export const toFiledView = ({ number, at, by }: Filed): FiledView => ({ number, at: at.toISOString(), by });

const toRowView = ({ field, label, value }: DescribedRow): ReadingRowView => ({
  field,
  label,
  value: toValueView(value),
});

/** Every kind of value in one shape: what a kind does not have is empty. */
export const toValueView = (value: DescribedValue): ReadingValueView => ({
  type: value.type,
  text: value.type === 'text' ? value.text : '',
  items: value.type === 'list' ? [...value.items] : [],
  head: value.type === 'table' ? [...value.head] : [],
  rows: value.type === 'table' ? value.rows.map((cells) => ({ cells: [...cells] })) : [],
});
