import type { CheckedAgainst, Content, FiledApplication } from '@fds/applications/domain';
import type { EditionState } from '@fds/editions/domain';
import type { ApplicationState, Day, HolderFamily, Label, OrganisationKind } from '@fds/shared/kernel';
import { eventsSql, readForm, STANDING_ACCEPTANCE, type DossierForm } from '../content/content-record';
import { contentOf } from '../content/stored-content';
import { WAITING_CORRECTION } from '../corrections/waiting-correction';
import type { StoredEvent } from '../content/stored-event';
import { ALL_TOLD } from './told.sql';

/** Own SQL, inside a transaction or outside. */
export type Rows = <T extends object>(text: string, values: readonly unknown[]) => Promise<T[]>;

/** Where the event of a folded dossier is now. */
export interface FoldedInto {
  readonly applicationId: string;
  readonly villageTitle: string;
  readonly organisationName: string;
}

/** A dossier's own row, with what surrounds it. */
export interface ApplicationHead extends FiledApplication {
  readonly id: string;
  readonly editionYear: number;
  readonly title: string;
  readonly summary: string;
  readonly state: ApplicationState;
  readonly submittedAt: Date | null;
  readonly updatedAt: Date;
  /** When the content was last changed, if it was by the coordination. */
  readonly changedByCoordinationAt: Date | null;
  readonly charterAcceptedBy: string | null;
  readonly charterAcceptedAt: Date | null;
  /** The version of the charter that was accepted. */
  readonly charterNumber: number | null;
  /** Answers about the project that have no column of their own. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly renewedFrom: string | null;
  readonly toConfirm: readonly string[];
  /** Year of the edition whose dossier this one renews. */
  readonly renewedYear: number | null;
  readonly version: number;
  readonly versions: number;
  /** The village that its event joined; null unless it is folded. */
  readonly foldedInto: FoldedInto | null;
  /** The event of another dossier joined one of its villages. */
  readonly hosts: boolean;
  /** Its files that were not taken away, those of its messages apart. */
  readonly files: NonNullable<CheckedAgainst['files']>;
  readonly edition: {
    readonly year: number;
    readonly number: number;
    readonly title: string;
    readonly theme: string;
    readonly state: EditionState;
    readonly startsOn: string;
    readonly endsOn: string;
    readonly callClosesOn: string;
    readonly regionCode: string;
    readonly regionName: string;
    readonly departments: readonly string[];
  };
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly kind: OrganisationKind | null;
    readonly holderFamily: HolderFamily | null;
    readonly municipalityName: string | null;
    readonly department: string | null;
  };
}

/** A dossier as it is stored, with what surrounds it. */
export interface ApplicationRecord extends ApplicationHead {
  /** Root events first, each parent's activities in their order. */
  readonly events: readonly EventRecord[];
  /** All that is written in it. */
  readonly content: Content;
  /** What its edition asks of its holder. */
  readonly asks: DossierForm;
  readonly extendedUntil: Day | null;
}

export interface EventRecord extends StoredEvent {
  readonly municipalityName: string | null;
  /** Of the commune that it counts as today (rule 20). */
  readonly department: string | null;
  readonly label: Label;
  /** What its holder was told last. */
  readonly told: Label | null;
}

/** When the content was last changed, if it was by the coordination: the journal knows, who writes in a holder's name included. `+ 0`: by the dossier's own lines, not back through the whole journal. */
const BY_COORDINATION = `(SELECT j.at FROM journal_entry j WHERE j.role = 'coordinator' AND j.id = (SELECT max(l.id + 0) FROM journal_entry l
      WHERE l.subject_type = 'application' AND l.subject_id = a.id::text
        AND l.action IN ('application.begun', 'application.saved', 'application.submitted', 'application.corrected', 'application.taken_back',
          'application.brought_back', 'application.events_renewed')))`;
/** The village that the event of a folded dossier `a` joined, as JSON. */
export const FOLDED_INTO = `CASE WHEN a.state = 'folded' THEN (SELECT json_build_object('applicationId', v.application_id, 'villageTitle', v.title,
      'organisationName', COALESCE(vp.name, ''))
    FROM regrouping r JOIN event v ON v.id = r.village_id JOIN application va ON va.id = v.application_id
    LEFT JOIN organisation_profile vp ON vp.organisation_id = va.organisation_id AND vp.edition_year = va.edition_year
    WHERE r.from_application_id = a.id AND r.kind = 'fold' AND r.undone_at IS NULL ORDER BY r.done_at DESC LIMIT 1) END`;
const HOSTS = `EXISTS (SELECT FROM regrouping r JOIN event joined ON joined.id = r.event_id
    WHERE joined.application_id = a.id AND r.kind = 'fold' AND r.undone_at IS NULL)`;
