import type { Charter, EditionForm, Vocabulary } from '@fds/editions/domain';
import type { AnsweredQuestion, Question } from '@fds/questions/domain';
import type { AnyTransaction, Sql } from '@fds/shared/api-kit';
import type { FieldProblem } from '@fds/shared/kernel';

/** What hangs on an edition's form already. */
export interface FormInUse {
  readonly terms: readonly { readonly vocabulary: Vocabulary; readonly code: string; readonly dossiers: number }[];
  readonly answered: readonly AnsweredQuestion[];
  readonly drafts: number;
}

/** What the form asks for is the dossier's to know; the step of the dossiers, which comes later in the year, answers. */
export abstract class FormUse {
  /** Names of fields and sections that no dossier has, or that the portal cannot do without. */
  abstract problems(form: Pick<EditionForm, 'fields' | 'sectionsOff'>): readonly FieldProblem[];

  /** Terms that dossiers of the edition hold, answers to its questions, and how many dossiers are being written. */
  abstract inUse(sql: Sql, year: number, questions: readonly Question[]): Promise<FormInUse>;

  /** Dossiers whose acceptance of the charter stands, by the number of its text. */
  abstract acceptances(sql: Sql, year: number): Promise<ReadonlyMap<number, number>>;

  /** What is asked has changed: what drafts lack is counted anew. */
  abstract formChanged(transaction: Pick<AnyTransaction, 'sql'>, year: number): Promise<void>;

  /** Drafts in which another text was accepted ask again, and their teams are told; returns how many. */
  abstract charterFollows(transaction: AnyTransaction, year: number, charter: Charter): Promise<number>;
}
