import { expect, test } from '@jest/globals';
import { DEPARTMENT_CODES, departmentName, departmentsOf } from './departments';

test('a region is offered its own departments, in the order of their codes', () => {
  expect(departmentsOf(['2B', '2A'])).toEqual([
    { code: '2A', name: 'Corse-du-Sud' },
    { code: '2B', name: 'Haute-Corse' },
  ]);
});

test('while no edition says which departments the region has, all of France is offered', () => {
  expect(departmentsOf(undefined)).toHaveLength(DEPARTMENT_CODES.length);
  expect(departmentsOf([])[0]).toEqual({ code: '01', name: 'Ain' });
});

test('a code that is none is shown as it is', () => {
  expect([departmentName('80'), departmentName('99')]).toEqual(['Somme', '99']);
});
