import { SECTIONS, type Section } from '@fds/applications/domain';
import { Choice, FreeText, Instant, Int, Nested, Ref } from '@fds/shared/api-kit';
import {
  APPLICATION_STATES,
  EVENT_KINDS,
  LABELS,
  type ApplicationState,
  type EventKind,
  type Label,
} from '@fds/shared/kernel';
import { ApplicationOrganisationView } from '../applications/application.contract';

/** `empty`: asked, and not answered. */
export const READING_VALUES = ['text', 'list', 'table', 'empty'] as const;
const MOST_TEXT = 1_000_000;

export class ReadingCellsView {
  @FreeText({ max: MOST_TEXT, many: { max: 50 } }) cells!: string[];
}
/** An answer in French words, by its `type`. */
export class ReadingValueView {
  @Choice('ReadingValueType', READING_VALUES) type!: (typeof READING_VALUES)[number];
  /** Of a `text`, line breaks included; empty otherwise. */
  @FreeText({ max: MOST_TEXT }) text!: string;
  /** Of a `list`. */
  @FreeText({ max: MOST_TEXT, many: { max: 10_000 } }) items!: string[];
  /** Column heads of a `table`. */
  @FreeText({ max: 200, many: { max: 50 } }) head!: string[];
  @Nested(() => ReadingCellsView, { many: { max: 10_000 } }) rows!: ReadingCellsView[];
}
export class ReadingRowView {
  /** Name of the field; `extra.<code>` for a question of the edition, `attachments` for the files. */
  @FreeText({ max: 200 }) field!: string;
  /** French, shown as is. */
  @FreeText({ max: 1000 }) label!: string;
  @Nested(() => ReadingValueView) value!: ReadingValueView;
}
/** An event or an activity. */
export class ReadingItemView {
  @Ref() id!: string;
  @Ref({ nullable: true }) parentId!: string | null;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @FreeText({ max: MOST_TEXT }) title!: string;
  /** As the person who asks may know it (rule 16). */
  @Choice('Label', LABELS) label!: Label;
  @Nested(() => ReadingRowView, { many: { max: 500 } }) rows!: ReadingRowView[];
}
export class ReadingSectionView {
  @Choice('DossierSection', SECTIONS) section!: Section;
  @FreeText({ max: 100 }) title!: string;
  @Nested(() => ReadingRowView, { many: { max: 500 } }) rows!: ReadingRowView[];
  /** Root events, each followed by its activities. */
  @Nested(() => ReadingItemView, { many: { max: 1000 } }) items!: ReadingItemView[];
}
/** A version that was sent. */
export class FiledView {
  @Int({ min: 1, max: 32767 }) number!: number;
  @Instant() at!: string;
  /** Who sent it; null when it is not known any more. */
  @FreeText({ max: 300, nullable: true }) by!: string | null;
}
/** Where the event of a folded dossier is now. */
export class FoldedIntoView {
  @Ref() applicationId!: string;
  @FreeText({ max: 1_000_000 }) villageTitle!: string;
  @FreeText({ max: 300 }) organisationName!: string;
}
/** A dossier in words, as the person who asks may read it. */
export class ReadingView {
  @Ref() id!: string;
  @FreeText({ max: 20 }) reference!: string;
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  @FreeText({ max: 140 }) editionTitle!: string;
  @FreeText({ max: 1_000_000 }) title!: string;
  @Choice('ApplicationState', APPLICATION_STATES) state!: ApplicationState;
  @Nested(() => ApplicationOrganisationView) organisation!: ApplicationOrganisationView;
  /** The village that its event joined; null unless the dossier is folded. */
  @Nested(() => FoldedIntoView, { nullable: true }) foldedInto!: FoldedIntoView | null;
  /** The version that is shown; null for what is written now. */
  @Nested(() => FiledView, { nullable: true }) filed!: FiledView | null;
  @Instant() updatedAt!: string;
  /** When the charter was accepted; null while it is not. */
  @Instant({ nullable: true }) charterAcceptedAt!: string | null;
  @Nested(() => ReadingSectionView, { many: { max: 20 } }) sections!: ReadingSectionView[];
}
