import { CITED_OFTEN, type Counts } from '@fds/bilan/domain';
import { meetingFigures } from '@fds/communication/domain';
import type { CountsRow } from './bilan-counts.queries';
import type { ResearchUnitRow } from './bilan-further.sql';
import type { ManualRow } from './bilan-edition.queries';

/** A unit of the report's list; where institutions were not held, none is known. */
export type CitedUnit = Pick<ResearchUnitRow, 'name' | 'mentions'> & Partial<ResearchUnitRow>;

/** The counts of the domain from what PostgreSQL counted. */
export function toCounts(row: CountsRow, manual: readonly ManualRow[]): Counts {
  const { visits, research } = row;
  const cited = unitsCited(row);
  // A commune whose department is not known is in the total and in no department.
  const { '': elsewhere = 0, ...byDepartment } = row.municipalities_by_department ?? {};
  const inDepartments = Object.values(byDepartment).reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return {
    applications: row.applications,
    holders: { total: row.holders.total, firstTime: row.holders.first_time, byFamily: row.holders_by_family ?? {} },
    networks: row.networks ?? {},
    events: {
      byKind: row.events_by_kind ?? {},
      byMode: row.events_by_mode ?? {},
      singleByFormat: row.singles_by_format ?? {},
      byTheme: row.events_by_theme === undefined ? undefined : (row.events_by_theme ?? {}),
      refused: row.events.refused,
      cancelled: row.events.cancelled,
    },
    activities: row.events.activities,
    municipalities: {
      total: inDepartments + elsewhere,
      byDepartment,
      bySize: row.municipalities_by_size === undefined ? undefined : (row.municipalities_by_size ?? {}),
    },
    intermunicipalities: row.intermunicipalities,
    attendance: {
      byAudience: {
        general_public: visits.general_public,
        school: visits.school,
        accompanying_adults: visits.accompanying_adults,
      },
      online: visits.online,
      byKind: row.visits_by_kind ?? {},
      byDepartment: row.visits_by_department ?? {},
      bySchoolLevel: {
        nursery: visits.level_nursery,
        primary: visits.level_primary,
        middle: visits.level_middle,
        high: visits.level_high,
        higher: visits.level_higher,
        mixed: visits.level_mixed,
        unspecified: visits.level_unspecified,
      },
      exact: visits.exact,
      reportsReceived: visits.received,
      eventsOver1000: visits.over_1000,
      sitesOver1000: row.sites_over_1000,
    },
    research: {
      ...research,
      unitsCited3Plus: cited.length,
      byUnit: row.units && Object.fromEntries(row.units.map(({ key, mentions }) => [key, mentions])),
      engaged: row.engaged ?? undefined,
    },
    evaluation: {
      respondents: row.respondents,
      questions: Object.fromEntries(
        Object.entries(row.answered ?? {}).map(([question, answered]) => [
          question,
          {
            answered: answered ?? 0,
            options: row.options?.[question] ?? {},
            groups: row.answer_groups === undefined ? undefined : (row.answer_groups?.[question] ?? {}),
            numbers: row.numbers?.[question],
          },
        ]),
      ),
    },
    media: row.media ?? {},
    participation: participation(row),
    manual: Object.fromEntries(manual.map(({ code, value }) => [code, value])),
  };
}

/** Units named often enough to be listed by the report, most named first. */
export const unitsCited = ({ units, units_cited_3_plus: held }: CountsRow): readonly CitedUnit[] =>
  units === undefined ? (held ?? []) : (units ?? []).filter(({ mentions }) => mentions >= CITED_OFTEN);

/** Structures that came to the meetings of the edition, as the meetings' own page counts them. */
function participation({ participations }: CountsRow): Counts['participation'] {
  if (!participations || participations.length === 0) return undefined;
  const rows = participations.map(({ id, structureKey, organisationId }) => ({
    ...{ id, structureKey, organisationId, personId: null, email: null, personKey: '' },
    ...{ department: null, kind: null },
  }));
  const filed = new Set(participations.flatMap((one) => (one.filed && one.organisationId ? [one.organisationId] : [])));
  const { structures, filed: converted } = meetingFigures(rows, filed);
  return { total: structures, converted };
}
