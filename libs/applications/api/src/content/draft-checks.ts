import { Inject, Injectable } from '@nestjs/common';
import { checkContent, type Check, type Content } from '@fds/applications/domain';
import { Clock, Database } from '@fds/shared/api-kit';
import type { OrganisationKind } from '@fds/shared/kernel';
import { readMunicipalities } from './municipalities';
import { eventsSql, readForm, STANDING_ACCEPTANCE } from './content-record';
import { contentOf, type StoredProject } from './stored-content';
import type { StoredEvent } from './stored-event';

interface DraftRow extends StoredProject {
  readonly kind: OrganisationKind | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly departments: readonly string[];
}
/** How far a draft is, and what is written in it. */
export interface DraftCheck extends Check {
  readonly content: Content;
}

const DRAFTS = `
  SELECT a.id, a.title, a.summary, ${STANDING_ACCEPTANCE} AS "charterAcceptedBy", a.details,
    p.kind, e.starts_on AS "startsOn", e.ends_on AS "endsOn", e.departments
  FROM application a JOIN edition e ON e.year = a.edition_year
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  WHERE a.edition_year = $1 AND a.id = ANY ($2::uuid[])`;
const EVENTS = eventsSql({ columns: ', ev.application_id AS "applicationId"', of: 'ANY ($1::uuid[])' });

/** Judges drafts by the rules that decide whether they can be sent; for lists and first pages. */
@Injectable()
export class DraftChecks {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The checks of dossiers of one edition by their ids, in four statements whatever their number. */
  async of(year: number, ids: readonly string[]): Promise<ReadonlyMap<string, DraftCheck>> {
    if (ids.length === 0) return new Map();
    const rows = <T extends object>(text: string, values: readonly unknown[]): Promise<T[]> =>
      this.database.rows<T>(text, values);
    const [drafts, events, asks] = await Promise.all([
      rows<DraftRow>(DRAFTS, [year, ids]),
      rows<StoredEvent & { applicationId: string }>(EVENTS, [ids]),
      readForm(rows, year, null),
    ]);
    const contents = drafts.map((draft) => ({
      draft,
      content: contentOf(
        draft,
        events.filter(({ applicationId }) => applicationId === draft.id),
      ),
    }));
    const items = contents.flatMap(({ content }) => content.items);
    const communes = await readMunicipalities(rows, { items });
    const municipalities = new Map(communes.map((commune) => [commune.code, commune]));
    const today = this.clock.today();
    return new Map(
      contents.map(({ draft, content }) => {
        const { kind, ...edition } = draft;
        const check = checkContent(content, {
          ...edition,
          ...asks,
          association: kind === 'association',
          municipalities,
          today,
        });
        return [draft.id, { ...check, content }];
      }),
    );
  }
}
