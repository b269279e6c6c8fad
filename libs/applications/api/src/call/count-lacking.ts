import { Inject, Injectable } from '@nestjs/common';
import { lackingFields } from '@fds/applications/domain';
import { Database } from '@fds/shared/api-kit';
import { DraftChecks } from '../content/draft-checks';

/** Drafts that are counted in one go; a region has about a hundred, each counted once per version. */
const AT_MOST = 500;
/** Drafts of the edition $1 that were written since they were counted; only $2 when given. */
const STALE = `SELECT id, version FROM application WHERE edition_year = $1 AND state = 'draft' AND ($2::uuid IS NULL OR id = $2)
    AND lacking_version IS DISTINCT FROM version
  ORDER BY updated_at DESC, id LIMIT ${AT_MOST}`;
/** Not a change of the dossier: its version and its last change stay. */
const KEEP = `UPDATE application a SET lacking = c.lacking, lacking_version = c.version,
    lacking_fields = ARRAY(SELECT jsonb_array_elements_text(c.fields))
  FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, version integer, lacking smallint, fields jsonb)
  WHERE a.id = c.id AND a.version = c.version`;

/**
 * Keeps what each draft lacks beside it, so that lists filter and sort by it in SQL. Saving never waits for it: a draft is
 * counted when it is listed, if it was written since.
 */
@Injectable()
export class CountLacking {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DraftChecks) private readonly checks: DraftChecks,
  ) {}

  /** Counts the drafts of an edition that have changed, or this one of them; what is counted costs one statement. */
  async bringUpToDate(year: number, id: string | null = null): Promise<void> {
    const stale = await this.database.rows<{ id: string; version: number }>(STALE, [year, id]);
    if (stale.length === 0) return;
    const checks = await this.checks.of(
      year,
      stale.map((draft) => draft.id),
    );
    const counted = stale.flatMap((draft) => {
      const musts = checks.get(draft.id)?.missing.filter(({ weight }) => weight === 'must');
      return musts ? [{ ...draft, lacking: musts.length, fields: lackingFields(draft.id, musts) }] : [];
    });
    await this.database.rows(KEEP, [JSON.stringify(counted)]);
  }
}
