import { CHANGE_SIGNS, PART_SIGNS, SECTIONS, type ChangeSign, type Section } from '@fds/applications/domain';
import { Choice, Flag, FreeText, Instant, Int, Nested, PageQuery, Ref, Text } from '@fds/shared/api-kit';
import { EVENT_KINDS, type EventKind } from '@fds/shared/kernel';
import { FiledView, ReadingValueView } from '../reading/reading.contract';

const NUMBER = /^[1-9]\d{0,4}$/;
const NUMBER_OR_CURRENT = /^([1-9]\d{0,4}|current)$/;

// -- requests

export class VersionsQuery extends PageQuery {}
export class VersionParam {
  @Ref() id!: string;
  @Text({ max: 5, pattern: NUMBER }) number!: string;
}
export class CompareQuery {
  @Text({ max: 5, pattern: NUMBER }) from!: string;
  /** Another version, or `current`: what is written now. */
  @Text({ max: 7, pattern: NUMBER_OR_CURRENT }) to!: string;
}

// -- views

/** How much a version differs from the one before. */
export class ChangeSizeView {
  /** Answers that differ in what stayed. */
  @Int({ min: 0, max: 1_000_000 }) answers!: number;
  /** Events and activities that came. */
  @Int({ min: 0, max: 100_000 }) added!: number;
  @Int({ min: 0, max: 100_000 }) removed!: number;
}
export class VersionView extends FiledView {
  /** Null for the first one. */
  @Nested(() => ChangeSizeView, { nullable: true }) change!: ChangeSizeView | null;
}
/** The versions of a dossier, newest first. */
export class VersionsView {
  @FreeText({ max: 20 }) reference!: string;
  @FreeText({ max: 1_000_000 }) title!: string;
  @Nested(() => VersionView, { many: { max: 200 } }) items!: VersionView[];
  @Int({ min: 0, max: 32767 }) total!: number;
  /** When what is written now was last changed. */
  @Instant() updatedAt!: string;
  /** What is written now against the last version; null when nothing was sent yet. */
  @Nested(() => ChangeSizeView, { nullable: true }) since!: ChangeSizeView | null;
}

export class PartView {
  @Choice('PartSign', PART_SIGNS) sign!: (typeof PART_SIGNS)[number];
  @FreeText({ max: 1_000_000 }) text!: string;
}
export class DifferenceView {
  @FreeText({ max: 200 }) field!: string;
  @FreeText({ max: 1000 }) label!: string;
  @Choice('ChangeSign', CHANGE_SIGNS) change!: ChangeSign;
  @Nested(() => ReadingValueView, { nullable: true }) before!: ReadingValueView | null;
  @Nested(() => ReadingValueView, { nullable: true }) after!: ReadingValueView | null;
  /** Both sides in one: runs of a text, or lines when `lines`. */
  @Nested(() => PartView, { many: { max: 100_000 } }) parts!: PartView[];
  @Flag() lines!: boolean;
}
export class DifferingItemView {
  @Ref() id!: string;
  @Ref({ nullable: true }) parentId!: string | null;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @FreeText({ max: 1_000_000 }) title!: string;
}
export class DifferencesView {
  @Choice('DossierSection', SECTIONS) section!: Section;
  @FreeText({ max: 100 }) sectionTitle!: string;
  /** Null for the project as a whole. */
  @Nested(() => DifferingItemView, { nullable: true }) item!: DifferingItemView | null;
  @Choice('ChangeSign', CHANGE_SIGNS) change!: ChangeSign;
  @Nested(() => DifferenceView, { many: { max: 1000 } }) differences!: DifferenceView[];
}
export class VersionComparisonView {
  @FreeText({ max: 20 }) reference!: string;
  @FreeText({ max: 1_000_000 }) title!: string;
  @Nested(() => FiledView) from!: FiledView;
  /** Null for what is written now. */
  @Nested(() => FiledView, { nullable: true }) to!: FiledView | null;
  @Instant() updatedAt!: string;
  @Nested(() => ChangeSizeView) size!: ChangeSizeView;
  @Nested(() => DifferencesView, { many: { max: 2000 } }) changes!: DifferencesView[];
}
