import { offeredTerms, type Asking, type Term, type Vocabulary } from '@fds/editions/domain';
import {
  askingOf,
  isEventAsked,
  isEventRequired,
  isProjectAsked,
  type AskedForm,
  type EventAnswers,
  type EventField,
  type EventItem,
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

const asked = new WeakMap<ServerContent, AskedForm>();
/** What the edition asks, as the rules need it. */
export function askedOf(head: ServerContent): AskedForm {
  let found = asked.get(head);
  if (!found) {
    const form = formOf(head.form);
    found = { form, questions: form.questions, association: isAssociation(head) };
    asked.set(head, found);
  }
  return found;
}

/** Answers that are read one by one as the rule asks for them: only those are followed. */
const reading = <T extends object>(answers: Answers, item: string): T =>
  new Proxy({} as T, { get: (_, field) => answers.cell(item, String(field))() });

const itemOf = (answers: Answers, id: string): EventItem => ({
  id,
  parentId: answers.items().find((one) => one.id === id)?.parentId ?? null,
  position: 0,
  answers: reading<EventAnswers>(answers, id),
});

/** Whether the edition asks for a field, given the answers beside it. */
export function isFieldAsked(answers: Answers, head: ServerContent, item: string, field: string): boolean {
  if (!fieldOf(head.id, item, field)) return false;
  if (item !== head.id) return isEventAsked(field as EventField, itemOf(answers, item), askedOf(head));
  const project = reading<ProjectAnswers>(answers, item);
  return isProjectAsked(field as ProjectField, { id: item, project, extra: {}, items: [] }, askedOf(head));
}

/** Whether a field must be given before sending. */
export function isFieldRequired(answers: Answers, head: ServerContent, item: string, field: string): boolean {
  if (!fieldOf(head.id, item, field)) return false;
  return item === head.id
    ? askingOf(askedOf(head).form, 'project', field) === 'required'
    : isEventRequired(field as EventField, itemOf(answers, item), askedOf(head));
}
