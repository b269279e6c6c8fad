import { Inject, Injectable } from '@nestjs/common';
import { Clock, toVerdictView } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import {
  canQuery,
  canReport,
  canSubmit,
  canValidate,
  canWriteErratum,
  COUNTED_STATES,
  isOverdue,
  REPORT_REASONS,
  reportStatus,
  totals,
  visitsOf,
  type AttendanceLineFacts,
  type ReportFacts,
} from '@fds/attendance/domain';
import { AttendanceQueries, type ActivityRow, type AttendanceFacts, type FormerRow } from './attendance.queries';
import type {
  AttendanceActionsView,
  AttendanceLineView,
  AttendanceVersionsView,
  EventAttendanceView,
  ReportedEventView,
} from './attendance.contract';

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

/** PostgreSQL writes the instants of a JSON value in its own zone; the portal writes them in one way. */
const instant = (text: string): string => new Date(text).toISOString();
const lineView = ({ slotBeginsAt, ...line }: AttendanceLineFacts): AttendanceLineView => ({
  ...line,
  slotBeginsAt: slotBeginsAt ? instant(slotBeginsAt) : null,
});

/** The report as the rules see it. */
export const reportFacts = ({ report }: AttendanceFacts): ReportFacts | null =>
  report && { state: report.state, lines: report.lines.length, notHeldReason: report.notHeldReason };

/** Reads who came to an event, as this person may. */
@Injectable()
export class ReadAttendance {
  constructor(
    @Inject(AttendanceQueries) private readonly queries: AttendanceQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(actor: Actor, eventId: string): Promise<EventAttendanceView> {
    const facts = await this.queries.facts(actor, eventId);
    const known = actor.role === 'coordinator' || facts.event.notified;
    const [activities, former] = await Promise.all([
      // Which activities count is part of the decision: nothing of it shows before the notification (rule 16).
      known ? this.queries.activities(eventId) : Promise.resolve([]),
      facts.event.parentEventId === null ? this.queries.former(facts.event) : Promise.resolve([]),
    ]);
    return this.#view(actor, facts, activities, former);
  }

  /** What was sent so far, as it was sent. */
  async versions(actor: Actor, eventId: string): Promise<AttendanceVersionsView> {
    const { event } = await this.queries.facts(actor, eventId);
    const rows = await this.queries.versions(eventId);
    return {
      eventId,
      title: event.title,
      versions: rows.map(({ number, submittedAt, role, name, sent, cameBy, erratum }) => ({
        number,
        submittedAt: submittedAt.toISOString(),
        byCoordination: role === 'coordinator',
        byName: name,
        lines: sent.lines.map(lineView),
        comment: sent.comment,
        notHeldReason: sent.notHeldReason,
        doubtReason: sent.doubtReason,
        cameBy,
        erratum,
      })),
    };
  }

  #view(actor: Actor, facts: AttendanceFacts, activities: ActivityRow[], former: FormerRow[]): EventAttendanceView {
    const { event, edition, report } = facts;
    const now = this.clock.now();
    const counted = visitsOf(
      report && COUNTED_STATES.includes(report.state)
        ? { lines: report.lines.length, total: totals(report.lines).total }
        : { lines: 0, total: null },
      activities.map(({ state, lines, visits }) =>
        state && COUNTED_STATES.includes(state) ? { lines, total: visits } : { lines: 0, total: null },
      ),
    );
    const status = reportStatus(event, report, edition, now, counted.from === 'activities');
    return {
      event: eventView(facts),
      status,
      overdue: (status === 'due' || status === 'draft') && isOverdue(now, event.reportsDueOn),
      report: report && {
        version: report.version,
        state: report.state,
        lines: report.lines.map(lineView),
        methods: [...report.methods],
        classesBooked: report.classesBooked,
        classesCame: report.classesCame,
        classAbsences: [...report.classAbsences],
        guests: report.guests.map((guest) => ({ ...guest })),
        doubtReason: report.doubtReason,
        versions: report.versions,
        comment: report.comment,
        notHeldReason: report.notHeldReason,
        question: report.question,
        submittedAt: iso(report.submittedAt),
        validatedAt: iso(report.validatedAt),
        changedByCoordinationAt: iso(report.changedByCoordinationAt),
        cameBy: report.cameBy,
        enteredBy: report.enteredBy,
        errata: report.errata.map((erratum) => ({ ...erratum, writtenAt: instant(erratum.writtenAt) })),
      },
      lastYear: former[0]
        ? {
            year: former[0].year,
            title: former[0].title,
            lines: former.map(({ audience, schoolLevel, channel, visits, counting }) => ({
              audience,
              schoolLevel,
              channel,
              visits,
              counting,
            })),
          }
        : null,
      activities: activities.map(({ eventId, title, state, lastEndsAt, lines, visits }) => ({
        eventId,
        title,
        status: reportStatus(
          { firstBeginsAt: null, lastEndsAt: lastEndsAt ?? event.lastEndsAt },
          state && { state },
          edition,
          now,
        ),
        visits: lines > 0 ? visits : null,
      })),
      countedFrom: counted.from,
      countedVisits: counted.total,
      may: actions(actor, facts, now),
    };
  }
}

function eventView({ event }: AttendanceFacts): ReportedEventView {
  return {
    eventId: event.id,
    parentEventId: event.parentEventId,
    parentTitle: event.parentTitle,
    applicationId: event.applicationId,
    title: event.title,
    kind: event.kind,
    attendanceMode: event.attendanceMode,
    organisationName: event.organisationName,
    editionYear: event.editionYear,
    firstBeginsAt: iso(event.firstBeginsAt),
    lastEndsAt: iso(event.lastEndsAt),
    seats: event.seats,
    reportsDueOn: event.reportsDueOn,
    slots: event.slots.map(({ beginsAt, endsAt }) => ({ beginsAt: instant(beginsAt), endsAt: instant(endsAt) })),
  };
}

function actions(actor: Actor, facts: AttendanceFacts, now: Date): AttendanceActionsView {
  const { event, edition } = facts;
  const report = reportFacts(facts);
  return {
    save: toVerdictView(canReport(actor, event, report, edition, now), REPORT_REASONS),
    submit: toVerdictView(canSubmit(actor, event, report, edition, now), REPORT_REASONS),
    validate: toVerdictView(canValidate(actor, event, report, edition), REPORT_REASONS),
    query: toVerdictView(canQuery(actor, event, report, edition), REPORT_REASONS),
    correct: toVerdictView(canWriteErratum(actor, event, edition), REPORT_REASONS),
  };
}
