import { TestBed } from '@angular/core/testing';
import type { CommitteeSessionView, SessionDossierView } from '@fds/shared/contract';
import { expect, test } from '@jest/globals';
import { factsOf, pointsOfVoice } from './session-words';
import { SessionSoFar } from './session-so-far';

type LastYear = NonNullable<SessionDossierView['lastYear']>;
const then = (title: string, visits: number | null): LastYear['events'][number] => ({
  ...{ eventId: title, title, kind: 'single', label: 'labelled', visits },
});
const LAST_YEAR: LastYear = {
  ...{ year: 2025, count: 4, labelled: 4, visits: 2042, reported: 2 },
  events: [then('Le blé', 2000), then('Le pain', 42), then('Le four', null), then('Le sel', null)],
};
const SESSION = { totals: null, answersOn: '2026-06-15' } as CommitteeSessionView;
const GAIN = { communes: [], newCommunes: 1, schoolSlots: 0, departmentSchoolSlots: 0, department: null };
const dossier = (lastYear: LastYear | null, points: SessionDossierView['points'] = null) =>
  ({
    ...{ gain: GAIN, events: [], activities: 3, days: 1 },
    ...{ schoolDays: 0, slots: 1, researchUnits: 0 },
    lastYear,
    points,
  }) as unknown as SessionDossierView;

async function shown(lastYear: LastYear | null, points: SessionDossierView['points'] = null): Promise<string> {
  const fixture = TestBed.createComponent(SessionSoFar);
  fixture.componentRef.setInput('session', SESSION);
  fixture.componentRef.setInput('dossier', dossier(lastYear, points));
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent.replace(/[\s\u00a0]+/g, ' ');
}

test('rule 7: the room reads last year’s events, their labels and the visits that are known, with how many gave them', async () => {
  const text = await shown(LAST_YEAR);
  expect(text).toContain('En 2025');
  expect(text).toContain('4 événements, 4 labels. 2 042 visites, chiffres de 2 sur 4.');
  expect(text).toContain('Le bléLabellisé, 2 000 visites');
  expect(text).toContain('Le fourLabellisé');
  expect(text).toContain('Et 1 autre.');
});

test('without any report, visits are unknown, never none; without an earlier edition nothing is said', async () => {
  expect(await shown({ ...LAST_YEAR, visits: null, reported: 0 })).toContain('Visites inconnues.');
  TestBed.resetTestingModule();
  expect(await shown(null)).not.toContain('En 20');
});

test('the figures of the dossier name last year’s visits beside its own', () => {
  expect(factsOf(dossier(LAST_YEAR)).at(-1)).toEqual({ count: '2\u00a0042', noun: 'visites en 2025' });
  expect(factsOf(dossier({ ...LAST_YEAR, visits: null })).at(-1)?.noun).toBe('séance');
});

const POINTS: NonNullable<SessionDossierView['points']> = {
  lines: [
    { code: 'science', label: 'Contenu scientifique', weight: 3, points: [{ voice: 'drari', points: 5 }] },
    { code: 'reach', label: 'Publics', weight: 1, points: [] },
  ],
  voices: [
    { voice: 'coordination', share: null, given: 0, recused: false },
    { voice: 'drari', share: 100, given: 1, recused: false },
    { voice: 'region', share: null, given: 0, recused: true },
  ],
  ...{ mean: 100, rank: 1, ranked: 14, tied: true },
};

test('rule 4: the room reads the points of each voice, what each total counts, and the dossier’s place', async () => {
  const text = await shown(null, POINTS);
  expect(text).toContain('Contenu scientifique poids 3');
  expect(text).toContain('DRARI\u00a0: 1 critère noté sur 2.'.replace('\u00a0', ' '));
  const scored = dossier(null, POINTS);
  expect(factsOf(scored).at(-1)).toEqual({ count: '100,0', noun: 'points sur 100, 1er ex æquo sur 14' });
  expect(pointsOfVoice(scored, 'drari')).toBe('100,0 sur 100');
  expect(pointsOfVoice(scored, 'region')).toBe('');
});

test('while no voice gave points, the room reads nothing of the grid', async () => {
  const voices = POINTS.voices.map((one) => ({ ...one, share: null, given: 0 }));
  const none = { ...POINTS, voices, mean: null, rank: null };
  expect(await shown(null, none)).not.toContain('Points');
  expect(factsOf(dossier(null, none)).at(-1)?.noun).not.toContain('points');
});
