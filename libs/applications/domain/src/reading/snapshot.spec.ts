import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anyContent } from './any-content.fixture';
import { describe } from './describe';
import { USUAL_READING } from './described';
import { readSnapshot } from './snapshot';
import { linesOf } from './words';

const organisation = {
  id: 'o',
  name: 'Maison Pour Tous',
  kind: 'association',
  holderFamily: 'culture',
  municipalityName: 'Abbeville',
  department: '80',
};

test('what was filed reads as it was, through the database and back', () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const stored: unknown = JSON.parse(
        JSON.stringify({ submittedAt: '', organisation, charterNumber: 1, attachments: ['a'], content }),
      );
      const read = readSnapshot(stored, content.id);
      expect(read).toMatchObject({ organisation, attachments: ['a'], whole: true });
      expect(read.content).toEqual(content);
    }),
    { numRuns: 40 },
  );
});

test('a version of before a field was asked reads with that field empty; an answer to a field that is gone is left out', () => {
  const { content } = readSnapshot(
    {
      content: {
        project: { title: 'Saveurs', colour: 'bleu' },
        extra: {},
        items: [{ id: 'e', parentId: null, answers: { title: 'Atelier' } }],
      },
    },
    'd',
  );
  expect(content.project).toMatchObject({ title: 'Saveurs', science: '', contacts: [] });
  expect(content.project).not.toHaveProperty('colour');
  expect(content.items).toMatchObject([
    { id: 'e', position: 0, answers: { title: 'Atelier', kind: 'single', slots: [] } },
  ]);
});

test('a version of the first shape reads in the same words, without questions that it never met', () => {
  const version = readSnapshot(
    {
      submittedAt: '2026-04-21T10:00:00+02:00',
      organisation,
      title: 'Saveurs savantes',
      summary: 'Ce que l’on mange.',
      charterAcceptedBy: 'Camille Martin',
      events: [
        {
          id: 'v',
          parentEventId: null,
          position: 0,
          kind: 'science_village',
          format: null,
          title: 'Village',
          description: 'Sur la place',
          attendanceMode: 'in_person',
          municipalityCode: '80001',
          venue: 'Place',
          capacity: null,
          slots: [{ beginsAt: '2026-10-10T20:00:00.000Z', endsAt: '2026-10-10T23:30:00.000Z' }],
        },
        {
          id: 's',
          parentEventId: null,
          position: 1,
          kind: 'single',
          format: 'lecture',
          title: 'Conférence',
          description: '',
          attendanceMode: 'online',
          municipalityCode: null,
          venue: '',
          capacity: 30,
          slots: [],
        },
        {
          id: 'a',
          parentEventId: 'v',
          position: 0,
          kind: 'single',
          format: 'workshop',
          title: 'Fromages',
          description: '',
          attendanceMode: 'in_person',
          municipalityCode: null,
          venue: '',
          capacity: 12,
          slots: [],
        },
      ],
    },
    'd',
  );
  expect(version).toMatchObject({ whole: false, attachments: null, organisation: { name: 'Maison Pour Tous' } });
  const sections = describe(version.content, { ...USUAL_READING, imported: true });
  expect(sections.map(({ section }) => section)).toEqual(['projet', 'evenements', 'engagements']);
  const items = sections.flatMap((section) => section.items);
  expect(items.map(({ title }) => title)).toEqual(['Village', 'Fromages', 'Conférence']);
  const slots = items[0]?.rows.find(({ field }) => field === 'slots');
  expect(slots && linesOf(slots.value)).toEqual([
    'samedi 10 octobre 2026, de 22\u00a0h à 1\u00a0h\u00a030 le lendemain',
  ]);
});

test.each([[null], [{}], ['texte'], [{ content: 3 }], [{ items: [null, 4] }]])(
  'a version that holds nothing (%j) opens empty',
  (stored) => {
    expect(readSnapshot(stored, 'd').content).toMatchObject({ id: 'd', items: [], project: { title: '' } });
  },
);
