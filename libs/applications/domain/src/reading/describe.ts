import { answerInWords as answeredInWords, isVisible, type Question } from '@fds/questions/domain';
import { isMulti } from '@fds/shared/kernel';
import {
  activitiesOf,
  EVENT_FIELDS,
  EXTRA,
  isAsked,
  isProjectFieldAsked,
  PROJECT_FIELDS,
  rootsOf,
  READ_SECTION_LABELS,
  SECTIONS,
  type Content,
  type EventField,
  type EventItem,
  type FieldSpec,
  type ProjectField,
  type Section,
} from '../content';
import type { DescribedItem, DescribedRow, DescribedSection, DescribedValue, ReadingContext } from './described';
import { answerInWords } from './words';

/** What an event that nobody has named yet is called. */
export const UNTITLED = 'Sans titre';

const EMPTY: DescribedValue = { type: 'empty' };
const fieldsOf = (fields: Readonly<Record<string, FieldSpec>>): readonly [string, FieldSpec][] =>
  Object.entries(fields);

/**
 * A dossier's whole content in French words, page by page in their order. Answers that no question calls for (an activity
 * under a single event, the commune of an online one) are left out; one that was asked and left empty is there as
 * `empty`, unless the dossier was not written on this form; what is private is there for who may see it only.
 */
export function describe(content: Content, context: ReadingContext): readonly DescribedSection[] {
  return SECTIONS.map((section) => ({
    section,
    title: READ_SECTION_LABELS[section],
    rows: [
      ...projectRows(content, section, context),
      ...(section === 'questions' ? questionRows(content, context) : []),
    ],
    items: section === 'evenements' ? itemsOf(content, context) : [],
  })).filter(({ rows, items }) => rows.length > 0 || items.length > 0);
}

/** The answers about the project on one page. */
function projectRows(content: Content, section: Section, context: ReadingContext): readonly DescribedRow[] {
  return fieldsOf(PROJECT_FIELDS).flatMap(([field, spec]) => {
    if (spec.section !== section) return [];
    if (!isProjectFieldAsked(field as ProjectField, content.project, context)) return [];
    return rowOf(field, spec, content.project[field as ProjectField], `project.${field}`, context);
  });
}

/** Root events, each followed by the activities that count. */
function itemsOf(content: Content, context: ReadingContext): readonly DescribedItem[] {
  return rootsOf(content).flatMap((root) => [
    describeItem(root, context),
    ...(isMulti(root.answers.kind)
      ? activitiesOf(content, root.id).map((activity) => describeItem(activity, context))
      : []),
  ]);
}

/** One event or activity in words; its title is its own, not a row. */
export function describeItem(item: EventItem, context: ReadingContext): DescribedItem {
  const { id, parentId, answers } = item;
  return {
    id,
    parentId,
    kind: answers.kind,
    title: answers.title.trim() || UNTITLED,
    rows: fieldsOf(EVENT_FIELDS).flatMap(([field, spec]) =>
      field !== 'title' && isAsked(field as EventField, item)
        ? rowOf(field, spec, answers[field as EventField], `event.${field}`, context)
        : [],
    ),
  };
}

function rowOf(
  field: string,
  spec: FieldSpec,
  answer: Parameters<typeof answerInWords>[2],
  address: string,
  context: ReadingContext,
): readonly DescribedRow[] {
  if (spec.private && !context.privately) return [];
  const value = answerInWords(field, spec, answer, context);
  // "No" is an answer only where the question was put.
  const silent = value.type === 'empty' || (spec.type === 'flag' && answer !== true);
  const { fields, sectionsOff } = context.form;
  const asked = !context.imported && fields[address] !== 'off' && (spec.fixed || !sectionsOff.includes(spec.section));
  return silent && !asked ? [] : [{ field, label: spec.label, value }];
}

/** The edition's own questions, those that the answers call for. */
function questionRows({ extra }: Content, { form: { questions }, imported }: ReadingContext): readonly DescribedRow[] {
  const answers = new Map(Object.entries(extra));
  const questionnaire = { version: 1, title: '', questions };
  const known = questions
    .filter((question) => isVisible(question, answers, questionnaire))
    .filter((question) => !(question.withdrawn || imported) || (extra[question.code] ?? '').trim() !== '')
    .map((question) => ({
      field: `${EXTRA}${question.code}`,
      label: question.label,
      value: questionInWords(question, extra[question.code]),
    }));
  // An answer to a question that the edition has taken away since is still an answer.
  const gone = Object.entries(extra).filter(
    ([code, answer]) => answer.trim() !== '' && !questions.some((question) => question.code === code),
  );
  return [
    ...known,
    ...gone.map(([code, answer]) => ({
      field: `${EXTRA}${code}`,
      label: 'Question retirée du formulaire',
      value: { type: 'text', text: answer } as const,
    })),
  ];
}

function questionInWords(question: Question, answer: string | undefined): DescribedValue {
  if (answer === undefined || answer.trim() === '') return EMPTY;
  const items = answeredInWords(question, answer);
  return items.length === 1 ? { type: 'text', text: items[0] ?? '' } : { type: 'list', items };
}
