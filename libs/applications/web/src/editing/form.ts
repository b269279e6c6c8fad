import { offeredTerms, type Asking, type Term, type Vocabulary } from '@fds/editions/domain';
import {
  isAsked,
  isProjectFieldAsked,
  type EventAnswers,
  type EventField,
  type FieldSpec,
  type Option,
  type ProjectAnswers,
  type ProjectField,
  type ReadingContext,
  type Section,
} from '@fds/applications/domain';
import type { Question } from '@fds/questions/domain';
import type { EventMunicipalityView } from '@fds/shared/contract';
import { fieldOf, type Answers } from './answers';
import type { DossierForm, ServerContent } from './wire';

/** The lists of codes that an edition names itself, by the field that asks for them. */
const VOCABULARY_OF: Readonly<Record<string, Vocabulary>> = {
  themes: 'themes',
  format: 'formats',
  audiences: 'audiences',
  schoolLevels: 'schoolLevels',
};

/** The edition's form as the rules read it. */
export const formOf = (form: DossierForm): ReadingContext['form'] => ({
  vocabularies: Object.fromEntries(form.vocabularies.map(({ vocabulary, terms }) => [vocabulary, terms])) as Partial<
    Record<Vocabulary, readonly Term[]>
  >,
  fields: Object.fromEntries(form.fields.map(({ field, asking }) => [field, asking])) as Record<string, Asking>,
  sectionsOff: form.sectionsOff,
  questions: form.questions as readonly Question[],
});

/** The form of no edition. */
export const NO_FORM: ReadingContext['form'] = { vocabularies: {}, fields: {}, sectionsOff: [], questions: [] };

/** True for a kind of organisation that subscribes the republican commitment when it asks for a grant. */
export const isAssociation = (head: Pick<ServerContent, 'organisation'>): boolean =>
  head.organisation.kind === 'association';

/** What the words of an answer depend on. */
export const readingOf = (
  head: ServerContent,
  communes: ReadonlyMap<string, EventMunicipalityView>,
): ReadingContext => ({
  form: formOf(head.form),
  municipalities: [...communes.values()],
  association: isAssociation(head),
  privately: true,
  imported: false,
});

/** What may be chosen in a field: the edition's own words for it, and what is chosen already. */
export function optionsOf(
  form: ReadingContext['form'],
  field: string,
  spec: Extract<FieldSpec, { type: 'choice' | 'choices' }>,
  chosen: readonly string[],
): readonly Option[] {
  const vocabulary = VOCABULARY_OF[field];
  return vocabulary ? offeredTerms(form, vocabulary, chosen) : spec.options;
}

/** True for a page that this edition asks. */
export const isSectionAsked = (form: DossierForm, section: Section): boolean => {
  if (section === 'questions') return form.questions.length > 0 && !form.sectionsOff.includes(section);
  return !form.sectionsOff.includes(section);
};

/** What an activity cannot do without; the rest it may take from its event. */
const OF_ACTIVITIES = new Set(['title', 'format']);

const askingOf = ({ form, id }: ServerContent, item: string, field: string): Asking | undefined =>
  form.fields.find((one) => one.field === `${item === id ? 'project' : 'event'}.${field}`)?.asking;

/** Answers that are read one by one as the rule asks for them: only those are followed. */
const reading = <T extends object>(answers: Answers, item: string): T =>
  new Proxy({} as T, { get: (_, field) => answers.cell(item, String(field))() });

/** Whether the edition asks for a field, given the answers beside it. */
export function isFieldAsked(answers: Answers, head: ServerContent, item: string, field: string): boolean {
  const spec = fieldOf(head.id, item, field);
  if (!spec) return false;
  if (!spec.fixed && askingOf(head, item, field) === 'off') return false;
  if (item === head.id)
    return isProjectFieldAsked(field as ProjectField, reading<ProjectAnswers>(answers, item), {
      association: isAssociation(head),
    });
  const parentId = answers.items().find(({ id }) => id === item)?.parentId ?? null;
  return isAsked(field as EventField, { parentId, answers: reading<EventAnswers>(answers, item) });
}

/** Whether a field must be given before sending. */
export function isFieldRequired(answers: Answers, head: ServerContent, item: string, field: string): boolean {
  const spec = fieldOf(head.id, item, field);
  if (!spec) return false;
  const activity = item !== head.id && (answers.items().find(({ id }) => id === item)?.parentId ?? null) !== null;
  if (activity) return OF_ACTIVITIES.has(field);
  const asking = spec.fixed ? undefined : askingOf(head, item, field);
  return asking === undefined ? spec.required : asking === 'required';
}
