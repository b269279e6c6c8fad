import { Inject, Injectable } from '@nestjs/common';
import { writesWithin } from '@fds/accounts/api';
import { Clock, Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { WritingQueries } from '../writing/writing.queries';

const OPEN = `INSERT INTO bilan_writing AS w (edition_year, opened_at) VALUES ($1, $2)
  ON CONFLICT (edition_year) DO UPDATE SET opened_at = excluded.opened_at
  WHERE (w.opened_at IS NULL) <> (excluded.opened_at IS NULL) RETURNING edition_year`;
/** Every version that carries it; those that are redacted already keep their date. */
const REDACT = `UPDATE bilan_version_piece SET content = NULL, file_id = NULL, salt = NULL, redacted_at = $3, redaction_reason = $4
  WHERE edition_year = $2 AND redacted_at IS NULL
    AND source_id = (SELECT source_id FROM bilan_version_piece WHERE id = $1 AND edition_year = $2) RETURNING source_id AS "sourceId"`;

/** Opens what is published to everybody, and takes out of it what a person asks to be taken out. */
@Injectable()
export class ChangePublication {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(WritingQueries) private readonly writing: WritingQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws PortalError missing; refused while nothing is published */
  async open(actor: Actor, year: number, open: boolean): Promise<void> {
    writesWithin(actor, 'region');
    const { versions } = await this.writing.draft(year);
    if (versions === 0 && open)
      throw new PortalError(
        'refused',
        'bilan.not_published',
        'Publiez d’abord le bilan\u00a0: un brouillon ne s’ouvre pas à tous.',
      );
    await this.transactions.run({ personId: actor.personId, role: actor.role }, {}, async ({ sql, journal }) => {
      const rows = await sql(OPEN, [year, open ? this.clock.now() : null]);
      const action = open ? 'bilan.opened' : 'bilan.opening_ended';
      if (rows.length > 0)
        await journal.record({ action, subject: { type: 'bilan', id: String(year) }, editionYear: year });
    });
  }

  /**
   * Takes a quote or a photo out of every version and of the draft, dated and marked; the figures and the fingerprint stay.
   * @throws PortalError missing; refused when it is redacted already
   */
  async redact(actor: Actor, year: number, pieceId: string, reason: string): Promise<void> {
    writesWithin(actor, 'region');
    await this.transactions.run({ personId: actor.personId, role: actor.role }, {}, async ({ sql, journal }) => {
      const [found] = await sql('SELECT id FROM bilan_version_piece WHERE id = $1 AND edition_year = $2', [
        pieceId,
        year,
      ]);
      if (!found) throw new PortalError('missing', 'bilan.no_piece', 'Ce bilan publié n’a pas cet élément.');
      const redacted = await sql<{ sourceId: string }>(REDACT, [pieceId, year, this.clock.now(), reason.trim()]);
      const [first] = redacted;
      if (!first) throw new PortalError('refused', 'bilan.redacted', 'Cet élément est déjà retiré.');
      await sql('DELETE FROM bilan_quote WHERE id = $1', [first.sourceId]);
      await sql('DELETE FROM bilan_photo WHERE id = $1', [first.sourceId]);
      await journal.record({
        action: 'bilan.redacted',
        subject: { type: 'bilan', id: String(year) },
        editionYear: year,
        after: { piece: first.sourceId, versions: redacted.length },
      });
    });
  }
}
