import { FILTER_SPECS, LIST_FILTERS, type ListFilter, type ListFilters, type ReviewList } from './filters';
import { columnsOf, LIST_SORTS, USUAL_COLUMNS, type ListColumn, type ListSort } from './columns';

/** The query of an address, one text per name. */
export type AddressQuery = Readonly<Record<string, string | null | undefined>>;

/** A list as its address says it. */
export interface ListAddress {
  readonly filters: ListFilters;
  readonly sort: ListSort;
  readonly columns: readonly ListColumn[];
  /** Rows of 36 px instead of 44. */
  readonly dense: boolean;
  /** From 1. */
  readonly page: number;
}

/** Values of one filter at most, and characters of one. */
const MOST_VALUES = 60;
const LONGEST_VALUE = 100;
const LONGEST_WORDS = 100;

/** The names that make a view: the rest of an address (its edition, a page) is not kept with it. */
export const VIEW_PARAMS: readonly string[] = [
  'q',
  ...LIST_FILTERS.map((filter) => FILTER_SPECS[filter].param),
  'sort',
  'colonnes',
  'densite',
];

/** What an address asks for; what is not understood is left out. */
export function readAddress(list: ReviewList, query: AddressQuery): ListAddress {
  const words = (query['q'] ?? '').trim().slice(0, LONGEST_WORDS);
  const filters: Partial<Record<ListFilter, readonly string[]>> & { q?: string } = {};
  if (words) filters.q = words;
  for (const filter of LIST_FILTERS) {
    const values = valuesOf(filter, query[FILTER_SPECS[filter].param]);
    if (values.length > 0) filters[filter] = values;
  }
  const page = Number(query['page'] ?? 1);
  return {
    filters,
    sort: LIST_SORTS[list].find((sort) => sort === query['sort']) ?? 'waiting',
    columns: columnsOf(list, query['colonnes']),
    dense: query['densite'] === 'serree',
    page: Number.isInteger(page) && page > 0 && page <= 100_000 ? page : 1,
  };
}

function valuesOf(filter: ListFilter, text: string | null | undefined): string[] {
  const asked = [...new Set((text ?? '').split(',').map((one) => one.trim()))].filter(
    (one) => one !== '' && one.length <= LONGEST_VALUE,
  );
  const { options } = FILTER_SPECS[filter];
  const known = options
    ? options.filter(({ word }) => asked.includes(word)).map(({ code }) => code)
    : asked.map((one) => AT_ADDRESS[one] ?? one);
  return known.slice(0, MOST_VALUES);
}
/** Words of an address that stand for a code of an open vocabulary. */
const AT_ADDRESS: Readonly<Record<string, string>> = { moi: 'me', personne: 'nobody' };
const FROM_CODE: Readonly<Record<string, string>> = { me: 'moi', nobody: 'personne' };

/** The address of one filter: its name, and its values as they are written; null when there is none. */
export function filterQuery(filter: ListFilter, values: readonly string[]): Record<string, string | null> {
  const { param, options } = FILTER_SPECS[filter];
  const words = options
    ? options.filter(({ code }) => values.includes(code)).map(({ word }) => word)
    : values.map((value) => FROM_CODE[value] ?? value);
  return { [param]: words.join(',') || null };
}

/** The query that says the same, every name of it, so that nothing of an earlier one stays. */
export function writeAddress(list: ReviewList, address: ListAddress): Record<string, string | null> {
  const columns = address.columns.join(',');
  return {
    q: address.filters.q ?? null,
    ...Object.assign({}, ...LIST_FILTERS.map((filter) => filterQuery(filter, address.filters[filter] ?? []))),
    sort: address.sort === 'waiting' ? null : address.sort,
    colonnes: columns === USUAL_COLUMNS[list].join(',') ? null : columns || 'aucune',
    densite: address.dense ? 'serree' : null,
    page: address.page > 1 ? String(address.page) : null,
  };
}

/** The part of an address that a saved view keeps, in one order, whatever was understood of it. */
export function viewQuery(list: ReviewList, query: AddressQuery): string {
  const written = writeAddress(list, readAddress(list, query));
  const kept = VIEW_PARAMS.flatMap((name): [string, string][] => {
    const value = written[name];
    return value ? [[name, value]] : [];
  });
  return new URLSearchParams(kept).toString();
}

/** A saved view's query as the names and values of an address. */
export const queryOfView = (query: string): Record<string, string> => Object.fromEntries(new URLSearchParams(query));
