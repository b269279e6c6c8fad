import type { Asking, EditionForm } from '@fds/editions/domain';
import { isVisible, type Question } from '@fds/questions/domain';
import {
  EXTRA,
  isAsked,
  isProjectFieldAsked,
  isShown,
  type Content,
  type EventField,
  type EventItem,
  type ProjectField,
} from './content';
import { EVENT_FIELDS } from './event-fields';
import { emptyAnswer, isBlank, type Answer, type FieldSpec } from './field-spec';
import { PROJECT_FIELDS } from './project-fields';

/** What an edition asks, as the dossier's fields need it. */
export interface AskedForm {
  readonly form: Pick<EditionForm, 'fields' | 'sectionsOff' | 'vocabularies'>;
  /** The edition's own questions. */
  readonly questions: readonly Question[];
  /** The holder is an association: a public aid asks for the republican commitment. */
  readonly association: boolean;
}

/** Whether this edition asks for a field where its other answers put it; a `fixed` field is what the portal says. */
export function askingOf(form: AskedForm['form'], owner: 'project' | 'event', field: string): Asking {
  const fields: Readonly<Record<string, FieldSpec>> = owner === 'project' ? PROJECT_FIELDS : EVENT_FIELDS;
  const spec = fields[field];
  if (!spec || form.sectionsOff.includes(spec.section)) return 'off';
  const usual = spec.required ? 'required' : 'optional';
  return spec.fixed ? usual : (form.fields[`${owner}.${field}`] ?? usual);
}

/** Whether a field of the project is put to this writer. */
export const isProjectAsked = (field: ProjectField, { project }: Content, asked: AskedForm): boolean =>
  askingOf(asked.form, 'project', field) !== 'off' && isProjectFieldAsked(field, project, asked);

/** Whether a field of an event is put to this writer. */
export const isEventAsked = (field: EventField, item: EventItem, asked: AskedForm): boolean =>
  askingOf(asked.form, 'event', field) !== 'off' && isAsked(field, item);

/** Whether this answer is needed; an activity that leaves some of them empty has its event's. */
export const isEventRequired = (field: EventField, item: EventItem, asked: AskedForm): boolean =>
  askingOf(asked.form, 'event', field) === 'required' &&
  !(item.parentId !== null && (EVENT_FIELDS[field] as FieldSpec).fromRoot);

/** The edition's own questions that are put to who gave these answers. */
export function visibleQuestions(
  { extra }: Pick<Content, 'extra'>,
  { form, questions }: AskedForm,
): readonly Question[] {
  if (form.sectionsOff.includes('questions')) return [];
  const answers = new Map(Object.entries(extra));
  return questions.filter((question) => isVisible(question, answers, { questions }));
}

/** An answer that stands where nothing is asked any more; it is kept until the dossier is sent. */
export interface HiddenAnswer {
  readonly item: string;
  /** `items` for an activity as a whole: its event holds none. */
  readonly field: string;
  readonly label: string;
}

/** What sending drops: answers that other answers, or the edition, have hidden; in the order of the dossier. */
export function hiddenAnswers(content: Content, asked: AskedForm): readonly HiddenAnswer[] {
  const hidden: HiddenAnswer[] = [];
  for (const [field, spec] of Object.entries(PROJECT_FIELDS))
    if (!isBlank(content.project[field as ProjectField]) && !isProjectAsked(field as ProjectField, content, asked))
      hidden.push({ item: content.id, field, label: spec.label });
  for (const item of content.items) {
    if (!isShown(content, item)) {
      hidden.push({
        item: item.id,
        field: 'items',
        label: `Animation «\u00a0${item.answers.title.trim() || 'sans titre'}\u00a0»`,
      });
      continue;
    }
    for (const [field, spec] of Object.entries(EVENT_FIELDS))
      if (!isBlank(item.answers[field as EventField]) && !isEventAsked(field as EventField, item, asked))
        // What is chosen for everybody is nobody's answer.
        if (field !== 'kind') hidden.push({ item: item.id, field, label: spec.label });
  }
  const visible = new Set(visibleQuestions(content, asked).map(({ code }) => code));
  for (const [code, answer] of Object.entries(content.extra))
    if (answer.trim() !== '' && !visible.has(code))
      hidden.push({
        item: content.id,
        field: EXTRA + code,
        label: asked.questions.find((question) => question.code === code)?.label ?? 'Une question qui n’est plus posée',
      });
  return hidden;
}

/** The content without its hidden answers: what is filed. */
export function withoutHidden(content: Content, asked: AskedForm): Content {
  const hidden = hiddenAnswers(content, asked);
  if (hidden.length === 0) return content;
  const gone = new Set(hidden.map(({ item, field }) => `${item}/${field}`));
  const emptied = <A extends object>(item: string, answers: A, fields: Readonly<Record<string, FieldSpec>>): A =>
    Object.fromEntries(
      Object.entries(answers).map(([field, answer]: [string, Answer]) => [
        field,
        gone.has(`${item}/${field}`) && fields[field] ? emptyAnswer(fields[field]) : answer,
      ]),
    ) as A;
  return {
    id: content.id,
    project: emptied(content.id, content.project, PROJECT_FIELDS),
    extra: Object.fromEntries(
      Object.entries(content.extra).filter(([code]) => !gone.has(`${content.id}/${EXTRA}${code}`)),
    ),
    items: content.items
      .filter(({ id }) => !gone.has(`${id}/items`))
      .map((item) => ({ ...item, answers: emptied(item.id, item.answers, EVENT_FIELDS) })),
  };
}
