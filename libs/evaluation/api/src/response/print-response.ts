import { Inject, Injectable } from '@nestjs/common';
import { answerInWords } from '@fds/questions/domain';
import { ENGAGED_KINDS, ENGAGED_LABELS, visibleQuestions } from '@fds/evaluation/domain';
import { Clock, Typesetter, type AboutDocument } from '@fds/shared/api-kit';
import { dayInWords, dayOf, numberInWords, onOneLine, PortalError, shortened, type Actor } from '@fds/shared/kernel';
import { EvaluationFilesQueries } from '../files/evaluation-files.queries';
import { ResponseQueries } from './response.queries';

/** What the template lays out. */
interface PrintedResponse {
  readonly edition: string;
  readonly holder: string;
  readonly lead: string;
  readonly answers: readonly { readonly question: string; readonly answer: string; readonly silent: boolean }[];
  readonly teams: readonly (readonly [unit: string, institutions: string, people: string])[];
  readonly engaged: readonly (readonly [kind: string, people: string])[];
}

/** One's own answers on paper. */
@Injectable()
export class PrintResponse {
  readonly #awaited = new Set<string>();

  constructor(
    @Inject(ResponseQueries) private readonly queries: ResponseQueries,
    @Inject(EvaluationFilesQueries) private readonly files: EvaluationFilesQueries,
    @Inject(Typesetter) private readonly typesetter: Typesetter,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws `missing`, and `limited` while the same person waits for another one. */
  async answers(
    actor: Actor,
    year: number,
    organisationId: string,
  ): Promise<{ readonly name: string; readonly pdf: Buffer }> {
    const { row, asked, content } = await this.queries.standing(actor, year, organisationId);
    const files = await this.files.of(actor, year, organisationId);
    const names = new Map(files.map(({ id, name }) => [id, name]));
    if (this.#awaited.has(actor.personId))
      throw new PortalError('limited', 'evaluation.print_awaited', 'Un document se prépare déjà pour vous.');
    this.#awaited.add(actor.personId);
    try {
      const about: AboutDocument = {
        title: shortened(`Évaluation ${year}, ${onOneLine(row.organisationName)}`, 300),
        author: onOneLine(row.organisationName) || 'Fête de la science',
        on: this.clock.today(),
        running: shortened(`Évaluation ${year}, ${onOneLine(row.organisationName)}`, 90),
        foot: `Imprimé le ${dayInWords(this.clock.today())}`,
        strip: [],
      };
      const people = (count: number | null): string => (count === null ? 'Non renseigné' : numberInWords(count));
      const document: PrintedResponse = {
        edition: `Fête de la science ${year}`,
        holder: onOneLine(row.organisationName),
        lead:
          row.submittedAt && row.draft === null
            ? `Réponses envoyées le ${dayInWords(dayOf(row.submittedAt))}.`
            : 'Réponses en cours\u00a0: elles ne sont pas encore envoyées.',
        answers: visibleQuestions(asked, content).map((question) => {
          const answer = content.answers[question.code];
          return {
            question: question.label,
            answer: answer
              ? answerInWords(question, answer, names).join(', ')
              : answer === null
                ? 'Non exprimé'
                : 'Non renseigné',
            silent: !answer,
          };
        }),
        teams: content.came
          ? content.teams.map(({ unit, institutions, staff }) => [unit, institutions.join(', '), people(staff)])
          : [],
        engaged: ENGAGED_KINDS.map((kind) => [ENGAGED_LABELS[kind], people(content.engaged[kind])]),
      };
      return { name: `evaluation-${year}.pdf`, pdf: await this.typesetter.render(TEMPLATE, about, document) };
    } finally {
      this.#awaited.delete(actor.personId);
    }
  }
}

const TEMPLATE = String.raw`
#text(weight: 700, typed(d.edition))
#v(1em)
#heading(level: 1, outlined: false, "Notre évaluation")
#block(below: 0.6em, text(size: 13pt, weight: 700, typed(d.holder)))
#block(below: 1.2em, text(fill: soft, typed(d.lead)))
#heading(level: 2, "Nos réponses")
#for one in d.answers {
  block(breakable: true, below: 1.1em, {
    text(weight: 700, typed(one.question))
    linebreak()
    if one.silent { text(fill: soft, typed(one.answer)) } else { typed(one.answer) }
  })
}
#if d.teams.len() > 0 {
  heading(level: 2, "Équipes de recherche venues")
  table(
    columns: (1fr, 1.4fr, auto), align: (left, left, right),
    table.header("Unité", "Établissements", "Personnes"),
    ..d.teams.flatten().map(typed),
  )
}
#heading(level: 2, "Personnes mobilisées")
#table(columns: (1fr, auto), align: (left, right), table.header("", "Personnes"), ..d.engaged.flatten().map(typed))
`;
