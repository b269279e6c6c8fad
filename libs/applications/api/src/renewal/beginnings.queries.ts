import { Inject, Injectable } from '@nestjs/common';
import { APPLICATION_REFUSAL_TEXTS, canBegin, SECTIONS } from '@fds/applications/domain';
import { filingCloses, stateAt, USUAL_FORM, type DatedEdition } from '@fds/editions/domain';
import { Clock, Database, toVerdictView } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import type { Rows } from '../applications/application-record';
import { extendedUntil } from '../call/call-reads';
import { earlierOfOrganisations } from './earlier.queries';
import type { BeginningOrganisationView, BeginningsQuery, BeginningsView } from './renewal.contract';

/**
 * The edition of `$1`, else the one that takes dossiers from one of the organisations `$2` on the day `$3` (an extension
 * outlives the call), else the latest.
 */
const EDITION = `
  SELECT e.year, e.title, e.theme, e.state, e.starts_on AS "startsOn", e.ends_on AS "endsOn", e.call_opens_on AS "callOpensOn",
    e.call_closes_on AS "callClosesOn", f.call_text AS "callText", f.sections_off AS "sectionsOff"
  FROM edition e LEFT JOIN edition_form f ON f.edition_year = e.year
  WHERE e.state <> 'draft' AND ($1::smallint IS NULL OR e.year = $1)
  ORDER BY (e.state = 'call_open' AND e.call_closes_on >= $3::date) DESC,
    EXISTS (SELECT FROM call_extension x WHERE x.edition_year = e.year AND x.organisation_id = ANY ($2::uuid[])
      AND x.revoked_at IS NULL AND x.until >= $3::date) DESC, e.year DESC
  LIMIT 1`;
const ORGANISATIONS = `
  SELECT o.id, COALESCE((SELECT p.name FROM organisation_profile p WHERE p.organisation_id = o.id
      ORDER BY p.edition_year DESC LIMIT 1), '') AS name,
    ${extendedUntil('$1', 'o.id')} AS "extendedUntil",
    (SELECT count(*)::integer FROM application a WHERE a.organisation_id = o.id AND a.edition_year = $1
      AND a.state NOT IN ('withdrawn', 'folded')) AS dossiers
  FROM unnest($2::uuid[]) WITH ORDINALITY AS own (id, place) JOIN organisation o ON o.id = own.id ORDER BY own.place`;

interface EditionRow extends DatedEdition {
  readonly year: number;
  readonly title: string;
  readonly theme: string;
  readonly callOpensOn: string;
  readonly callText: string | null;
  readonly sectionsOff: readonly string[] | null;
}
interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly extendedUntil: string | null;
  readonly dossiers: number;
}

/** What a person may begin a dossier with, and for whom. */
@Injectable()
export class BeginningsQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async of(actor: Actor, { year }: BeginningsQuery): Promise<BeginningsView> {
    const now = this.clock.now();
    const rows: Rows = (text, values) => this.database.rows(text, values);
    const own = [...actor.organisationIds];
    const [edition] = await rows<EditionRow>(EDITION, [year ?? null, own, this.clock.today()]);
    if (!edition) return { edition: null, organisations: [], earlier: [], now: now.toISOString() };
    const [organisations, earlier] = await Promise.all([
      rows<OrganisationRow>(ORGANISATIONS, [edition.year, own]),
      earlierOfOrganisations(rows, actor, edition.year, own),
    ]);
    const { callText, sectionsOff, ...dated } = edition;
    const off = sectionsOff ?? USUAL_FORM.sectionsOff;
    return {
      edition: {
        ...dated,
        state: stateAt(edition, now),
        callText: callText ?? USUAL_FORM.callText,
        sections: SECTIONS.filter((section) => !off.includes(section)),
      },
      organisations: organisations.map((one) => toOrganisation(actor, one, edition, now)),
      earlier,
      now: now.toISOString(),
    };
  }
}

const toOrganisation = (
  actor: Actor,
  { id, name, extendedUntil, dossiers }: OrganisationRow,
  edition: EditionRow,
  now: Date,
): BeginningOrganisationView => ({
  id,
  name,
  dossiers,
  filingClosesOn: filingCloses(edition, extendedUntil),
  extended: filingCloses(edition, extendedUntil) !== edition.callClosesOn,
  mayBegin: toVerdictView(canBegin(actor, id, edition, now, extendedUntil), APPLICATION_REFUSAL_TEXTS),
});
