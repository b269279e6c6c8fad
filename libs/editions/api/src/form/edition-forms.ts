import { Inject, Injectable } from '@nestjs/common';
import { currentCharter, USUAL_FORM, type Charter, type EditionForm } from '@fds/editions/domain';
import type { Question } from '@fds/questions/domain';
import { Database, type Sql } from '@fds/shared/api-kit';

/** The form of an edition, with its questions; `version` 0 while nobody has written it. */
export interface WrittenForm extends EditionForm {
  readonly version: number;
  readonly questions: readonly Question[];
}
/** All that a dossier needs to know of its edition's form. */
export interface FormAndCharter {
  readonly form: WrittenForm;
  readonly charter: Charter;
}

const FORM = `SELECT call_text AS "callText", vocabularies, fields, sections_off AS "sectionsOff", questions, version
  FROM edition_form WHERE edition_year = $1`;
const CHARTER = `SELECT number, articles FROM charter_version WHERE edition_year = $1 ORDER BY number DESC LIMIT 1`;

/** Reads what an edition asks of its holders, for the steps that come after. */
@Injectable()
export class EditionForms {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The form and the charter in force; those of the portal where the edition has written none. */
  async of(year: number): Promise<FormAndCharter> {
    return this.within((text, values) => this.database.rows(text, values), year);
  }

  /** The same, in a transaction. */
  async within(sql: Sql, year: number): Promise<FormAndCharter> {
    const [[form], charters] = [await sql<WrittenForm>(FORM, [year]), await sql<Charter>(CHARTER, [year])];
    return {
      form: form ?? { ...USUAL_FORM, version: 0, questions: [] },
      charter: currentCharter(charters),
    };
  }
}
