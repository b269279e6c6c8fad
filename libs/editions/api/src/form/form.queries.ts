import { Inject, Injectable } from '@nestjs/common';
import {
  canChange,
  EDITION_REFUSAL_TEXTS,
  termsOf,
  USUAL_CHARTER,
  USUAL_CHARTER_NUMBER,
  VOCABULARIES,
  type EditionState,
} from '@fds/editions/domain';
import { Database, toVerdictView, type Sql } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { noSuchEdition } from '../editions/edition-errors';
import type { EditionVerdictView } from '../editions/edition.contract';
import { EditionForms } from './edition-forms';
import { FormUse } from './form-use';
import type { EditionCharterView, EditionFormView } from './form.contract';

interface VersionRow {
  readonly number: number;
  readonly articles: string[];
  readonly writtenAt: Date;
}

/** What the coordination reads before it changes an edition's form: what is asked, and what hangs on it. */
@Injectable()
export class FormQueries {
  readonly #sql: Sql;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EditionForms) private readonly forms: EditionForms,
    @Inject(FormUse) private readonly use: FormUse,
  ) {
    this.#sql = (text, values) => this.database.rows(text, values);
  }

  /** Throws `missing` for a year without an edition. */
  async form(actor: Actor, year: number): Promise<EditionFormView> {
    const change = await this.#change(actor, year);
    const { form } = await this.forms.of(year);
    const { terms, answered, drafts } = await this.use.inUse(this.#sql, year, form.questions);
    return {
      year,
      version: form.version,
      callText: form.callText,
      vocabularies: VOCABULARIES.map((vocabulary) => ({ vocabulary, terms: [...termsOf(form, vocabulary)] })),
      written: VOCABULARIES.filter((vocabulary) => form.vocabularies[vocabulary] !== undefined),
      fields: Object.entries(form.fields).map(([field, asking]) => ({ field, asking })),
      sectionsOff: [...form.sectionsOff],
      questions: form.questions as EditionFormView['questions'],
      change,
      terms: [...terms],
      answered: answered as EditionFormView['answered'],
      drafts,
    };
  }

  /** Throws `missing` for a year without an edition. */
  async charter(actor: Actor, year: number): Promise<EditionCharterView> {
    const change = await this.#change(actor, year);
    const written = await this.database.rows<VersionRow>(
      `SELECT number, articles, written_at AS "writtenAt" FROM charter_version WHERE edition_year = $1 ORDER BY number DESC`,
      [year],
    );
    const accepted = await this.use.acceptances(this.#sql, year);
    const usual = { number: USUAL_CHARTER_NUMBER, articles: [...USUAL_CHARTER], writtenAt: null };
    const versions = written.some(({ number }) => number === USUAL_CHARTER_NUMBER) ? written : [...written, usual];
    return {
      year,
      change,
      versions: versions.map(({ number, articles, writtenAt }) => ({
        number,
        articles,
        writtenAt: writtenAt && writtenAt.toISOString(),
        accepted: accepted.get(number) ?? 0,
      })),
    };
  }

  async #change(actor: Actor, year: number): Promise<EditionVerdictView> {
    const edition = await this.database.row<{ state: EditionState }>('SELECT state FROM edition WHERE year = $1', [
      year,
    ]);
    if (!edition) throw noSuchEdition(year);
    return toVerdictView(canChange(edition, actor), EDITION_REFUSAL_TEXTS) as EditionVerdictView;
  }
}
