import { Inject, Injectable } from '@nestjs/common';
import { readDossier, SinceLastYear, type DossierReading } from '@fds/applications/api';
import { COMMITTEE_READS, rootsOf } from '@fds/applications/domain';
import { Database } from '@fds/shared/api-kit';
import {
  APPLICATION_STATES,
  isCommittee,
  isMulti,
  shortened,
  type Actor,
  type ApplicationState,
} from '@fds/shared/kernel';
import {
  checksInWords,
  keyFigures,
  territoryInWords,
  portalFindings,
  standingCriteria,
  voiceOf,
  type Mark,
  type ServedCommune,
} from '@fds/labelling/domain';
import { CriteriaQueries } from '../criteria/criteria.queries';
import { DECLARED_TIES, MEMBER_OF_HOLDER } from '../review/give-opinion';
import type { ReadingDigestView } from './reading.contract';

const MARKS = 'SELECT code, mark FROM criterion_mark WHERE application_id = $1';
const POINTS = 'SELECT code, points FROM score WHERE application_id = $1 AND voice = $2';
/** The communes of dossier $1, and the root events of other dossiers in the states $2 that they and their EPCI have. */
const COMMUNES = `WITH own AS (
    SELECT municipality_code AS code, intermunicipality_code AS epci, min(edition_year) AS year, bool_or(parent_event_id IS NULL) AS root
    FROM event_overview WHERE application_id = $1 AND municipality_code IS NOT NULL GROUP BY 1, 2)
  SELECT m.name, m.department, i.name AS intermunicipality,
    (SELECT count(*)::integer FROM event_overview o WHERE o.edition_year = own.year AND o.municipality_code = own.code
      AND o.parent_event_id IS NULL AND o.application_id <> $1 AND o.application_state = ANY ($2)) AS others,
    (SELECT count(*)::integer FROM event_overview o WHERE o.edition_year = own.year AND o.intermunicipality_code = own.epci
      AND o.parent_event_id IS NULL AND o.application_id <> $1 AND o.application_state = ANY ($2)) AS "othersAround"
  FROM own JOIN municipality m ON m.code = own.code LEFT JOIN intermunicipality i ON i.code = own.epci
  ORDER BY own.root DESC, m.name, m.code`;

/** Sentences about what changed that are written out. */
const CHANGES = 8;
const LONGEST = 160;
/** What was sent at least once and stands: what the coordination counts as a project. */
export const STANDING: readonly ApplicationState[] = APPLICATION_STATES.filter(
  (state) => !['draft', 'withdrawn', 'inadmissible', 'folded'].includes(state),
);

/** A dossier in two minutes. */
@Injectable()
export class ReadingDigests {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SinceLastYear) private readonly since: SinceLastYear,
    @Inject(CriteriaQueries) private readonly criteria: CriteriaQueries,
  ) {}

  /** The digest, with the dossier it was made of. Throws `missing` for a dossier that the actor may not read. */
  async of(
    actor: Actor,
    id: string,
  ): Promise<{ readonly digest: ReadingDigestView; readonly reading: DossierReading }> {
    const rows = <T extends object>(text: string, values: readonly unknown[]) => this.database.rows<T>(text, values);
    const reading = await readDossier(rows, actor, id, undefined);
    const { head, content } = reading;
    const states = isCommittee(actor.role) ? COMMITTEE_READS : STANDING;
    const [since, settings, marks, communes, points, member, declared] = await Promise.all([
      this.since.of(actor, id),
      this.criteria.of(head.editionYear),
      rows<{ code: string; mark: Mark }>(MARKS, [id]),
      rows<ServedCommune>(COMMUNES, [id, states]),
      rows<{ code: string; points: number }>(POINTS, [id, voiceOf(actor)]),
      isCommittee(actor.role) ? rows(MEMBER_OF_HOLDER, [id, actor.personId]) : [],
      isCommittee(actor.role) ? rows<{ tie: string }>(DECLARED_TIES, [id, voiceOf(actor)]) : [],
    ]);
    // What came with an archive was never asked on this form: what it leaves empty says nothing.
    const whole = head.state === 'draft' || head.versions > 0;
    const standing = standingCriteria(
      settings.criteria,
      portalFindings(content, head.edition, whole),
      new Map(marks.map(({ code, mark }) => [code, mark])),
    );
    const given = new Map(points.map(({ code, points: one }) => [code, one]));
    const changes = changesOf(since);
    const roots = rootsOf(content);
    const { organisation } = reading;
    const digest: ReadingDigestView = {
      applicationId: id,
      title: reading.title.trim() || 'Sans titre',
      organisationName: organisation.name,
      seat: organisation.municipalityName ? `${organisation.municipalityName} (${organisation.department})` : null,
      kind: (roots.find(({ answers }) => isMulti(answers.kind)) ?? roots[0])?.answers.kind ?? null,
      summary: content.project.summary,
      figures: keyFigures(content, { year: since.year, visits: since.visitsThen }),
      checks: checksInWords(
        standing.map(({ criterion: { code, kind, label, optional }, mark }) => ({ code, kind, label, optional, mark })),
      ),
      checkedByCoordination: marks.length > 0,
      since: since.year,
      renewed: since.relation === 'renewed',
      changes: changes.slice(0, CHANGES),
      moreChanges: Math.max(0, changes.length - CHANGES),
      territory: territoryInWords(communes),
      linkedToHolder: member.length > 0,
      declaredTies: declared.map(({ tie }) => tie),
      grid: settings.grid.map(({ code, label, weight }) => ({
        ...{ code, label, weight },
        points: given.get(code) ?? null,
      })),
    };
    return { digest, reading };
  }
}

/** A title at the end of a sentence: one that asks or exclaims ends it by itself. */
const ended = (title: string): string => (/[.?!…]\s*$/.test(title) ? title : `${title}.`);

/** What changed, one sentence each: what is new, what is no more, then every answer that is not what it was. */
function changesOf({ added, dropped, changes }: Awaited<ReturnType<SinceLastYear['of']>>): string[] {
  const short = (text: string): string => shortened(text.replace(/\s+/g, ' ').trim(), LONGEST);
  return [
    ...added.map((title) => short(`Nouveau\u00a0: ${ended(title)}`)),
    ...dropped.map((title) => short(`N’est pas reconduit\u00a0: ${ended(title)}`)),
    ...changes.flatMap(({ title, changes: answers }) =>
      answers.map(({ label, before, after }) => {
        const what = title === null ? label : `${title}, ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
        if (after === '') return short(`${what}\u00a0: retiré.`);
        return short(before === '' ? `${what}\u00a0: ${after}` : `${what}\u00a0: ${before} → ${after}`);
      }),
    ),
  ];
}
