import { doubts, type ReportDetails, type SentReport } from '@fds/attendance/domain';
import type { AttendanceQueries, EventRow } from './attendance.queries';

/** What is sent, with what is unlikely in it: kept as a version, and shown to the coordination with the reason. */
export async function sentReport(
  queries: AttendanceQueries,
  event: EventRow,
  given: Omit<SentReport, 'doubts'>,
): Promise<SentReport> {
  const { methods, classesBooked, classesCame, classAbsences, guests, doubtReason, lines, comment, notHeldReason } =
    given;
  const former = event.parentEventId === null && lines.length > 0 ? await queries.former(event) : [];
  const asked = doubts(lines, event.seats, former, classesCame ?? classesBooked).map((doubt) =>
    'line' in doubt && former[0] ? { ...doubt, year: former[0].year } : doubt,
  );
  const details: ReportDetails = { methods, classesBooked, classesCame, classAbsences, guests, doubtReason };
  return { ...details, lines, comment, notHeldReason, doubts: asked };
}
