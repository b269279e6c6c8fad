import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Question } from '@fds/questions/domain';
import {
  emptyEvent,
  emptyProject,
  EVENT_FIELDS,
  isAsked,
  isBlank,
  isProjectFieldAsked,
  isShown,
  PROJECT_FIELDS,
  SLOT_AUDIENCE_LABELS,
  type Content,
  type EventField,
  type EventItem,
  type FieldSpec,
  type ProjectField,
} from '../content';
import { anyContent } from './any-content.fixture';
import { describe } from './describe';
import { USUAL_READING, type DescribedRow, type ReadingContext } from './described';
import { linesOf } from './words';

const root = (answers: Partial<EventItem['answers']> = {}, over: Partial<EventItem> = {}): EventItem => ({
  id: 'e1',
  parentId: null,
  position: 0,
  answers: { ...emptyEvent(), ...answers },
  ...over,
});
const dossier = (over: Partial<Content> = {}, project: Partial<Content['project']> = {}): Content => ({
  id: 'd',
  project: { ...emptyProject(), ...project },
  extra: {},
  items: [],
  ...over,
});
const read = (content: Content, context: Partial<ReadingContext> = {}) =>
  describe(content, { ...USUAL_READING, ...context });
const rowsOf = (content: Content, context: Partial<ReadingContext> = {}): readonly DescribedRow[] =>
  read(content, context).flatMap(({ rows, items }) => [...rows, ...items.flatMap((item) => item.rows)]);
const words = (content: Content, field: string, context: Partial<ReadingContext> = {}) => {
  const row = rowsOf(content, context).find((one) => one.field === field);
  return row && linesOf(row.value);
};

test('every answer that is asked for and given reads in the description, whatever was typed', () => {
  fc.assert(
    fc.property(anyContent, fc.boolean(), (content, association) => {
      const context = { ...USUAL_READING, association };
      const sections = describe(content, context);
      const rows = sections.flatMap((section) => section.rows);
      const items = sections.flatMap((section) => section.items);
      for (const [field, spec] of Object.entries(PROJECT_FIELDS) as [ProjectField, FieldSpec][]) {
        const asked = isProjectFieldAsked(field, content.project, context);
        const found = rows.filter((row) => row.field === field);
        expect([field, found.length]).toEqual([field, asked ? 1 : 0]);
        if (asked && spec.type !== 'flag' && !isBlank(content.project[field]))
          expect(found[0]?.value.type).not.toBe('empty');
      }
      expect(items.map(({ id }) => id).sort()).toEqual(
        content.items
          .filter((item) => isShown(content, item))
          .map(({ id }) => id)
          .sort(),
      );
      for (const item of content.items.filter((one) => isShown(content, one)))
        for (const field of Object.keys(EVENT_FIELDS) as EventField[]) {
          if (field === 'title') continue;
          const found = items.find(({ id }) => id === item.id)?.rows.filter((row) => row.field === field) ?? [];
          expect([field, found.length]).toEqual([field, isAsked(field, item) ? 1 : 0]);
          const answer = item.answers[field];
          if (found[0] && typeof answer === 'string' && EVENT_FIELDS[field].type === 'text' && !isBlank(answer))
            expect(linesOf(found[0].value).join('\n')).toContain(answer.trim());
        }
    }),
    { numRuns: 60 },
  );
});

test('a code never reaches a reader, nor an id', () => {
  const content = dossier({
    items: [
      root({
        format: 'lecture',
        audiences: ['school'],
        schoolLevels: ['middle'],
        accessibility: ['pi'],
        partners: [{ key: 'k', organisationId: '0f3c7a52-6f5e-4f0a-9a0e-1f2d3c4b5a69', name: 'Le Labo', role: 'host' }],
      }),
    ],
  });
  expect(words(content, 'format')).toEqual(['Conférence']);
  expect(words(content, 'schoolLevels')).toEqual(['Collège']);
  expect(words(content, 'accessibility')).toEqual(['Handicap psychique']);
  expect(words(content, 'partners')).toEqual(['Structure : Le Labo ; Rôle : Accueille']);
  expect(words(content, 'attendanceMode')).toEqual(['Sur place']);
});

test('rule 18: an answer reads in the words of its edition, a code that the edition took away as the portal calls it', () => {
  const context: Partial<ReadingContext> = {
    form: {
      ...USUAL_READING.form,
      vocabularies: {
        themes: [{ code: 'sea', label: 'Mer et littoral', used: true }],
        schoolLevels: [{ code: 'middle', label: 'Collège (11–15 ans)', used: false }],
      },
    },
  };
  const content = dossier(
    { items: [root({ audiences: ['school'], schoolLevels: ['middle', 'high'] })] },
    { themes: ['sea', 'night_sky', 'humanities'] },
  );
  expect(words(content, 'themes', context)).toEqual(['Mer et littoral', 'night sky', 'Sciences humaines et sociales']);
  expect(words(content, 'schoolLevels', context)).toEqual(['Collège (11–15 ans)', 'Lycée']);
});