const HEAD = `
  SELECT a.id, a.edition_year AS "editionYear", a.organisation_id AS "organisationId", a.title, a.summary, a.state,
    a.submitted_at AS "submittedAt", a.updated_at AS "updatedAt", ${STANDING_ACCEPTANCE} AS "charterAcceptedBy",
    a.charter_accepted_at AS "charterAcceptedAt", a.charter_number AS "charterNumber", a.details,
    a.renewed_from AS "renewedFrom", a.to_confirm AS "toConfirm",
    (SELECT earlier.edition_year FROM application earlier WHERE earlier.id = a.renewed_from) AS "renewedYear", a.version,
    ${BY_COORDINATION} AS "changedByCoordinationAt", ${WAITING_CORRECTION} AS correction,
    (SELECT count(*)::integer FROM application_version v WHERE v.application_id = a.id) AS versions,
    ${ALL_TOLD} AS notified, ${FOLDED_INTO} AS "foldedInto", ${HOSTS} AS hosts,
    COALESCE((SELECT json_agg(json_build_object('id', t.id, 'name', t.name, 'kind', t.kind, 'eventId', t.event_id,
        'messageId', t.message_id, 'credit', t.credit, 'alternative', t.alternative) ORDER BY t.added_at, t.id)
      FROM attachment t WHERE t.application_id = a.id AND t.message_id IS NULL AND t.removed_at IS NULL), '[]') AS files,
    json_build_object('year', e.year, 'number', e.number, 'title', e.title, 'theme', e.theme, 'state', e.state,
      'startsOn', e.starts_on, 'endsOn', e.ends_on, 'callClosesOn', e.call_closes_on, 'regionCode', e.region_code,
      'regionName', e.region_name, 'departments', e.departments) AS edition,
    json_build_object('id', a.organisation_id, 'name', COALESCE(p.name, ''), 'kind', p.kind,
      'holderFamily', p.holder_family, 'municipalityName', c.name, 'department', c.department) AS organisation
  FROM application a
  JOIN edition e ON e.year = a.edition_year
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  LEFT JOIN municipality m ON m.code = p.municipality_code
  LEFT JOIN municipality c ON c.code = m.current_code
  WHERE a.id = $1`;

const EVENTS = eventsSql({
  columns: `, m.name AS "municipalityName", COALESCE(c.department, m.department) AS department,
    COALESCE(o.label, 'pending') AS label, o.told_label AS told`,
  joins: `LEFT JOIN municipality m ON m.code = ev.municipality_code LEFT JOIN municipality c ON c.code = m.current_code
    LEFT JOIN event_overview o ON o.event_id = ev.id`,
});

/** A dossier without its events; null when there is none. */
export const readHead = async (rows: Rows, id: string): Promise<ApplicationHead | null> =>
  (await rows<ApplicationHead>(HEAD, [id]))[0] ?? null;

/** Reads a dossier whole, in three statements whatever its size; null when there is none. */
export async function readApplication(rows: Rows, id: string): Promise<ApplicationRecord | null> {
  const head = await readHead(rows, id);
  if (!head) return null;
  const stored = await rows<EventRecord>(EVENTS, [id]);
  const events = stored.map((event) => ({ ...event, slots: event.slots.map(isoSlot) }));
  const asks = await readForm(rows, head.editionYear, head.organisationId);
  return { ...head, events, content: contentOf(head, events), asks, extendedUntil: asks.extendedUntil };
}

const isoSlot = ({ beginsAt, endsAt, audience }: EventRecord['slots'][number]) => ({
  beginsAt: new Date(beginsAt).toISOString(),
  endsAt: new Date(endsAt).toISOString(),
  audience,
});

/** The activities of a root event, in their order. */
export const activitiesOf = (record: ApplicationRecord, root: EventRecord): readonly EventRecord[] =>
  record.events.filter(({ parentEventId }) => parentEventId === root.id);

/** The root events, in their order. */
export const rootsOf = (record: ApplicationRecord): readonly EventRecord[] =>
  record.events.filter(({ parentEventId }) => parentEventId === null);

/** What completeness judges the dossier against on this day. */
export function checkedAgainst(record: ApplicationRecord, today: Day): CheckedAgainst {
  const { edition, asks, events } = record;
  return {
    ...edition,
    ...asks,
    association: record.organisation.kind === 'association',
    municipalities: new Map(
      events.flatMap(({ municipalityCode, department }) =>
        municipalityCode && department ? [[municipalityCode, { department }] as const] : [],
      ),
    ),
    files: record.files,
    today,
  };
}
