import { describe, expect, test } from '@jest/globals';
import { openingsInWords, type Opening } from './openings';

const opening = (day: string, from: string, to: string): Opening => ({
  beginsAt: new Date(`2026-${day}T${from}:00+02:00`),
  endsAt: new Date(`2026-${day}T${to}:00+02:00`),
});
const plain = (lines: readonly string[]): string[] => lines.map((line) => line.replaceAll('\u00a0', ' '));

describe('dates on a poster', () => {
  test('one day, several openings of a day, two days at the same hours', () => {
    expect(plain(openingsInWords([opening('10-10', '10:00', '18:00')], 5))).toEqual(['Samedi 10 octobre, 10 h à 18 h']);
    const twice = [opening('10-10', '14:00', '16:30'), opening('10-10', '10:00', '12:00')];
    expect(plain(openingsInWords(twice, 5))).toEqual(['Samedi 10 octobre, 10 h à 12 h et 14 h à 16 h 30']);
    const weekend = [opening('10-10', '10:00', '18:00'), opening('10-11', '10:00', '18:00')];
    expect(plain(openingsInWords(weekend, 5))).toEqual(['Samedi 10 octobre et dimanche 11 octobre, 10 h à 18 h']);
  });

  test('days in a row are one line; two groups at one time are one opening', () => {
    const week = ['10-05', '10-06', '10-07', '10-08'].map((day) => opening(day, '09:00', '12:00'));
    expect(plain(openingsInWords([...week, ...week], 5))).toEqual(['Du 5 au 8 octobre, 9 h à 12 h']);
  });

  test('sixty openings are said in one sentence and their number', () => {
    const many = Array.from({ length: 60 }, (_, at) => {
      const hour = String(8 + (at % 10)).padStart(2, '0');
      return opening(`10-${String(1 + 2 * Math.floor(at / 10)).padStart(2, '0')}`, `${hour}:00`, `${hour}:45`);
    });
    expect(plain(openingsInWords(many, 5))).toEqual([
      'Du 1er au 11 octobre',
      '60 rendez-vous : horaires sur la page de l’événement',
    ]);
    expect(plain(openingsInWords(many.slice(0, 10), 5))).toEqual(['Jeudi 1er octobre, 10 séances à partir de 8 h']);
  });

  test('no date, no line', () => expect(openingsInWords([], 5)).toEqual([]));
});
