import { expect, test } from '@jest/globals';
import { likenessOf, likenessReasons, type Common } from './likeness';

const common = (over: Partial<Common> = {}): Common => ({
  siret: false,
  siren: false,
  uai: false,
  rna: false,
  seat: false,
  nearness: 0,
  ...over,
});
const told = (over: Partial<Common>): [string[], string] => {
  const reasons = likenessReasons(common(over));
  return [reasons, likenessOf(reasons)];
};

test('the same SIRET is the same organisation, whatever its name', () => {
  expect(told({ siret: true, siren: true })).toEqual([['same_siret'], 'certain']);
});

test('a near name in the same commune has to be denied, elsewhere it is only shown', () => {
  expect(told({ seat: true, nearness: 0.5 })).toEqual([['near_name_here'], 'likely']);
  expect(told({ seat: true, nearness: 1 })).toEqual([['same_name_here'], 'likely']);
  expect(told({ nearness: 0.7 })).toEqual([['near_name_elsewhere'], 'possible']);
  expect(told({ nearness: 0.5 })).toEqual([[], 'possible']);
});

test('several reasons stand together, the surest first', () => {
  expect(told({ siren: true, rna: true, seat: true, nearness: 0.8 })).toEqual([
    ['same_rna', 'near_name_here', 'same_siren'],
    'likely',
  ]);
});
