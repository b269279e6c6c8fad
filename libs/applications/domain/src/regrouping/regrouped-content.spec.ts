import { expect, test } from '@jest/globals';
import { emptyEvent, emptyProject, type Content, type EventItem } from '../content';
import { promotedContent, takenFromVillage, withActivity, withoutItem } from './regrouped-content';

const line = { day: '2026-10-09', from: '14:00', to: '16:00', nextDay: false, audience: 'everyone' as const };
const village: EventItem = {
  id: 'v',
  parentId: null,
  position: 0,
  answers: { ...emptyEvent('science_village'), title: 'Village', municipality: '80021', venue: 'Halle', slots: [line] },
};
const stand: EventItem = {
  id: 's',
  parentId: 'v',
  position: 0,
  answers: { ...emptyEvent('single'), title: 'Stand', tagline: 'Le goût des sciences', venue: 'Allée 3' },
};
const contacts = [{ key: 'k', name: 'Camille', role: '', email: 'c@ville.test', phone: '' }];
const content: Content = {
  id: 'd',
  project: {
    ...emptyProject(),
    title: 'Village d’Amiens',
    contacts,
    charterAcceptedBy: 'Camille',
    logistics: 'Camion',
  },
  extra: { transport: 'oui' },
  items: [village, stand],
};

test('a stand takes with it what it had from its village, and keeps what it says itself', () => {
  expect(takenFromVillage(stand, village)).toEqual({ municipality: '80021', slots: [line] });
  const online = { ...stand, answers: { ...stand.answers, attendanceMode: 'online' } };
  expect(takenFromVillage(online, village)).toEqual({ slots: [line] });
  expect(takenFromVillage(stand, undefined)).toEqual({});
});

test('rule 24: the dossier of a stand is made of the stand’s answers; the charter holds only for whoever accepted it', () => {
  const own = promotedContent(content, stand, 'n', { same: true, contacts: [] });
  expect(own.project).toMatchObject({
    title: 'Stand',
    summary: 'Le goût des sciences',
    contacts,
    charterAcceptedBy: 'Camille',
  });
  expect(own.project.logistics).toBe('');
  expect(own.extra).toEqual({});
  expect(own.items).toMatchObject([{ id: 's', parentId: null, answers: { venue: 'Allée 3', municipality: '80021' } }]);
  const other = promotedContent(content, stand, 'n', { same: false, contacts: [{ name: 'Lou', email: 'l@p.test' }] });
  expect(other.project).toMatchObject({ charterAcceptedBy: '', contacts: [{ name: 'Lou', email: 'l@p.test' }] });
});

test('a dossier is filed again without the activity that left, and with the one that came, last of its village', () => {
  expect(withoutItem(content, 's').items).toEqual([village]);
  const joined = withActivity(content, 'v', { ...stand, id: 'x', parentId: null });
  expect(joined.items.map(({ id, parentId, position }) => [id, parentId, position])).toEqual([
    ['v', null, 0],
    ['s', 'v', 0],
    ['x', 'v', 1],
  ]);
});
