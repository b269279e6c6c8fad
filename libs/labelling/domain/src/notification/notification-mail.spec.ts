import { expect, test } from '@jest/globals';
import { inadmissibilityMail, notificationMail, resolved, unknownPlaceholders } from '../index';

const mail = (applicationTitle: string, events: Parameters<typeof notificationMail>[0]['events']) =>
  notificationMail({
    applicationTitle,
    year: 2026,
    events,
    link: 'http://localhost/dossiers/1/reponse',
    nextSession: '2026-06-30',
  });
const event = (over: Partial<Parameters<typeof notificationMail>[0]['events'][number]>) => ({
  title: 'Village',
  label: 'labelled' as const,
  reason: '',
  conditionDueOn: null,
  ...over,
});

test('the subject says the news first, in 60 characters at most, whatever the title', () => {
  const long = 'Un très long titre de village des sciences en baie de Somme et alentours';
  for (const label of ['labelled', 'conditional', 'deferred', 'refused'] as const) {
    const { subject } = mail(long, [event({ title: long, label, reason: 'x' })]);
    expect(subject.length).toBeLessThanOrEqual(60);
    expect(subject).toMatch(/…$/);
  }
  expect(mail('Saveurs savantes', [event({})]).subject).toBe('Labellisé\u00a0: Saveurs savantes');
  const { subject } = inadmissibilityMail({ personName: '', applicationTitle: long, reason: '', link: '' });
  expect(subject).toMatch(/^Dossier irrecevable\u00a0: .+…$/);
  expect(subject.length).toBeLessThanOrEqual(60);
});

test('each event has its outcome and the reason of a refusal, in one message', () => {
  const { subject, text } = mail('Saveurs savantes', [
    event({}),
    event({ title: 'Conférence', label: 'refused', reason: 'Le tarif n’est pas gratuit.' }),
  ]);
  expect(subject).toBe('1 événement labellisé sur 2\u00a0: Saveurs savantes');
  expect(text).toContain('«\u00a0Village\u00a0» est labellisé pour 2026.');
  expect(text).toContain(
    'n’a pas retenu «\u00a0Conférence\u00a0» pour 2026. Raison\u00a0: Le tarif n’est pas gratuit.',
  );
});

test('a condition says its last day, a deferral when the committee meets again', () => {
  const { text } = mail('Saveurs savantes', [
    event({ label: 'conditional', reason: 'Prévoir une navette.', conditionDueOn: '2026-07-01' }),
    event({ title: 'Atelier', label: 'deferred', reason: 'Il manque le lieu.' }),
  ]);
  expect(text).toContain('À faire avant le 1er juillet 2026\u00a0: Prévoir une navette.');
  expect(text).toContain('Raison\u00a0: Il manque le lieu. Il se réunit de nouveau le 30 juin 2026.');
});

test('each reader finds the own name, and the sentence on certificates only where there is one', () => {
  const kept = mail('Saveurs savantes', [event({})]);
  expect(resolved(kept, 'Marie\nPetit', 'L’attestation est jointe.').text).toMatch(
    /^Bonjour Marie Petit,[^]+L’attestation est jointe\./,
  );
  expect(resolved(kept, 'Marie', null).text).not.toMatch(/attestation|\n{3}/);
  const refused = mail('Saveurs savantes', [event({ label: 'refused', reason: 'Payant' })]);
  expect(refused.text).not.toContain('{attestation}');
});

test('a placeholder that the portal does not know is found once, in the subject every one', () => {
  expect(unknownPlaceholders({ subject: 'x', text: '{nom} {attestation} {prénom} {prénom} {a b}' })).toEqual([
    '{prénom}',
  ]);
  expect(unknownPlaceholders({ subject: 'Bonjour {nom}', text: '' })).toEqual(['{nom}']);
});
