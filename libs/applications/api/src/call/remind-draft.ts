import { Inject, Injectable } from '@nestjs/common';
import { canRemind } from '@fds/applications/domain';
import { filingCloses } from '@fds/editions/domain';
import { Clock, Database, ServerSettings, Transactions } from '@fds/shared/api-kit';
import type { Actor, ApplicationState, Day } from '@fds/shared/kernel';
import { noSuchApplication } from '../applications/application-errors';
import { PLACE } from '../thread/standing';
import type { DraftReminderView } from './call.contract';
import { refuseCall } from './call-errors';
import { draftReminder } from './call-mails';
import { extendedUntil, readCallEdition } from './call-reads';
import { CountLacking } from './count-lacking';
import { PEOPLE } from './drafts.queries';
import { writeToOrganisation } from './team-of-dossier';

const DRAFT = `SELECT a.edition_year AS "editionYear", a.organisation_id AS "organisationId", a.title, a.state, ${PLACE} AS place,
    COALESCE(a.lacking, 0)::integer AS lacking, a.reminded_at AS "remindedAt", ${PEOPLE} AS people,
    ${extendedUntil('a.edition_year', 'a.organisation_id')} AS "extendedUntil"
  FROM application a
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  WHERE a.id = $1 FOR UPDATE OF a`;
const YEAR = 'SELECT edition_year AS year FROM application WHERE id = $1';
interface Draft {
  readonly editionYear: number;
  readonly organisationId: string;
  readonly title: string;
  readonly state: ApplicationState;
  readonly place: readonly string[];
  readonly lacking: number;
  readonly remindedAt: Date | null;
  readonly people: number;
  readonly extendedUntil: Day | null;
}

/** Reminds the team of one draft by mail, at most once in 72 hours. */
@Injectable()
export class RemindDraft {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(CountLacking) private readonly count: CountLacking,
  ) {}

  /** Throws `missing`, or `refused` with every reason. */
  async run(actor: Actor, id: string): Promise<DraftReminderView> {
    const [dossier] = await this.database.rows<{ year: number }>(YEAR, [id]);
    if (!dossier) throw noSuchApplication();
    await this.count.bringUpToDate(dossier.year, id);
    return this.transactions.run(actor, {}, async (transaction) => {
      const { journal, sql } = transaction;
      const [draft] = await sql<Draft>(DRAFT, [id]);
      if (!draft) throw noSuchApplication();
      const edition = await readCallEdition(sql, draft.editionYear);
      const now = this.clock.now();
      refuseCall(canRemind(actor, draft, edition, now));
      // Not a change of the dossier: who writes in it is not told of another version.
      await sql('UPDATE application SET reminded_at = $2 WHERE id = $1', [id, now]);
      const people = await writeToOrganisation(
        transaction,
        draft.organisationId,
        `call.reminded:${id}:${now.getTime()}`,
        (name) =>
          draftReminder(name, {
            title: draft.title,
            lacking: draft.lacking,
            closesOn: filingCloses(edition, draft.extendedUntil),
            page: `${this.settings.publicUrl}/dossiers/${id}/relire`,
          }),
      );
      await journal.record({
        action: 'call.reminded',
        subject: { type: 'application', id },
        editionYear: draft.editionYear,
        after: { people },
      });
      return { remindedAt: now.toISOString(), people };
    });
  }
}
