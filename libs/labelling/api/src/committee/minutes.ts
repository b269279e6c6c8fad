import { Inject, Injectable } from '@nestjs/common';
import { Database, Typesetter, type ExportTable } from '@fds/shared/api-kit';
import { dayInWords, PortalError } from '@fds/shared/kernel';
import { OUTCOME_STATUSES, type MinutesContent } from '@fds/labelling/domain';
import { fingerprintOf } from './close-session';
import { minutesDocument, MINUTES_TEMPLATE } from './minutes-document';
import type { MinutesView } from './minutes.contract';
import { SessionQueries } from './session.queries';

interface MinutesRow {
  readonly content: MinutesContent;
  readonly fingerprint: string;
  readonly frozenAt: Date;
}

/** The minutes of a closed session, as data, as a document to sign, as a list. */
@Injectable()
export class Minutes {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SessionQueries) private readonly sessions: SessionQueries,
    @Inject(Typesetter) private readonly typesetter: Typesetter,
  ) {}

  /** @throws PortalError missing while the session is not closed */
  async of(id: string): Promise<MinutesView> {
    await this.sessions.facts(id);
    const row = await this.#row(id);
    return {
      content: row.content as unknown as MinutesView['content'],
      fingerprint: row.fingerprint,
      frozenAt: row.frozenAt.toISOString(),
      // Worked out anew at each reading: the data that is shown is the data that was frozen.
      intact: fingerprintOf(row.content) === row.fingerprint,
    };
  }

  async pdf(id: string): Promise<{ readonly name: string; readonly pdf: Buffer }> {
    const { content, fingerprint } = await this.#row(id);
    const { about, document } = minutesDocument(content, fingerprint);
    return {
      name: `proces-verbal-${content.session.heldOn}.pdf`,
      pdf: await this.typesetter.render(MINUTES_TEMPLATE, about, document),
    };
  }

  /** Every decision, one line each. */
  async list(id: string): Promise<ExportTable<DecisionLine>> {
    const { content } = await this.#row(id);
    const lines = content.dossiers.flatMap((dossier) => dossier.decisions.map((decision) => ({ dossier, decision })));
    return {
      name: `décisions ${content.session.heldOn}`,
      title: 'Décisions',
      filters: [`Séance\u00a0: ${content.session.title}, ${dayInWords(content.session.heldOn)}`],
      rows: oneByOne(lines),
      columns: [
        { head: 'Dossier', kind: 'text', value: ({ dossier }) => dossier.title },
        { head: 'Structure', kind: 'text', value: ({ dossier }) => dossier.organisation },
        { head: 'Département', kind: 'text', value: ({ dossier }) => dossier.department },
        { head: 'Événement', kind: 'text', value: ({ decision }) => decision.title },
        { head: 'Commune', kind: 'text', value: ({ decision }) => decision.municipality },
        { head: 'Décision', kind: 'text', value: ({ decision }) => OUTCOME_STATUSES[decision.outcome] },
        { head: 'Raison', kind: 'text', value: ({ decision }) => decision.reason },
        { head: 'À lever avant le', kind: 'day', value: ({ decision }) => decision.conditionDueOn },
      ],
    };
  }

  async #row(id: string): Promise<MinutesRow> {
    const row = await this.database.row<MinutesRow>(
      `SELECT content, fingerprint, frozen_at AS "frozenAt" FROM committee_minutes WHERE session_id = $1`,
      [id],
    );
    if (!row)
      throw new PortalError(
        'missing',
        'committee.minutes_missing',
        'Le procès-verbal paraît à la clôture de la séance.',
      );
    return row;
  }
}

type DecisionLine = {
  readonly dossier: MinutesContent['dossiers'][number];
  readonly decision: MinutesContent['dossiers'][number]['decisions'][number];
};
async function* oneByOne<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
  await Promise.resolve();
}
