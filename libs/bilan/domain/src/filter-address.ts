import { EVENT_KIND_LABELS } from '@fds/applications/domain';
import { FILTER_SPECS } from '@fds/labelling/domain';
import { EVENT_KINDS } from '@fds/shared/kernel';
import type { Named } from './catalogue';
import { FILTER_FAMILIES, isFiltered, type BilanFilter } from './filter';
import { FAMILY_LABELS } from './labels';

/** The filters of a bilan, in the order of their chips. */
export const BILAN_FILTERS = ['department', 'intermunicipality', 'family', 'kind', 'firstTime', 'network'] as const;
export type BilanFilterCode = (typeof BILAN_FILTERS)[number];

const { department, family, kind } = FILTER_SPECS;

/** Name of each in an address: the same word as in the lists, where they have it. */
export const FILTER_PARAMS: Readonly<Record<BilanFilterCode, string>> = {
  department: department.param,
  intermunicipality: 'epci',
  family: family.param,
  kind: kind.param,
  firstTime: 'nouveaux',
  network: 'reseau',
};
export const FILTER_LABELS: Readonly<Record<BilanFilterCode, string>> = {
  department: department.label,
  intermunicipality: 'EPCI',
  family: family.label,
  kind: kind.label,
  firstTime: 'Première participation',
  network: 'Réseau',
};

const YES = { code: 'oui', label: 'Oui' };
const NO = { code: 'non', label: 'Non' };
const LONGEST = 200;
const MOST = 200;

/** What an edition gives to choose from. */
export interface FilterNames {
  readonly departments: readonly Named[];
  readonly intermunicipalities: readonly Named[];
  readonly networks: readonly Named[];
}

/** The values that a filter offers. */
export function filterOptions(code: BilanFilterCode, names: FilterNames): readonly Named[] {
  switch (code) {
    case 'department':
      return names.departments;
    case 'intermunicipality':
      return names.intermunicipalities;
    case 'family':
      return FILTER_FAMILIES.map((one) => ({ code: one, label: FAMILY_LABELS[one] }));
    case 'kind':
      return EVENT_KINDS.map((one) => ({ code: one, label: EVENT_KIND_LABELS[one] }));
    case 'firstTime':
      return [YES, NO];
    case 'network':
      return names.networks;
  }
}

/** The values of one filter, as an address writes them. */
export function filterValues(filter: BilanFilter, code: BilanFilterCode): readonly string[] {
  switch (code) {
    case 'department':
      return filter.departments;
    case 'intermunicipality':
      return filter.intermunicipalities;
    case 'family':
      return filter.families;
    case 'kind':
      return filter.kinds;
    case 'firstTime':
      return filter.firstTime === null ? [] : [filter.firstTime ? YES.code : NO.code];
    case 'network':
      return filter.networks;
  }
}

type Address = Readonly<Record<string, string | null | undefined>>;

const words = (text: string | null | undefined): string[] =>
  [...new Set((text ?? '').split(',').map((word) => word.trim()))]
    .filter((word) => word !== '' && word.length <= LONGEST)
    .slice(0, MOST);

/** The filter that an address asks for; what is not understood is left out. */
export function readBilanFilter(address: Address): BilanFilter {
  const said = (code: BilanFilterCode): string[] => words(address[FILTER_PARAMS[code]]);
  const [first] = said('firstTime');
  return {
    departments: said('department').filter((code) => code.length <= 3),
    intermunicipalities: said('intermunicipality').filter((code) => code.length <= 20),
    families: FILTER_FAMILIES.filter((one) => said('family').includes(one)),
    kinds: EVENT_KINDS.filter((one) => said('kind').includes(one)),
    networks: said('network').slice(0, 50),
    firstTime: first === YES.code ? true : first === NO.code ? false : null,
  };
}

/** What an address becomes when one filter takes other values; null takes its name away. */
export const filterParam = (
  code: BilanFilterCode,
  values: readonly string[],
): Readonly<Record<string, string | null>> => ({
  [FILTER_PARAMS[code]]: values.length > 0 ? values.join(',') : null,
});

/** The filter as an address says it. */
export const filterAddress = (filter: BilanFilter): Readonly<Record<string, string>> =>
  Object.fromEntries(
    BILAN_FILTERS.map((code) => [FILTER_PARAMS[code], filterValues(filter, code).join(',')]).filter(
      ([, value]) => value !== '',
    ),
  );

/** The filter as the API takes it. */
export const filterQuery = (filter: BilanFilter): Readonly<Record<string, readonly string[]>> => ({
  department: filter.departments,
  intermunicipality: filter.intermunicipalities,
  family: filter.families,
  kind: filter.kinds,
  network: filter.networks,
  firstTime: filter.firstTime === null ? [] : [filter.firstTime ? 'yes' : 'no'],
});

/** `Département : Somme, Oise`; empty when the filter asks nothing. */
export function bilanFilterInWords(filter: BilanFilter, code: BilanFilterCode, names: FilterNames): string {
  const options = filterOptions(code, names);
  const said = filterValues(filter, code).map((value) => options.find((one) => one.code === value)?.label ?? value);
  return said.length === 0 ? '' : `${FILTER_LABELS[code]}\u00A0: ${said.join(', ')}`;
}

/** The whole filter in words, empty for the whole edition. */
export const withinWords = (filter: BilanFilter, names: FilterNames): string =>
  isFiltered(filter)
    ? BILAN_FILTERS.map((code) => bilanFilterInWords(filter, code, names))
        .filter((said) => said !== '')
        .join('\u00A0; ')
    : '';
