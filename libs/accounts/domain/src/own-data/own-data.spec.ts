import { describe, expect, test } from '@jest/globals';
import { canErase, erasedAddress, erasedOn, confirmsErasure, hasPassed, idleStep, monthsAfter, monthsInWords } from '.';

describe('terms', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 24, '2026-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2023-02-28', 12, '2024-02-28'],
    ['2024-03-31', 23, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2021-10-11', 36, '2024-10-11'],
  ])('%s and %i months is %s', (day, months, after) => expect(monthsAfter(day, months)).toBe(after));

  test('a term has passed on its very day, not the day before', () => {
    expect(hasPassed('2021-10-11', 'contacts', '2024-10-10')).toBe(false);
    expect(hasPassed('2021-10-11', 'contacts', '2024-10-11')).toBe(true);
    expect(hasPassed('2024-02-29', 'contacts', '2027-02-27')).toBe(false);
    expect(hasPassed('2024-02-29', 'contacts', '2027-02-28')).toBe(true);
  });

  test('terms are said in words', () =>
    expect([1, 6, 12, 23, 24, 36].map(monthsInWords)).toEqual([
      'un mois',
      'six mois',
      'un an',
      '23 mois',
      'deux ans',
      'trois ans',
    ]));
});

describe('an account that is left', () => {
  const left = { lastUsedOn: '2024-03-31', warnedOn: null, deactivated: false };

  test.each([
    ['2026-02-27', 'nothing'],
    // February has no 31st: the 23rd month ends on its last day.
    ['2026-02-28', 'warn'],
    ['2026-03-31', 'warn'],
    ['2030-01-01', 'warn'],
  ])('not warned yet, on %s: %s', (today, step) => expect(idleStep(left, today)).toBe(step));

  test.each([
    ['2026-03-30', 'nothing'],
    ['2026-03-31', 'erase'],
  ])('warned at 23 months, on %s: %s', (today, step) =>
    expect(idleStep({ ...left, warnedOn: '2026-02-28' }, today)).toBe(step),
  );

  test('warned late, it still has a month', () => {
    expect(idleStep({ ...left, warnedOn: '2030-01-01' }, '2030-01-31')).toBe('nothing');
    expect(idleStep({ ...left, warnedOn: '2030-01-01' }, '2030-02-01')).toBe('erase');
    expect(erasedOn('2024-03-31', '2030-01-01')).toBe('2030-02-01');
    expect(erasedOn('2024-03-31', '2026-02-28')).toBe('2026-03-31');
  });

  test('used again after a warning, even on its day, it is warned anew 23 months later', () => {
    const back = { ...left, lastUsedOn: '2026-02-28', warnedOn: '2026-02-28' };
    expect(idleStep(back, '2028-01-27')).toBe('nothing');
    expect(idleStep(back, '2028-01-28')).toBe('warn');
  });

  test('last used on 29 February, it erases on 28 February two years later', () => {
    const leap = { lastUsedOn: '2024-02-29', warnedOn: '2026-01-29', deactivated: false };
    expect(idleStep(leap, '2026-02-27')).toBe('nothing');
    expect(idleStep(leap, '2026-02-28')).toBe('erase');
  });

  test('deactivated, it is erased without a warning that nobody could heed', () => {
    expect(idleStep({ ...left, deactivated: true }, '2026-03-30')).toBe('nothing');
    expect(idleStep({ ...left, deactivated: true }, '2026-03-31')).toBe('erase');
  });
});

describe('who may erase an account', () => {
  const holder = { erased: false, roles: ['holder'] as const, otherAdministrator: true };

  test('its person, the coordination and the administration may erase that of a holder', () => {
    for (const asker of ['self', 'system', 'coordinator', 'administrator'] as const)
      expect(canErase(asker, holder)).toEqual({ allowed: true });
  });

  test('the last administrator stays, whoever asks', () => {
    const last = { erased: false, roles: ['holder', 'administrator'] as const, otherAdministrator: false };
    for (const asker of ['self', 'system', 'administrator'] as const)
      expect(canErase(asker, last)).toEqual({ allowed: false, reasons: ['last_administrator'] });
    expect(canErase('self', { ...last, otherAdministrator: true })).toEqual({ allowed: true });
  });

  test('a coordinator erases no account but those of holders', () =>
    expect(canErase('coordinator', { ...holder, roles: ['holder', 'drari'] })).toEqual({
      allowed: false,
      reasons: ['reserved_to_administrators'],
    }));

  test('a coordinator of some departments erases no account: accounts are the region’s', () =>
    expect(canErase('departmental_coordinator', holder)).toEqual({ allowed: false, reasons: ['outside_territory'] }));

  test('nobody erases an account twice', () =>
    expect(canErase('administrator', { ...holder, erased: true })).toEqual({
      allowed: false,
      reasons: ['already_erased'],
    }));

  test('the typed address confirms in any case, another one does not', () => {
    expect(confirmsErasure(' Claire@Exemple.FR ', 'claire@exemple.fr')).toBe(true);
    expect(confirmsErasure('claire@exemple.com', 'claire@exemple.fr')).toBe(false);
    expect(confirmsErasure('', 'claire@exemple.fr')).toBe(false);
  });

  test('the address of an erased account is nobody’s and differs from person to person', () => {
    expect(erasedAddress('a')).not.toBe(erasedAddress('b'));
    expect(erasedAddress('a')).toMatch(/\.invalid$/);
  });
});
