import { Inject, Injectable } from '@nestjs/common';
import { ENGAGED_WORDS, RESEARCH_PART } from './blank-parts';
import {
  bySection,
  conditionInWords,
  MOST_FILES,
  type Question,
  type QuestionOption,
  type QuestionType,
} from '@fds/questions/domain';
import { Clock, Database, Typesetter } from '@fds/shared/api-kit';
import { dayOf, numberInWords, PortalError, shortened, type Actor } from '@fds/shared/kernel';
import { BLANK_FORM_TEMPLATE } from './blank-form-template';
import { currentOf, written } from './questionnaire.queries';

/** A question as it is laid out on paper. */
export interface BlankQuestion {
  readonly number: number;
  readonly label: string;
  readonly optional: boolean;
  /** Lines under the question, in small: when it is filled in, how. */
  readonly notes: readonly string[];
  readonly form: QuestionType;
  readonly options: readonly string[];
  /** Option beside which words are written. */
  readonly other: string | null;
  readonly rows: readonly string[];
  readonly unit: string;
  readonly exactness: boolean;
  /** Lines to write on. */
  readonly lines: number;
}

/** Documents that are set for one person at a time: all wait in one queue. */
const MOST_AT_ONCE = 2;

/** Sets the questionnaire of an edition on paper, to be filled in by hand. */
@Injectable()
export class PrintQuestionnaire {
  readonly #awaited = new Map<string, number>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Typesetter) private readonly typesetter: Typesetter,
  ) {}

  /**
   * The blank form of what is put; of what is being written for whoever writes it. Throws `missing` while nothing is put,
   * `limited` while others are being set for the same person.
   */
  async run(actor: Actor, year: number, draft: boolean): Promise<Buffer> {
    const row = await written((text, values) => this.database.rows(text, values), year);
    const own = draft && actor.role === 'coordinator' ? row.draft : null;
    if (!own && !row.version)
      throw new PortalError('missing', 'evaluation.no_questionnaire', 'Cette édition n’a pas encore de questionnaire.');
    const { title, sections, questions } = own ?? currentOf(row);
    const sorted = bySection(
      { sections },
      questions.filter(({ withdrawn }) => !withdrawn),
    );
    // Numbers follow the paper: a condition names the question by its own.
    const put = sorted.flatMap((part) => part.questions);
    const foot = own ? `Édition ${year}, à l’essai` : `Édition ${year}, version ${row.version}`;
    const about = {
      title: shortened(title, 300),
      author: 'Coordination de la Fête de la science',
      on: dayOf(this.clock.now()),
      running: shortened(title, 80),
      foot,
      strip: [],
    };
    const parts = sorted.map((part) => ({
      title: part.section.title,
      intro: part.section.intro ?? '',
      questions: part.questions.map((question) => blankQuestion(question, put)),
    }));
    return this.#inTurn(actor, () =>
      this.typesetter.render(BLANK_FORM_TEMPLATE, about, {
        title,
        parts,
        engaged: ENGAGED_WORDS,
        research: RESEARCH_PART,
      }),
    );
  }

  async #inTurn(actor: Actor, work: () => Promise<Buffer>): Promise<Buffer> {
    const awaited = this.#awaited.get(actor.personId) ?? 0;
    if (awaited >= MOST_AT_ONCE)
      throw new PortalError(
        'limited',
        'evaluation.documents_awaited',
        'Des documents se préparent déjà pour vous. Attendez-les avant d’en demander un autre.',
      );
    this.#awaited.set(actor.personId, awaited + 1);
    try {
      return await work();
    } finally {
      const left = (this.#awaited.get(actor.personId) ?? 1) - 1;
      if (left > 0) this.#awaited.set(actor.personId, left);
      else this.#awaited.delete(actor.personId);
    }
  }
}

/** Lines to write a text on, by how long it may be. */
const linesFor = ({ type, maxLength = 600 }: Question): number =>
  type === 'long_text' ? Math.min(Math.max(Math.ceil(maxLength / 100), 4), 12) : type === 'text' ? 2 : 0;

function blankQuestion(question: Question, all: readonly Question[]): BlankQuestion {
  const offered: readonly QuestionOption[] = (question.options ?? []).filter(({ withdrawn }) => !withdrawn);
  const condition = conditionInWords(question, all);
  const bounds = question.type === 'number' ? boundsInWords(question) : '';
  return {
    number: all.indexOf(question) + 1,
    label: question.label,
    optional: !question.required,
    notes: [
      condition ? `À remplir si vous avez répondu ${condition.answers} à la question ${condition.place}.` : '',
      question.help ?? '',
      question.type === 'multiple' ? 'Plusieurs réponses possibles.' : '',
      question.type === 'file' ? `À joindre\u00a0: ${MOST_FILES} fichiers au plus, en ligne ou avec ce papier.` : '',
      bounds,
    ].filter(Boolean),
    form: question.type,
    options: offered.filter(({ other }) => !other).map(({ label }) => label),
    other: offered.find(({ other }) => other)?.label ?? null,
    rows: (question.rows ?? []).map(({ label }) => label),
    unit: question.unit ?? '',
    exactness: question.exactness ?? false,
    lines: linesFor(question),
  };
}

function boundsInWords({ min, max }: Question): string {
  if (min !== undefined && max !== undefined) return `Entre ${numberInWords(min)} et ${numberInWords(max)}.`;
  if (min !== undefined && min > 0) return `Au moins ${numberInWords(min)}.`;
  return max !== undefined ? `Au plus ${numberInWords(max)}.` : '';
}
