import { expect, test } from '@jest/globals';
import { NO_FILTER } from './filter';
import { filterAddress, filterQuery, readBilanFilter, withinWords } from './filter-address';

const NAMES = {
  departments: [
    { code: '60', label: 'Oise' },
    { code: '80', label: 'Somme' },
  ],
  intermunicipalities: [{ code: '248000531', label: 'CA Amiens Métropole' }],
  networks: [{ code: 'ombelliscience', label: 'Ombelliscience' }],
};

test('an address holds the filter, and gives it back', () => {
  const address = { dep: '80,60', epci: '248000531', famille: 'culture', type: 'festival,single', nouveaux: 'oui' };
  const filter = readBilanFilter(address);
  expect(filter).toEqual({
    departments: ['80', '60'],
    intermunicipalities: ['248000531'],
    families: ['culture'],
    kinds: ['festival', 'single'],
    networks: [],
    firstTime: true,
  });
  expect(filterAddress(filter)).toEqual(address);
  expect(filterQuery(filter)).toMatchObject({ department: ['80', '60'], firstTime: ['yes'], network: [] });
});

test('what an address says and nobody understands is left out, not an error', () => {
  expect(readBilanFilter({ dep: 'Somme', type: 'bal', famille: ',,', nouveaux: 'peut-être', reseau: null })).toEqual(
    NO_FILTER,
  );
});

test('the filter is said in words; a code without a name is shown as it is', () => {
  const filter = readBilanFilter({ dep: '80,99', nouveaux: 'non' });
  expect(withinWords(filter, NAMES)).toBe('Département\u00A0: Somme, 99\u00A0; Première participation\u00A0: Non');
  expect(withinWords(NO_FILTER, NAMES)).toBe('');
});
