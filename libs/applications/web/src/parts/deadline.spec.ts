import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { expect, test } from '@jest/globals';
import { Deadline, timeLeft } from './deadline';

const at = (instant: string): number => Date.parse(instant);

test.each([
  ['2026-04-21T12:00:00+02:00', '16 jours'],
  ['2026-05-06T12:00:00+02:00', '1 jour'],
  ['2026-05-07T12:00:00+02:00', '12 heures'],
  ['2026-05-07T23:00:30+02:00', '59 minutes 30 s'],
  ['2026-05-07T23:59:59+02:00', '1 seconde'],
  ['2026-05-08T00:00:00+02:00', ''],
])('rule 14: at %s, what is left until the end of 7 May is %j', (now, words) => {
  expect(timeLeft(at(now), '2026-05-07').replace(/\s/g, ' ')).toBe(words);
});

async function shown(now: string): Promise<{ readonly text: string; readonly said: string }> {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
  const fixture = TestBed.createComponent(Deadline);
  fixture.componentRef.setInput('year', 2026);
  fixture.componentRef.setInput('closesOn', '2026-05-07');
  fixture.componentRef.setInput('offset', at(now) - Date.now());
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  return {
    text: root.querySelector('.meta')!.textContent.replace(/\s+/g, ' ').trim(),
    said: root.querySelector('[role=status]')!.textContent,
  };
}

test('the deadline is counted by the server’s clock, whatever this device believes', async () => {
  const { text, said } = await shown('2026-05-01T12:00:00+02:00');
  expect(text).toBe('Appel à projets 2026, à envoyer avant le jeudi 7 mai 2026, 23 h 59 (encore 6 jours)');
  expect(said).toBe('');
});

test('in the last hour how long is left is said aloud at its steps only', async () => {
  expect((await shown('2026-05-07T23:50:30+02:00')).said).toBe(
    'Il reste moins de 10 minutes pour envoyer votre dossier.'.replace('10 m', '10\u00a0m'),
  );
});

test('after the deadline the page says what holds', async () => {
  const { text, said } = await shown('2026-05-08T00:00:01+02:00');
  expect(text).toContain('appel clos depuis le jeudi 7 mai 2026. Votre brouillon est gardé');
  expect(said).toContain('ne peut plus être envoyé');
});
