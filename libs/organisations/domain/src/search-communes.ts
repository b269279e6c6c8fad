import { searchForm } from '@fds/shared/kernel';

/** What somebody typed to find a commune, in the form of the index; `St` is written out as the official names do. */
export const communeSearchForm = (typed: string): string =>
  searchForm(typed)
    .split(' ')
    .map((word) => (word === 'st' ? 'saint' : word === 'ste' ? 'sainte' : word))
    .join(' ');
