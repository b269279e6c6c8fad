import { termsOf } from '@fds/editions/domain';
import { answerText, checkAnswer, LONGEST_ANSWER } from '@fds/questions/domain';
import { dayOfYearInWords, isMulti, numberInWords } from '@fds/shared/kernel';
import { imageLacks } from './attachments';
import {
  activitiesOf,
  answerDoubts,
  askingOf,
  EVENT_FIELDS,
  EXTRA,
  hiddenAnswers,
  isBlank,
  isBlankRow,
  isEventAsked,
  isEventRequired,
  isLineInWindow,
  isProjectAsked,
  isWhole,
  PROJECT_FIELDS,
  rootsOf,
  SECTIONS,
  slotDoubts,
  tooLongText,
  visibleQuestions,
  type Answer,
  type Content,
  type EventField,
  type EventItem,
  type FieldSpec,
  type ProjectField,
  type Row,
  type Section,
} from './content';
import type { Check, CheckedAgainst, Missing, MissingCode, MissingWeight } from './missing';

/** Everything to give, to correct or to look at again, in the order of the pages; the dossier is sent without a `must`. */
export const missing = (content: Content, against: CheckedAgainst): readonly Missing[] =>
  checkContent(content, against).missing;

/** Checks a dossier by the rules of its edition, the same on screen and server. */
export function checkContent(content: Content, against: CheckedAgainst): Check {
  const checking = new Checking(content, against);
  checking.run();
  const order = new Map(SECTIONS.map((section, place) => [section, place]));
  const missing = [...checking.found].sort((a, b) => (order.get(a.section) ?? 0) - (order.get(b.section) ?? 0));
  return { missing, asked: checking.asked };
}

/** A guess this many times over the places of all slots is worth a second look. */
const FAR_ABOVE = 3;

class Checking {
  readonly found: Missing[] = [];
  readonly asked = Object.fromEntries(SECTIONS.map((section) => [section, 0])) as Record<Section, number>;

  constructor(
    private readonly content: Content,
    private readonly against: CheckedAgainst,
  ) {}

  run(): void {
    this.#project();
    this.#events();
    this.#questions();
    this.#files();
    this.#hidden();
  }

