import type { Counts } from '@fds/bilan/domain';
import type { CountsRow } from './bilan-counts.queries';
import type { ManualRow } from './bilan-edition.queries';

/** The counts of the domain from what PostgreSQL counted. */
export function toCounts(row: CountsRow, manual: readonly ManualRow[]): Counts {
  const { visits, research } = row;
  const cited = row.units_cited_3_plus ?? [];
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
      refused: row.events.refused,
      cancelled: row.events.cancelled,
    },
    activities: row.events.activities,
    municipalities: { total: inDepartments + elsewhere, byDepartment },
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
    },
    research: { ...research, unitsCited3Plus: cited.length },
    evaluation: {
      respondents: row.respondents,
      questions: Object.fromEntries(
        Object.entries(row.answered ?? {}).map(([question, answered]) => [
          question,
          { answered: answered ?? 0, options: row.options?.[question] ?? {} },
        ]),
      ),
    },
    media: row.media ?? {},
    manual: Object.fromEntries(manual.map(({ code, value }) => [code, value])),
  };
}
