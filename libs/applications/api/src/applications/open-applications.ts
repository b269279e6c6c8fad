import { Injectable } from '@nestjs/common';
import type { ReadRows } from '@fds/accounts/api';
import { OpenDossiers } from '@fds/organisations/api';

/** Dossiers in progress: neither withdrawn, inadmissible nor folded into another, of an edition whose bilan is not published. */
@Injectable()
export class OpenApplications extends OpenDossiers {
  async countOf(rows: ReadRows, organisationId: string): Promise<number> {
    const [row] = await rows<{ count: number }>(
      `SELECT count(*)::integer AS count FROM application a JOIN edition e ON e.year = a.edition_year
       WHERE a.organisation_id = $1 AND a.state NOT IN ('withdrawn', 'inadmissible', 'folded')
         AND e.state NOT IN ('bilan_published', 'archived')`,
      [organisationId],
    );
    return row?.count ?? 0;
  }
}
