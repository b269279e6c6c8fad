import { expect, test } from '@jest/globals';
import { contactToShow } from './contact';

test('an installation where nothing was set and no address given shows no contact', () =>
  expect(contactToShow(null, null)).toBeNull());

test('an installation’s own address stands until another is set, under the usual name', () => {
  expect(contactToShow(null, 'fete@region.example')).toEqual({
    name: 'La coordination régionale',
    email: 'fete@region.example',
    phone: '',
    hours: '',
  });
  expect(contactToShow({ email: 'coordination@region.example' }, 'fete@region.example')?.email).toBe(
    'coordination@region.example',
  );
});

test('a contact with a phone only is shown, a name alone is not', () => {
  expect(contactToShow({ name: 'Claude', phone: '03 00 00 00 00' }, null)?.phone).toBe('03 00 00 00 00');
  expect(contactToShow({ name: 'Claude' }, null)).toBeNull();
});
