import { writesWithin } from '@fds/accounts/api';
import { Inject, Injectable } from '@nestjs/common';
import {
  canChange,
  termProblems,
  termsOf,
  USUAL_TERMS,
  type Asking,
  type EditionForm,
  type Term,
  type Vocabulary,
} from '@fds/editions/domain';
import { toQuestion } from '@fds/questions/api';
import { answeredProblems, FORM_TYPES, questionProblems, type Question } from '@fds/questions/domain';
import { Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor, type FieldProblem } from '@fds/shared/kernel';
import { Edition } from '../editions/edition.entity';
import { noSuchEdition, refuse } from '../editions/edition-errors';
import { EditionFormRow } from './edition-form.entity';
import { EditionForms, type WrittenForm } from './edition-forms';
import { FormUse, type FormInUse } from './form-use';
import type { SaveEditionFormRequest } from './form.contract';
import { FormQueries } from './form.queries';

/** Saves what an edition asks of its holders: its call, words, fields and questions. */
@Injectable()
export class SaveForm {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(EditionForms) private readonly forms: EditionForms,
    @Inject(FormUse) private readonly use: FormUse,
    @Inject(FormQueries) private readonly queries: FormQueries,
  ) {}

  /**
   * Other years never change by it (rule 18): each has its own words. Throws `invalid` with every problem, `conflict`
   * with the form as it stands when somebody else has saved since, `refused` for an archived edition.
   */
  async run(actor: Actor, year: number, request: SaveEditionFormRequest): Promise<void> {
    writesWithin(actor, 'region');
    const next = toForm(request);
    const saved = await this.transactions.run(actor, { editions: Edition, rows: EditionFormRow }, async (within) => {
      const { editions, rows, journal, sql } = within;
      // The edition is locked, so that two who write its first form do so one after the other.
      const edition = await editions.findOne({ where: { year }, lock: { mode: 'pessimistic_write' } });
      if (!edition) throw noSuchEdition(year);
      refuse(canChange(edition, actor));
      const { form } = await this.forms.within(sql, year);
      if (form.version !== request.version) return false;
      const inUse = await this.use.inUse(sql, year, form.questions);
      this.#assertSound(form, next, inUse);
      const kept = {
        ...next,
        vocabularies: ownVocabularies(form, next),
        fields: { ...next.fields },
        sectionsOff: [...next.sectionsOff],
        questions: [...next.questions],
        version: form.version + 1,
      };
      await rows.upsert({ editionYear: year, ...kept } as unknown as Parameters<typeof rows.upsert>[0], [
        'editionYear',
      ]);
      await this.use.formChanged(within, year);
      const changed = CHANGEABLE.filter((part) => JSON.stringify(form[part]) !== JSON.stringify(kept[part]));
      if (changed.length > 0)
        await journal.record({
          action: 'edition.form_changed',
          subject: { type: 'edition', id: String(year) },
          editionYear: year,
          before: Object.fromEntries(changed.map((part) => [part, form[part]])),
          after: Object.fromEntries(changed.map((part) => [part, kept[part]])),
        });
      return true;
    });
    if (!saved)
      throw new PortalError('conflict', 'editions.form_changed', 'Quelqu’un a modifié ce formulaire entre-temps.', {
        current: await this.queries.form(actor, year),
      });
  }

  #assertSound(before: WrittenForm, next: NextForm, { terms, answered }: FormInUse): void {
    const used = (vocabulary: Vocabulary): string[] => {
      const listed = new Set(termsOf(before, vocabulary).map(({ code }) => code));
      return terms.filter((term) => term.vocabulary === vocabulary && listed.has(term.code)).map(({ code }) => code);
    };
    const written = Object.entries(next.vocabularies) as [Vocabulary, readonly Term[]][];
    const errors: FieldProblem[] = [
      ...written.flatMap(([vocabulary, list]) => termProblems(vocabulary, list, used(vocabulary)).map(toError)),
      ...this.use.problems(next),
      ...[
        ...questionProblems(next.questions, { types: FORM_TYPES }),
        ...answeredProblems(before.questions, next.questions, answered),
      ].map(({ pointer, code, text }) => toError({ pointer: `/questions${pointer}`, code, text })),
    ];
    if (errors.length > 0)
      throw new PortalError('invalid', 'editions.form', 'Des points du formulaire sont à revoir.', { errors });
  }
}

const CHANGEABLE = ['callText', 'vocabularies', 'fields', 'sectionsOff', 'questions'] as const;

interface NextForm extends EditionForm {
  readonly questions: readonly Question[];
}

const toError = ({ pointer, code, text }: { pointer: string; code: string; text: string }): FieldProblem => ({
  pointer,
  rule: code,
  detail: text,
});

const toForm = (request: SaveEditionFormRequest): NextForm => ({
  callText: request.callText.trim(),
  vocabularies: Object.fromEntries(
    request.vocabularies.map(({ vocabulary, terms }) => [
      vocabulary,
      terms.map(({ code, label, used }): Term => ({ code, label: label.trim(), used })),
    ]),
  ),
  fields: Object.fromEntries(request.fields.map(({ field, asking }): [string, Asking] => [field, asking])),
  sectionsOff: [...new Set(request.sectionsOff)],
  questions: request.questions.map(toQuestion),
});

/** A list that nobody has changed stays the portal's. */
const ownVocabularies = (before: EditionForm, next: EditionForm): Partial<Record<Vocabulary, Term[]>> =>
  Object.fromEntries(
    (Object.entries(next.vocabularies) as [Vocabulary, readonly Term[]][])
      .filter(
        ([vocabulary, terms]) =>
          before.vocabularies[vocabulary] !== undefined ||
          JSON.stringify(terms) !== JSON.stringify(USUAL_TERMS[vocabulary]),
      )
      .map(([vocabulary, terms]) => [vocabulary, [...terms]]),
  );