test('rule 20: a commune reads by the name of its code', () => {
  const municipalities = [{ code: '80001', name: 'Abbeville', department: '80' }];
  const content = dossier({ items: [root({ municipality: '80001' })] });
  expect(words(content, 'municipality', { municipalities })).toEqual(['Abbeville (80)']);
});

test('dates, amounts and counts read as in a letter', () => {
  const slot = { day: '2026-10-09', from: '09:00', to: '16:30', nextDay: false, audience: 'school' } as const;
  const content = dossier(
    {
      items: [
        root({
          slots: [slot, { ...slot, day: '', from: '', to: '02:00', nextDay: true, audience: 'everyone' }],
          capacity: 1,
        }),
      ],
    },
    { inaugurationOn: '2026-10-01', grantAsked: true, grantAmount: 1500, posters: 20 },
  );
  expect(words(content, 'slots')).toEqual([
    `vendredi 9 octobre 2026, de 9\u00a0h à 16\u00a0h\u00a030 (${SLOT_AUDIENCE_LABELS.school.toLowerCase()})`,
    'jour à préciser, heure de début à préciser, à 2\u00a0h le lendemain',
  ]);
  expect(words(content, 'capacity')).toEqual(['1']);
  expect(words(content, 'inaugurationOn')).toEqual(['jeudi 1er octobre 2026']);
  expect(words(content, 'grantAmount')).toEqual(['1\u00a0500\u00a0€']);
  expect(words(content, 'posters')).toEqual(['20']);
});

test('answers that nothing calls for are left out: a grant not asked, activities of a single event, the commune online', () => {
  const content = dossier(
    {
      items: [
        root({ attendanceMode: 'online', municipality: '80001', onlineLink: 'https://exemple.fr' }),
        root({ title: 'Cachée' }, { id: 'a1', parentId: 'e1' }),
      ],
    },
    { grantAmount: 300 },
  );
  expect([words(content, 'grantAmount'), words(content, 'municipality')]).toEqual([undefined, undefined]);
  expect(words(content, 'onlineLink')).toEqual(['https://exemple.fr']);
  expect(read(content).flatMap(({ items }) => items)).toHaveLength(1);
});

test('a reader without that right sees neither contacts nor the delivery address', () => {
  const content = dossier(
    {},
    {
      contacts: [{ key: 'k', name: 'Ada', role: '', email: 'ada@exemple.fr', phone: '' }],
      kitAddress: '3 rue du Port',
    },
  );
  expect(words(content, 'contacts')).toEqual(['Nom : Ada ; E-mail : ada@exemple.fr']);
  expect(words(content, 'contacts', { privately: false })).toBeUndefined();
  expect(words(content, 'kitAddress', { privately: false })).toBeUndefined();
});

test('what was asked and left empty is said; what an edition does not ask, or an imported dossier never met, is not', () => {
  const content = dossier({}, { summary: 'Un résumé.' });
  expect(words(content, 'description')).toEqual([]);
  const off = {
    form: { ...USUAL_READING.form, fields: { 'project.description': 'off' as const }, sectionsOff: ['subvention'] },
  };
  expect(words(content, 'description', off)).toBeUndefined();
  expect(words(content, 'grantAsked', off)).toBeUndefined();
  expect(rowsOf(content, { imported: true }).map(({ field }) => field)).toEqual(['summary']);
});

test('an answer outlives the question: it reads even when the edition asks it no more', () => {
  const content = dossier({ extra: { bus: 'Le 12' } }, { description: 'Écrite avant.' });
  const form = { ...USUAL_READING.form, fields: { 'project.description': 'off' as const } };
  expect(words(content, 'description', { form })).toEqual(['Écrite avant.']);
  expect(words(content, 'extra.bus', { form })).toEqual(['Le 12']);
});

test('the edition’s own questions read with the labels of their options, those that the answers call for', () => {
  const questions: Question[] = [
    {
      code: 'bus',
      type: 'single',
      label: 'Un car ?',
      required: true,
      options: [
        { code: 'y', label: 'Oui, un' },
        { code: 'n', label: 'Non' },
      ],
    },
    { code: 'from', type: 'text', label: 'D’où ?', required: false, visibleWhen: { question: 'bus', equals: 'y' } },
    {
      code: 'who',
      type: 'multiple',
      label: 'Avec qui ?',
      required: false,
      options: [
        { code: 'a', label: 'Amis' },
        { code: 'b', label: 'Bénévoles' },
      ],
    },
  ];
  const form = { ...USUAL_READING.form, questions };
  const rows = (extra: Content['extra']) =>
    rowsOf(dossier({ extra }), { form })
      .filter(({ field }) => field.startsWith('extra.'))
      .map(({ label, value }) => [label, ...linesOf(value)]);
  expect(rows({ bus: 'y', from: 'Amiens', who: 'a|b' })).toEqual([
    ['Un car ?', 'Oui, un'],
    ['D’où ?', 'Amiens'],
    ['Avec qui ?', 'Amis', 'Bénévoles'],
  ]);
  expect(rows({ bus: 'n', from: 'Amiens' })).toEqual([['Un car ?', 'Non'], ['Avec qui ?']]);
});
