import { AsList, Choice, Flag, Nested, Text } from '@fds/shared/api-kit';
import { EVENT_KINDS, type EventKind } from '@fds/shared/kernel';
import { FILTER_FAMILIES, type BilanFilter, type FilterFamily } from '@fds/bilan/domain';

/** A query string reads any word as true. */
const YES_NO = ['yes', 'no'] as const;

/** The part of an edition that is asked for; what is absent asks nothing, several of one word are alternatives. */
export class BilanFilterQuery {
  @AsList()
  @Text({ max: 3, optional: true, many: { max: 30 }, description: 'Departments, by the event’s commune' })
  department?: string[];
  @AsList()
  @Text({ max: 20, optional: true, many: { max: 200 }, description: 'EPCI, by the event’s commune' })
  intermunicipality?: string[];
  @AsList()
  @Choice('EventKind', EVENT_KINDS, { optional: true, many: { max: EVENT_KINDS.length } })
  kind?: EventKind[];
  @AsList()
  @Choice('BilanFamily', FILTER_FAMILIES, { optional: true, many: { max: FILTER_FAMILIES.length } })
  family?: FilterFamily[];
  @AsList()
  @Text({ max: 200, optional: true, many: { max: 50 }, description: 'Networks of the holder' })
  network?: string[];
  @Choice('YesNo', YES_NO, { optional: true, description: 'Whether the holder takes part for the first time' })
  firstTime?: (typeof YES_NO)[number];
}

/** The filter that a query string says. */
export const toFilter = (query: BilanFilterQuery): BilanFilter => ({
  departments: query.department ?? [],
  intermunicipalities: query.intermunicipality ?? [],
  kinds: query.kind ?? [],
  families: query.family ?? [],
  networks: query.network ?? [],
  firstTime: query.firstTime === undefined ? null : query.firstTime === 'yes',
});

/** A code of an open list with its name. */
export class BilanChoiceView {
  @Text({ max: 200 }) code!: string;
  @Text({ max: 500 }) label!: string;
}

/** What the filter may ask of an edition, beside kinds, families and first times. */
export class BilanChoicesView {
  @Nested(() => BilanChoiceView, { many: { max: 200 } }) departments!: BilanChoiceView[];
  @Nested(() => BilanChoiceView, { many: { max: 2000 }, description: 'EPCI where an event takes place' })
  intermunicipalities!: BilanChoiceView[];
  @Nested(() => BilanChoiceView, { many: { max: 1000 } }) networks!: BilanChoiceView[];
}

/** The filter of a bilan as it was understood. */
export class BilanFilterView {
  @Flag({ description: 'Something is asked: figures that no row ties to a part of the edition are null' }) on!: boolean;
  @Text({ max: 3, many: { max: 30 } }) departments!: string[];
  @Text({ max: 20, many: { max: 200 } }) intermunicipalities!: string[];
  @Choice('EventKind', EVENT_KINDS, { many: { max: EVENT_KINDS.length } }) kinds!: EventKind[];
  @Choice('BilanFamily', FILTER_FAMILIES, { many: { max: FILTER_FAMILIES.length } }) families!: FilterFamily[];
  @Text({ max: 200, many: { max: 50 } }) networks!: string[];
  @Flag({ nullable: true }) firstTime!: boolean | null;
  @Flag({ description: 'The bilan was published and its rows say something else since: these figures are today’s' })
  fromToday!: boolean;
}
