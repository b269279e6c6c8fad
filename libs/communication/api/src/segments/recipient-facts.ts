import { departmentName } from '@fds/accounts/domain';
import type { OwedThing, RecipientFacts } from '@fds/communication/domain';
import type { Day } from '@fds/shared/kernel';
import { attendanceSql, NO_PHOTO } from './conditions.sql';

/** A recipient with what the segment found of them. */
export interface FoundRecipient {
  readonly personId: string;
  readonly name: string;
  readonly structures: readonly string[];
  readonly dossiers: readonly string[];
  readonly events: readonly string[];
}
export type Rows = <T extends object>(text: string, values: readonly unknown[]) => Promise<T[]>;

/** The profile of the edition `$2`, else the latest one: an organisation without dossier has a name too. */
const STRUCTURES = `SELECT o.id, COALESCE(p.name, '') AS name, s.department FROM organisation o
  LEFT JOIN LATERAL (SELECT x.name FROM organisation_profile x WHERE x.organisation_id = o.id
    ORDER BY x.edition_year = $2 DESC, x.edition_year DESC LIMIT 1) p ON true
  LEFT JOIN municipality s ON s.code = o.seat_code WHERE o.id = ANY ($1::uuid[])`;
const DOSSIERS = `SELECT a.id, a.title, CASE WHEN a.state = 'draft' THEN COALESCE(a.lacking, 0) ELSE 0 END::integer AS lacking,
    (SELECT min(c.due_on)::text FROM correction_request c WHERE c.application_id = a.id AND c.answered_at IS NULL AND c.cancelled_at IS NULL) AS "correctionDue"
  FROM application a WHERE a.id = ANY ($1::uuid[])`;
const EVENTS = `SELECT f.event_id AS id, f.title, (f.first_slot_at AT TIME ZONE 'Europe/Paris')::date::text AS "firstDay",
    (f.last_slot_at AT TIME ZONE 'Europe/Paris')::date::text AS "lastDay", COALESCE(c.name, '') AS place,
    f.told_label IN ('labelled', 'conditional') IS TRUE AND ${NO_PHOTO} AS "noPhoto", ${attendanceSql('$2::timestamptz')} AS attendance
  FROM event_overview f LEFT JOIN municipality c ON c.code = f.municipality_code
  WHERE f.event_id = ANY ($1::uuid[]) ORDER BY f.first_slot_at NULLS LAST, f.title, f.event_id`;

interface StructureRow {
  readonly id: string;
  readonly name: string;
  readonly department: string | null;
}
interface DossierRow {
  readonly id: string;
  readonly title: string;
  readonly lacking: number;
  readonly correctionDue: Day | null;
}
interface EventRow {
  readonly id: string;
  readonly title: string;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly place: string;
  readonly noPhoto: boolean;
  readonly attendance: string | null;
}

/** What messages may say of these recipients: three statements whatever their number. */
export async function recipientFacts(
  rows: Rows,
  { year, now }: { readonly year: number; readonly now: Date },
  found: readonly FoundRecipient[],
): Promise<readonly RecipientFacts[]> {
  const all = (of: (one: FoundRecipient) => readonly string[]): string[] => [...new Set(found.flatMap(of))];
  const structures = await rows<StructureRow>(STRUCTURES, [all((one) => one.structures), year]);
  const dossiers = await rows<DossierRow>(DOSSIERS, [all((one) => one.dossiers)]);
  const events = await rows<EventRow>(EVENTS, [all((one) => one.events), now]);
  const [structureOf, dossierOf] = [byId(structures), byId(dossiers)];
  const place = new Map(events.map(({ id }, at) => [id, at]));
  return found.map((one) => {
    const own = pick(one.structures, structureOf);
    const files = pick(one.dossiers, dossierOf);
    const happenings = one.events
      .flatMap((id) => place.get(id) ?? [])
      .sort((a, b) => a - b)
      .flatMap((at) => events[at] ?? []);
    return {
      name: one.name,
      structures: own.map(({ name }) => name).filter((name) => name !== ''),
      departments: [...new Set(own.flatMap(({ department }) => (department ? [departmentName(department)] : [])))],
      dossiers: files.map(({ title }) => title),
      events: happenings,
      missing: [...files.flatMap(owedOfDossier), ...happenings.flatMap(owedOfEvent)],
    };
  });
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));
const pick = <T>(ids: readonly string[], of: ReadonlyMap<string, T>): T[] => ids.flatMap((id) => of.get(id) ?? []);

/** Figures that are still to come, or to be sent. */
const OWED_REPORTS: readonly (string | null)[] = ['due', 'draft', 'queried'];

const owedOfDossier = ({ title, lacking, correctionDue }: DossierRow): OwedThing[] => [
  ...(lacking > 0
    ? [{ title, what: lacking > 1 ? `${lacking} réponses avant l’envoi` : 'une réponse avant l’envoi' }]
    : []),
  ...(correctionDue ? [{ title, what: 'la correction demandée' }] : []),
];
const owedOfEvent = ({ title, noPhoto, attendance }: EventRow): OwedThing[] => [
  ...(OWED_REPORTS.includes(attendance) ? [{ title, what: 'la fréquentation' }] : []),
  ...(noPhoto ? [{ title, what: 'une photo' }] : []),
];
