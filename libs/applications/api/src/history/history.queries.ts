import { Inject, Injectable } from '@nestjs/common';
import {
  applicationReference,
  canReadWhole,
  EXTRA,
  HISTORY_ACTIONS,
  HISTORY_WORDS,
  historyChanges,
  ONE_SITTING,
  PAGE_OF_EVENTS,
  PAGE_OF_FIELD,
  PAGE_OF_QUESTIONS,
  type HistoryAction,
  type HistoryContext,
  type JournalValues,
} from '@fds/applications/domain';
import { Database, window } from '@fds/shared/api-kit';
import { shortened, type Actor } from '@fds/shared/kernel';
import { noSuchApplication } from '../applications/application-errors';
import { readHead, type ApplicationHead, type Rows } from '../applications/application-record';
import { namedMunicipalities } from '../content/municipalities';
import { readForm } from '../content/content-record';
import type { HistoryLineView, HistoryQuery, HistoryView } from './history.contract';

/** Lines of a page of the history. */
const PAGE = 25;
/** Characters of an answer that a line shows: the whole is in the versions. */
const EXCERPT = 300;

/**
 * Lines of the journal of the dossier $1, those of the actions $2; saves of one person in one role on one page ($3: by
 * field of the project), each at most $4 minutes after the one before, are one. The newest first.
 */
const LINES = `
  WITH line AS (
    SELECT j.id, j.at, j.person_id, j.role, j.action, j.on_behalf_of, d.erased_at IS NOT NULL AS erased,
      CASE WHEN j.action = 'application.saved' THEN
        (SELECT string_agg(DISTINCT CASE
            WHEN key LIKE $1::text || '/${EXTRA}%' THEN '${PAGE_OF_QUESTIONS}'
            WHEN key LIKE $1::text || '/%' THEN $3::jsonb ->> substr(key, length($1::text) + 2)
            ELSE COALESCE($3::jsonb ->> key, '${PAGE_OF_EVENTS}') END, ',')
         FROM jsonb_object_keys(CASE WHEN jsonb_typeof(d.after) = 'object' THEN d.after ELSE '{}' END) AS key) END AS page
    FROM journal_entry j LEFT JOIN journal_detail d ON d.entry_id = j.id
    WHERE j.subject_type = 'application' AND j.subject_id = $1::text AND j.action = ANY ($2::text[])),
  marked AS (
    SELECT line.*, (action = 'application.saved' AND lag(action) OVER before = action
      AND person_id IS NOT DISTINCT FROM lag(person_id) OVER before AND role = lag(role) OVER before
      AND page IS NOT DISTINCT FROM lag(page) OVER before
      AND at - lag(at) OVER before <= make_interval(mins => $4)) IS NOT TRUE AS begins
    FROM line WINDOW before AS (ORDER BY id)),
  counted AS (SELECT marked.*, count(*) FILTER (WHERE begins) OVER (ORDER BY id) AS sitting FROM marked),
  sitting AS (
    SELECT sitting, min(at) AS "from", max(at) AS "to", min(action) AS action, min(role) AS role,
      (array_agg(person_id))[1] AS person_id, bool_or(on_behalf_of IS NOT NULL) AS "inPlace", bool_or(erased) AS erased,
      array_agg(id ORDER BY id) AS ids
    FROM counted GROUP BY sitting)
  SELECT s."from", s."to", s.action, s.role, s."inPlace", s.erased, s.ids, p.name AS who,
    (SELECT count(*)::integer FROM sitting) AS total
  FROM sitting s LEFT JOIN person p ON p.id = s.person_id
  ORDER BY s.sitting DESC LIMIT $5 OFFSET $6`;
const VALUES = `SELECT d.entry_id AS id, d.before, d.after FROM journal_detail d WHERE d.entry_id = ANY ($1::bigint[])
  ORDER BY d.entry_id`;
const TITLES = 'SELECT id, title FROM event WHERE application_id = $1';

interface Sitting {
  readonly from: Date;
  readonly to: Date;
  readonly action: HistoryAction;
  readonly role: HistoryLineView['role'];
  readonly inPlace: boolean;
  readonly erased: boolean;
  /** As text: an array of large numbers is read so. */
  readonly ids: readonly string[];
  readonly who: string | null;
  readonly total: number;
}
type Values = JournalValues & { readonly id: number };

/** Who did what to a dossier, for its holder and the coordination. */
@Injectable()
export class HistoryQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  readonly #rows: Rows = (text, values) => this.database.rows(text, values);

  async page(actor: Actor, given: string, query: HistoryQuery): Promise<HistoryView> {
    const id = given.toLowerCase();
    const head = await readHead(this.#rows, id);
    if (!head || !canReadWhole(actor, head)) throw noSuchApplication();
    const { page, size, limit, offset } = window(query, PAGE);
    const pages = JSON.stringify(PAGE_OF_FIELD);
    const sittings = await this.#rows<Sitting>(LINES, [id, HISTORY_ACTIONS, pages, ONE_SITTING, limit, offset]);
    const saves = sittings.filter(({ action }) => action === 'application.saved').flatMap(({ ids }) => ids);
    const values = await this.#rows<Values>(VALUES, [saves]);
    const context = await this.#context(head, values);
    return {
      reference: applicationReference(head),
      title: head.title,
      items: sittings.map((sitting) => toLineView(sitting, values, context, actor)),
      total: sittings[0]?.total ?? 0,
      page,
      size,
    };
  }

  /** What the words need: names of the events, of the communes, of what the edition asks. */
  async #context(head: ApplicationHead, values: readonly Values[]): Promise<HistoryContext> {
    const { form, questions } = await readForm(this.#rows, head.editionYear, head.organisationId);
    const titles = await this.#rows<{ id: string; title: string }>(TITLES, [head.id]);
    const codes = new Set(values.flatMap(({ before, after }) => [...communesIn(before), ...communesIn(after)]));
    return {
      applicationId: head.id,
      titles: new Map(titles.map(({ id, title }) => [id, title])),
      form: { ...form, questions },
      municipalities: await namedMunicipalities(this.#rows, codes),
      association: false,
      privately: true,
      imported: false,
    };
  }
}

/** Codes of communes among the values of a line. */
function communesIn(values: unknown): string[] {
  if (typeof values !== 'object' || values === null) return [];
  return Object.entries(values).flatMap(([key, value]: [string, unknown]) => {
    const of =
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['municipalityCode'] : null;
    const code = key.endsWith('/municipality') ? value : of;
    return typeof code === 'string' ? [code] : [];
  });
}

function toLineView(
  { from, to, action, role, inPlace, erased, ids, who }: Sitting,
  values: readonly Values[],
  context: HistoryContext,
  actor: Actor,
): HistoryLineView {
  const sitting = new Set(ids.map(Number));
  const own = values.filter(({ id }) => sitting.has(id));
  const excerpt = (words: string | null): string | null => words && shortened(words, EXCERPT);
  return {
    action,
    what: HISTORY_WORDS[action],
    from: from.toISOString(),
    to: to.toISOString(),
    // To the holder the coordination is one: who of it acted is its own affair.
    who: role === 'coordinator' && actor.role !== 'coordinator' ? null : who,
    role,
    inPlace,
    changes: historyChanges(own, context).map(({ item, label, before, after }) => ({
      item,
      label: shortened(label, 300),
      before: excerpt(before),
      after: excerpt(after),
    })),
    erased,
  };
}
