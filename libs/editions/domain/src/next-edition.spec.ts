import { expect, test } from '@jest/globals';
import { regionOf } from '@fds/shared/kernel';
import { calendarProblems } from './edition';
import { modelFor, proposeEdition } from './next-edition';

const held = {
  year: 2021,
  number: 30,
  title: 'Fête de la science 2021 en Hauts-de-France',
  regionCode: '32',
  regionName: 'Hauts-de-France',
  departments: ['02', '59', '60', '62', '80'],
  startsOn: '2021-10-01',
  endsOn: '2021-10-11',
  callOpensOn: '2021-03-01',
  callClosesOn: '2021-05-16',
  reportsDueOn: '2021-11-30',
};
const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

test('the edition of 2026 proposed from 2021 is the 35th, from 2 to 12 October', () => {
  expect(proposeEdition(held, 2026, regionOf('32'))).toMatchObject({
    year: 2026,
    number: 35,
    title: 'Fête de la science 2026 en Hauts-de-France',
    theme: '',
    startsOn: '2026-10-02',
    endsOn: '2026-10-12',
  });
});

test('every day keeps its weekday, its interval to the others, and stays within four days of its date', () => {
  for (let year = 2015; year < 2040; year += 1) {
    const next = proposeEdition(held, year, regionOf('32'));
    for (const field of ['startsOn', 'endsOn', 'callOpensOn', 'callClosesOn', 'reportsDueOn'] as const) {
      expect(weekday(next[field])).toBe(weekday(held[field]));
      const away = Math.abs(Date.parse(next[field]) - Date.parse(`${year}${held[field].slice(4)}`)) / 86_400_000;
      expect(away).toBeLessThanOrEqual(4);
    }
    expect(calendarProblems(year, next)).toEqual([]);
  }
});

test('without any edition the usual calendar of the region is proposed', () => {
  expect(proposeEdition(null, 2026, regionOf('32'))).toMatchObject({
    number: 35,
    startsOn: '2026-10-02',
    regionCode: '32',
  });
});

test('an edition is made from the last one before its year, else from the first after', () => {
  const years = [{ year: 2019 }, { year: 2021 }, { year: 2024 }];
  expect(modelFor(years, 2026)).toEqual({ year: 2024 });
  expect(modelFor(years, 2022)).toEqual({ year: 2021 });
  expect(modelFor(years, 2010)).toEqual({ year: 2019 });
  expect(modelFor([], 2026)).toBeNull();
});

test('days that contradict one another are named with their field', () => {
  const days = { ...held, endsOn: '2021-09-30', callClosesOn: '2021-12-01', reportsDueOn: '2021-09-01' };
  expect(calendarProblems(2021, days)).toEqual([
    { field: 'endsOn', code: 'ends_before_start' },
    { field: 'callClosesOn', code: 'call_closes_after_start' },
    { field: 'reportsDueOn', code: 'reports_before_end' },
  ]);
});

test('a portal of another region starts from its own name and departments', () => {
  expect(proposeEdition(null, 2026, regionOf('44'))).toMatchObject({
    title: 'Fête de la science 2026 dans le Grand Est',
    regionCode: '44',
    departments: ['08', '10', '51', '52', '54', '55', '57', '67', '68', '88'],
  });
});
