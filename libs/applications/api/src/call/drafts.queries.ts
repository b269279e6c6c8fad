import { Inject, Injectable } from '@nestjs/common';
import {
  applicationReference,
  CALL_REFUSAL_TEXTS,
  canRemind,
  daysLeftToFile,
  FORM_FIELDS,
  SECTIONS,
  type Section,
} from '@fds/applications/domain';
import { filingCloses, type EditionForm } from '@fds/editions/domain';
import { EditionForms } from '@fds/editions/api';
import { Clock, Database, toVerdictView, window, type Sql } from '@fds/shared/api-kit';
import type { Actor, Day } from '@fds/shared/kernel';
import { PLACE } from '../thread/standing';
import type { CallDraftsPageView, CallDraftsQuery, CallDraftView, DRAFT_SORTS } from './call.contract';
import { extendedUntil, organisationName, readCallEdition, type CallEdition } from './call-reads';
import { CountLacking } from './count-lacking';

/** Members that can be written to, of the organisation of a dossier `a`. */
export const PEOPLE = `(SELECT count(*)::integer FROM membership m JOIN person q ON q.id = m.person_id
  WHERE m.organisation_id = a.organisation_id AND q.disabled_at IS NULL)`;
const NAME = `COALESCE(p.name, ${organisationName('a.organisation_id')})`;
const DRAFTS = `FROM application a
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  WHERE a.edition_year = $1 AND a.state = 'draft'`;
const FOUND = `SELECT a.id, a.title, a.organisation_id AS "organisationId", ${NAME} AS "organisationName", ${PLACE} AS departments,
    COALESCE(a.lacking, 0)::integer AS lacking, a.lacking_fields AS "lackingFields", a.updated_at AS "updatedAt",
    a.reminded_at AS "remindedAt", ${extendedUntil('a.edition_year', 'a.organisation_id')} AS "extendedUntil", ${PEOPLE} AS people
  ${DRAFTS}`;
const ORDERS: Record<Sort, string> = {
  touched: '"updatedAt", id',
  lacking: 'lacking DESC, "updatedAt", id',
  complete: 'lacking, "updatedAt", id',
  organisation: 'unaccent(lower("organisationName")), id',
};
const list = (sort: Sort): string => `SELECT found.*, count(*) OVER ()::integer AS total FROM (${FOUND}) found
  WHERE ($2::text IS NULL OR $2 = ANY (departments)) AND ($3::text IS NULL OR $3 = ANY ("lackingFields"))
  ORDER BY ${ORDERS[sort]} LIMIT $4 OFFSET $5`;
const LISTS: Record<Sort, string> = {
  touched: list('touched'),
  lacking: list('lacking'),
  complete: list('complete'),
  organisation: list('organisation'),
};
const TOTALS = `SELECT count(*) FILTER (WHERE state = 'draft')::integer AS drafts,
    count(*) FILTER (WHERE state = 'draft' AND lacking = 0)::integer AS complete,
    count(*) FILTER (WHERE state = 'draft' AND lacking IS NULL)::integer AS uncounted,
    count(*) FILTER (WHERE state NOT IN ('draft', 'withdrawn', 'folded'))::integer AS filed
  FROM application WHERE edition_year = $1`;
const FIELDS = `SELECT field, count(*)::integer AS drafts FROM application a CROSS JOIN unnest(a.lacking_fields) AS field
  WHERE a.edition_year = $1 AND a.state = 'draft' GROUP BY field ORDER BY drafts DESC, field LIMIT 6`;
const DEPARTMENTS = `SELECT department, count(*)::integer AS drafts, count(*) FILTER (WHERE lacking = 0)::integer AS complete
  FROM (SELECT a.lacking, unnest(${PLACE}) AS department ${DRAFTS}) d GROUP BY department ORDER BY department`;

type Sort = (typeof DRAFT_SORTS)[number];
interface Row {
  readonly id: string;
  readonly title: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly departments: string[];
  readonly lacking: number;
  readonly lackingFields: readonly string[];
  readonly updatedAt: Date;
  readonly remindedAt: Date | null;
  readonly extendedUntil: Day | null;
  readonly people: number;
  readonly total: number;
}

/** The dossiers that are being written, and how far each one is. */
@Injectable()
export class DraftQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(EditionForms) private readonly forms: EditionForms,
    @Inject(CountLacking) private readonly count: CountLacking,
  ) {}

  /** Throws `missing` for a year without an edition. */
  async page(actor: Actor, query: CallDraftsQuery): Promise<CallDraftsPageView> {
    const sql: Sql = (text, values) => this.database.rows(text, values);
    const { editionYear: year, department = null, field = null, sort = 'touched' } = query;
    const edition = await readCallEdition(sql, year);
    await this.count.bringUpToDate(year);
    const { page, size, limit, offset } = window(query);
    const [rows, [totals], lacking, departments, { form }] = await Promise.all([
      sql<Row>(LISTS[sort], [year, department, field, limit, offset]),
      sql<{ drafts: number; complete: number; uncounted: number; filed: number }>(TOTALS, [year]),
      sql<{ field: string; drafts: number }>(FIELDS, [year]),
      sql<{ department: string; drafts: number; complete: number }>(DEPARTMENTS, [year]),
      this.forms.of(year),
    ]);
    const labels = labelsOf(form.questions);
    return {
      items: rows.map((row) => this.#view(actor, row, edition, form)),
      total: rows[0]?.total ?? 0,
      page,
      size,
      drafts: totals?.drafts ?? 0,
      complete: totals?.complete ?? 0,
      uncounted: totals?.uncounted ?? 0,
      filed: totals?.filed ?? 0,
      callClosesOn: edition.callClosesOn,
      lacking: lacking.map((one) => ({ ...one, label: labels.get(one.field) ?? one.field })),
      departments,
    };
  }

  #view(actor: Actor, row: Row, edition: CallEdition, form: EditionForm): CallDraftView {
    const now = this.clock.now();
    const { departments: place, lackingFields, extendedUntil, people, remindedAt, total: _, ...rest } = row;
    const asked = SECTIONS.filter((section) => !form.sectionsOff.includes(section));
    const short = new Set(lackingFields.map(sectionOf));
    return {
      ...rest,
      reference: applicationReference({ id: row.id, editionYear: edition.year }),
      departments: place,
      lackingSections: asked.filter((section) => short.has(section)),
      sections: asked.length,
      updatedAt: row.updatedAt.toISOString(),
      filingClosesOn: filingCloses(edition, extendedUntil),
      extended: extendedUntil !== null && extendedUntil > edition.callClosesOn,
      daysLeft: daysLeftToFile(edition, extendedUntil, this.clock.today(), now),
      remindedAt: remindedAt && remindedAt.toISOString(),
      remind: toVerdictView(
        canRemind(actor, { state: 'draft', place, people, remindedAt, extendedUntil }, edition, now),
        CALL_REFUSAL_TEXTS,
      ),
    };
  }
}

/** The page of the dossier on which a field is asked; that of the region's questions for one of them. */
const sectionOf = (field: string): Section =>
  FORM_FIELDS.find(({ name }) => name === field)?.spec.section ??
  (field.startsWith('event.') ? 'evenements' : 'questions');

const labelsOf = (questions: readonly { readonly code: string; readonly label: string }[]): Map<string, string> =>
  new Map([
    ...FORM_FIELDS.map(({ name, spec }) => [name, spec.label] as const),
    ...questions.map(({ code, label }) => [`project.extra.${code}`, label] as const),
    ['event.items', 'Au moins un événement ou une animation'],
  ]);
