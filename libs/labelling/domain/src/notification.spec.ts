import { expect, test } from '@jest/globals';
import { inadmissibilityMail, notificationMail } from './index';

const mail = (applicationTitle: string, events: Parameters<typeof notificationMail>[0]['events']) =>
  notificationMail({
    personName: 'Marie Petit',
    applicationTitle,
    year: 2026,
    events,
    link: 'http://localhost/dossiers/1',
  });

test('the subject says the news first, in 60 characters at most, whatever the title', () => {
  const long = 'Un très long titre de village des sciences en baie de Somme et alentours';
  for (const label of ['labelled', 'conditional', 'deferred', 'refused'] as const) {
    const { subject } = mail(long, [{ title: long, label, reason: 'x' }]);
    expect(subject.length).toBeLessThanOrEqual(60);
    expect(subject).toMatch(/…$/);
  }
  expect(mail('Saveurs savantes', [{ title: 'Village', label: 'labelled', reason: '' }]).subject).toBe(
    'Labellisé : Saveurs savantes',
  );
  const { subject } = inadmissibilityMail({ personName: '', applicationTitle: long, reason: '', link: '' });
  expect(subject).toMatch(/^Dossier irrecevable : .+…$/);
  expect(subject.length).toBeLessThanOrEqual(60);
});

test('each event has its outcome and the reason of a refusal, in one message', () => {
  const { subject, text } = mail('Saveurs savantes', [
    { title: 'Village', label: 'labelled', reason: '' },
    { title: 'Conférence', label: 'refused', reason: 'Le tarif n’est pas gratuit.' },
  ]);
  expect(subject).toBe('1 événement labellisé sur 2 : Saveurs savantes');
  expect(text).toContain('« Village » est labellisé pour 2026.');
  expect(text).toContain('n’a pas retenu « Conférence » pour 2026. Raison : Le tarif n’est pas gratuit.');
});
