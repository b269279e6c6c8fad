import type { Content, FiledApplication } from '@fds/applications/domain';
import {
  USUAL_FORM,
  type DatedEdition,
  type EditionForm,
  type Term,
  type Vocabulary,
  type Asking,
} from '@fds/editions/domain';
import type { Question } from '@fds/questions/domain';
import type { ApplicationState } from '@fds/shared/kernel';
import type { Rows } from '../applications/application-record';
import { extendedUntil } from '../call/call-reads';
import { WAITING_CORRECTION } from '../corrections/waiting-correction';
import { contentOf } from './stored-content';
import type { StoredEvent } from './stored-event';

/** A dossier as writing in it needs it. */
export interface WrittenApplication extends FiledApplication {
  readonly editionYear: number;
  readonly state: ApplicationState;
  readonly version: number;
  readonly updatedAt: Date;
  readonly charterAcceptedAt: Date | null;
  readonly toConfirm: readonly string[];
  readonly edition: DatedEdition;
  readonly content: Content;
}

interface Head extends Omit<WrittenApplication, 'edition' | 'content' | 'notified'>, DatedEditionColumns {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly charterAcceptedBy: string | null;
  readonly details: Record<string, unknown>;
}
interface DatedEditionColumns {
  readonly editionState: DatedEdition['state'];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly callClosesOn: string;
}

/**
 * The name under the charter of a dossier `a`. One that was written in a draft under an earlier text no longer stands: the
 * charter is to be accepted anew.
 */
export const STANDING_ACCEPTANCE = `CASE WHEN a.state = 'draft' AND a.charter_number < (SELECT max(c.number)
    FROM charter_version c WHERE c.edition_year = a.edition_year) THEN NULL ELSE a.charter_accepted_by END`;

/** Locked until the end of the transaction, so that of two writers the second sees what the first wrote. */
const LOCKED_HEAD = `
  SELECT a.id, a.edition_year AS "editionYear", a.organisation_id AS "organisationId", a.state, a.version, a.title, a.summary,
    a.updated_at AS "updatedAt", ${STANDING_ACCEPTANCE} AS "charterAcceptedBy", a.charter_accepted_at AS "charterAcceptedAt",
    a.to_confirm AS "toConfirm", a.details, e.state AS "editionState", e.starts_on AS "startsOn", e.ends_on AS "endsOn",
    e.call_closes_on AS "callClosesOn", ${WAITING_CORRECTION} AS correction
  FROM application a JOIN edition e ON e.year = a.edition_year
  WHERE a.id = $1 FOR NO KEY UPDATE OF a`;

/** Events of the dossier $1 with their answers, in their order; with other columns beside them, and only some, when asked. */
export const eventsSql = ({ columns = '', joins = '', which = '', of = '$1' }): string => `
  SELECT ev.id, ev.parent_event_id AS "parentEventId", ev.position, ev.kind, ev.format, ev.title, ev.description,
    ev.attendance_mode AS "attendanceMode", ev.municipality_code AS "municipalityCode", ev.venue, ev.themes, ev.capacity,
    ev.details${columns},
    COALESCE((SELECT json_agg(json_build_object('beginsAt', s.begins_at, 'endsAt', s.ends_at, 'audience', s.audience)
        ORDER BY s.begins_at, s.ends_at) FROM slot s WHERE s.event_id = ev.id), '[]') AS slots,
    COALESCE((SELECT json_agg(json_build_object('id', p.id, 'organisationId', p.organisation_id, 'role', p.role,
        'name', COALESCE((SELECT o.name FROM organisation_profile o WHERE o.organisation_id = p.organisation_id
          ORDER BY o.edition_year = ev.edition_year DESC, o.edition_year DESC LIMIT 1), '')) ORDER BY p.id)
      FROM event_partner p WHERE p.event_id = ev.id), '[]') AS partners
  FROM event ev ${joins}
  WHERE ev.application_id = ${of} ${which}
  ORDER BY ev.parent_event_id NULLS FIRST, ev.position, ev.id`;
const ALL_EVENTS = eventsSql({});
const THESE_EVENTS = eventsSql({ which: 'AND ev.id = ANY ($2::uuid[])' });

/** The events of a dossier with their answers; only those of `ids` when given. */
export const readEvents = (rows: Rows, applicationId: string, ids?: readonly string[]): Promise<StoredEvent[]> =>
  ids ? rows<StoredEvent>(THESE_EVENTS, [applicationId, ids]) : rows<StoredEvent>(ALL_EVENTS, [applicationId]);

/**
 * Reads and locks a dossier to write in it: the project, and of its items those of `ids` (all of them without `ids`).
 * Null when there is none.
 */
export async function lockContent(rows: Rows, id: string, ids?: readonly string[]): Promise<WrittenApplication | null> {
  const [head] = await rows<Head>(LOCKED_HEAD, [id]);
  if (!head) return null;
  const { editionState, startsOn, endsOn, callClosesOn, ...own } = head;
  // What is written is not decided yet: there is nothing to be told of (rule 16).
  return {
    ...own,
    notified: false,
    edition: { state: editionState, startsOn, endsOn, callClosesOn },
    content: contentOf(own, ids?.length === 0 ? [] : await readEvents(rows, id, ids)),
  };
}

/** What an edition asks, and what this holder may still do in it. */
export interface DossierForm {
  readonly form: EditionForm;
  readonly questions: readonly Question[];
  readonly charters: readonly { readonly number: number; readonly articles: readonly string[] }[];
  readonly extendedUntil: string | null;
}

const FORM = `
  SELECT f.call_text AS "callText", f.vocabularies, f.fields, f.sections_off AS "sectionsOff", f.questions,
    COALESCE((SELECT json_agg(json_build_object('number', c.number, 'articles', c.articles) ORDER BY c.number)
      FROM charter_version c WHERE c.edition_year = e.year), '[]') AS charters,
    ${extendedUntil('e.year', '$2')} AS "extendedUntil"
  FROM edition e LEFT JOIN edition_form f ON f.edition_year = e.year WHERE e.year = $1`;

interface FormRow {
  readonly callText: string | null;
  readonly vocabularies: Partial<Record<Vocabulary, readonly Term[]>> | null;
  readonly fields: Record<string, Asking> | null;
  readonly sectionsOff: readonly string[] | null;
  readonly questions: readonly Question[] | null;
  readonly charters: DossierForm['charters'];
  readonly extendedUntil: string | null;
}

/** What the edition asks of this organisation (of any, without its extension, when none is given); what the portal asks by itself when nobody has set the edition up. */
export async function readForm(rows: Rows, year: number, organisationId: string | null): Promise<DossierForm> {
  const [row] = await rows<FormRow>(FORM, [year, organisationId]);
  return {
    form: {
      callText: row?.callText ?? USUAL_FORM.callText,
      vocabularies: row?.vocabularies ?? USUAL_FORM.vocabularies,
      fields: row?.fields ?? USUAL_FORM.fields,
      sectionsOff: row?.sectionsOff ?? USUAL_FORM.sectionsOff,
    },
    questions: row?.questions ?? [],
    charters: row?.charters ?? [],
    extendedUntil: row?.extendedUntil ?? null,
  };
}
