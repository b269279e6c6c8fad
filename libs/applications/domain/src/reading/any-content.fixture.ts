import fc from 'fast-check';
import {
  emptyEvent,
  emptyProject,
  EVENT_FIELDS,
  PROJECT_FIELDS,
  SLOT_AUDIENCES,
  type Answer,
  type ColumnSpec,
  type Content,
  type EventItem,
  type FieldSpec,
} from '../content';

/** Texts as people type them: any script, signs of every markup, line breaks. */
export const anyText = fc.oneof(
  fc.string({ maxLength: 60, unit: 'grapheme' }),
  fc.lorem({ maxCount: 30 }),
  fc.constantFrom('#import "x"', '$x^2$', '*gras* _ital_ @ref <label> \\', 'مرحبا بالعالم', '👩🏽‍🔬🧪', 'a\n\nb', '   '),
);

function anyCell(column: ColumnSpec): fc.Arbitrary<string | number | boolean | null> {
  switch (column.type) {
    case 'text':
      return anyText;
    case 'choice':
      return fc.constantFrom(null, ...column.options.map(({ code }) => code));
    case 'number':
      return fc.option(fc.integer({ min: column.min, max: column.max }));
    case 'flag':
      return fc.boolean();
    case 'reference':
      return fc.option(fc.uuid());
  }
}

/** Any answer that a field may hold. */
export function anyAnswer(spec: FieldSpec): fc.Arbitrary<Answer> {
  switch (spec.type) {
    case 'text':
      return anyText;
    case 'choice':
      return fc.constantFrom(null, ...spec.options.map(({ code }) => code));
    case 'choices':
      return fc.subarray(spec.options.length > 0 ? spec.options.map(({ code }) => code) : ['life', 'sea', 'sky']);
    case 'number':
      return fc.option(fc.integer({ min: spec.min, max: spec.max }));
    case 'flag':
      return fc.boolean();
    case 'day':
      return fc.constantFrom(null, '2026-10-02', '2026-10-11');
    case 'municipality':
      return fc.constantFrom(null, '80001', '02285');
    case 'slots':
      return fc.array(
        fc.record({
          day: fc.constantFrom('', '2026-10-09', '2026-10-10'),
          from: fc.constantFrom('', '09:00', '14:30'),
          to: fc.constantFrom('', '12:00', '16:30'),
          nextDay: fc.boolean(),
          audience: fc.constantFrom(...SLOT_AUDIENCES),
        }),
        { maxLength: 4 },
      );
    case 'rows':
      return fc.array(
        fc.record({
          key: fc.uuid(),
          ...Object.fromEntries(Object.entries(spec.columns).map(([name, column]) => [name, anyCell(column)])),
        }),
        { maxLength: 3 },
      ) as fc.Arbitrary<Answer>;
  }
}

const anyAnswers = (fields: Readonly<Record<string, FieldSpec>>): fc.Arbitrary<Record<string, Answer>> =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([name, spec]) => [name, anyAnswer(spec)])));

/** Answers of any project and of any event, whole. */
export const anyProject = anyAnswers(PROJECT_FIELDS).map((answers) => ({ ...emptyProject(), ...answers }));
export const anyEvent = anyAnswers(EVENT_FIELDS).map((answers) => ({
  ...emptyEvent(),
  ...answers,
  kind: (answers['kind'] ?? 'single') as EventItem['answers']['kind'],
  attendanceMode: (answers['attendanceMode'] ?? 'in_person') as EventItem['answers']['attendanceMode'],
}));

/** Any dossier: up to three root events, each with up to two activities, whatever their kinds. */
export const anyContent: fc.Arbitrary<Content> = fc
  .tuple(anyProject, fc.array(fc.tuple(anyEvent, fc.array(anyEvent, { maxLength: 2 })), { maxLength: 3 }))
  .map(([project, roots]) => ({
    id: 'dossier',
    project,
    extra: {},
    items: roots.flatMap(([answers, activities], position): EventItem[] => [
      { id: `root-${position}`, parentId: null, position, answers },
      ...activities.map((activity, place) => ({
        id: `root-${position}-${place}`,
        parentId: `root-${position}`,
        position: place,
        answers: { ...activity, kind: 'single' as const },
      })),
    ]),
  }));