  #note(
    item: string,
    field: string,
    section: Section,
    code: MissingCode,
    text: string,
    more: { weight?: MissingWeight; row?: string; column?: string } = {},
  ): void {
    this.found.push({ item, field, code, text, weight: 'must', section, ...more });
  }

  /** Whether it is there, and what is wrong with it by itself; true when it is there. */
  #answer(item: string, field: string, spec: FieldSpec, answer: Answer, required: boolean): boolean {
    const blank = isBlank(answer) || (spec.type === 'rows' && (answer as readonly Row[]).every(isBlankRow));
    if (required) this.asked[spec.section] += 1;
    if (blank && required) this.#note(item, field, spec.section, codeOf(field), spec.lacking);
    for (const { code, text, ...place } of answerDoubts(spec, answer))
      this.#note(item, field, spec.section, code, text, place);
    if (spec.type === 'choices' && spec.vocabulary) this.#terms(item, field, spec, answer as readonly string[]);
    return !blank;
  }

  #terms(item: string, field: string, spec: FieldSpec, chosen: readonly string[]): void {
    if (chosen.length === 0) return;
    const known = new Set(termsOf(this.against.form, 'themes').map(({ code }) => code));
    const unknown = chosen.filter((code) => !known.has(code)).length;
    if (unknown > 0)
      this.#note(
        item,
        field,
        spec.section,
        'unknown_term',
        unknown > 1
          ? 'Des choix n’existent plus dans cette édition\u00a0: retirez-les.'
          : 'Un choix n’existe plus dans cette édition\u00a0: retirez-le.',
      );
  }

  #project(): void {
    const { content, against } = this;
    const { id, project } = content;
    for (const [name, spec] of Object.entries(PROJECT_FIELDS) as [ProjectField, FieldSpec][]) {
      if (!isProjectAsked(name, content, against)) continue;
      this.#answer(id, name, spec, project[name], askingOf(against.form, 'project', name) === 'required');
    }
    if (isProjectAsked('budget', content, against)) this.#budget();
  }

  #files(): void {
    for (const file of this.against.files ?? [])
      for (const text of imageLacks(file))
        this.#note(this.content.id, 'attachments', 'pieces', 'image_undescribed', `« ${file.name} » : ${text}`, {
          row: file.id,
        });
  }

  #budget(): void {
    const rows = this.content.project.budget;
    const total = (side: string): number =>
      Math.round(rows.reduce((sum, row) => sum + (row['side'] === side ? Number(row['amount'] ?? 0) : 0), 0) * 100) /
      100;
    const [expenses, income] = [total('expense'), total('income')];
    if (rows.every(isBlankRow) || expenses === income) return;
    const euros = (value: number): string => `${numberInWords(value)}\u00a0€`;
    this.#note(
      this.content.id,
      'budget',
      'subvention',
      'budget_unbalanced',
      `Les dépenses (${euros(expenses)}) et les recettes (${euros(income)}) sont à égaliser.`,
    );
  }

  #events(): void {
    const { content } = this;
    const roots = rootsOf(content);
    if (roots.length === 0) {
      this.asked.evenements += 1;
      this.#note(content.id, 'items', 'evenements', 'event_missing', 'Ajoutez au moins un événement.');
    }
    for (const root of roots) {
      const activities = isMulti(root.answers.kind) ? activitiesOf(content, root.id) : [];
      this.#event(root, activities);
      for (const activity of activities) this.#event(activity, []);
    }
  }

  #event(item: EventItem, activities: readonly EventItem[]): void {
    const { id, answers } = item;
    for (const [name, spec] of Object.entries(EVENT_FIELDS) as [EventField, FieldSpec][]) {
      if (!isEventAsked(name, item, this.against)) continue;
      // The dates of a village may be those of its activities.
      const elsewhere = name === 'slots' && activities.some((activity) => activity.answers.slots.length > 0);
      this.#answer(id, name, spec, answers[name], isEventRequired(name, item, this.against) && !elsewhere);
    }
    if (isMulti(answers.kind)) {
      this.asked.evenements += 1;
      if (activities.length === 0)
        this.#note(
          id,
          'items',
          'evenements',
          'activity_missing',
          'Ajoutez au moins une animation, ou choisissez «\u00a0Événement ponctuel\u00a0».',
        );
    }
    this.#municipality(item);
    this.#slots(item, activities);
    const { ageMin, ageMax } = answers;
    if (ageMin !== null && ageMax !== null && ageMin > ageMax)
      this.#note(
        id,
        'ageMax',
        'evenements',
        'ages_reversed',
        `L’âge le plus haut est sous le plus bas (${ageMin} ans).`,
      );
    this.#visits(item, activities);
  }

  #municipality(item: EventItem): void {
    const code = item.answers.municipality;
    if (code === null || !isEventAsked('municipality', item, this.against)) return;
    const known = this.against.municipalities.get(code);
    if (!known)
      this.#note(
        item.id,
        'municipality',
        'evenements',
        'municipality_unknown',
        'Cette commune n’existe pas, ou plus\u00a0: choisissez-la dans la liste.',
      );
    else if (!this.against.departments.includes(known.department))
      this.#note(
        item.id,
        'municipality',
        'evenements',
        'municipality_outside',
        'Cette commune est hors de la région\u00a0: l’événement doit s’y tenir.',
      );
  }

  #slots(item: EventItem, activities: readonly EventItem[]): void {
    const { today, startsOn, endsOn } = this.against;
    for (const { index, code, text } of slotDoubts(item.answers.slots, today))
      this.#note(item.id, 'slots', 'evenements', code, text, { row: String(index) });
    if (item.parentId !== null) return;
    const lines = [item, ...activities].flatMap(({ answers }) => answers.slots).filter(isWhole);
    // Rule 12: one date inside the window is enough.
    if (lines.length > 0 && !lines.some((line) => isLineInWindow(line, this.against)))
      this.#note(
        item.id,
        'slots',
        'evenements',
        'slot_outside_window',
        `Aucune date ne tombe entre le ${dayOfYearInWords(startsOn)} et le ${dayOfYearInWords(endsOn)}. Ajoutez-en au moins une.`,
      );
  }

  #visits({ id, answers }: EventItem, activities: readonly EventItem[]): void {
    if (answers.expectedVisits === null) return;
    const parts = activities.length > 0 ? activities : [{ answers }];
    const places = parts.map((part) => (part.answers.capacity ?? NaN) * part.answers.slots.filter(isWhole).length);
    const all = places.reduce((sum, one) => sum + one, 0);
    if (all > 0 && answers.expectedVisits > FAR_ABOVE * all)
      this.#note(
        id,
        'expectedVisits',
        'evenements',
        'visits_above_capacity',
        `${numberInWords(answers.expectedVisits)} visites attendues pour ${numberInWords(all)} places en tout\u00a0: est-ce bien cela\u00a0?`,
        { weight: 'doubt' },
      );
  }

  #questions(): void {
    const { id, extra } = this.content;
    for (const question of visibleQuestions(this.content, this.against)) {
      const answer = extra[question.code] ?? '';
      if (question.required) this.asked.questions += 1;
      const field = EXTRA + question.code;
      if (answer.trim() === '') {
        if (question.required) this.#note(id, field, 'questions', 'missing', answerText('empty', question));
        continue;
      }
      const problem = checkAnswer(question, answer);
      if (problem) this.#note(id, field, 'questions', 'question_unreadable', answerText(problem, question));
      if (answer.length > LONGEST_ANSWER)
        this.#note(id, field, 'questions', 'too_long', tooLongText(answer.length, LONGEST_ANSWER));
    }
  }

  #hidden(): void {
    for (const { item, field, label } of hiddenAnswers(this.content, this.against)) {
      const section = this.#sectionOf(item, field);
      const text = `${label}\u00a0: ce n’est plus demandé ici. La réponse est gardée, et ne partira pas avec le dossier.`;
      this.#note(item, field, section, 'hidden_answer', text, { weight: 'doubt' });
    }
  }

  #sectionOf(item: string, field: string): Section {
    if (item !== this.content.id) return 'evenements';
    return field.startsWith(EXTRA) ? 'questions' : PROJECT_FIELDS[field as ProjectField].section;
  }
}

const codeOf = (field: string): MissingCode => (field === 'charterAcceptedBy' ? 'charter_missing' : 'missing');
