import { Inject, Injectable } from '@nestjs/common';
import { canValidate, REPORT_REASONS, totals } from '@fds/attendance/domain';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { AttendanceQueries } from '../report/attendance.queries';
import { CheckReport } from '../report/check-report';
import { reportFacts } from '../report/read-attendance';
import type { LookedAtReportRequest, ValidatedReportsView, ValidatedReportView } from './collection.contract';

/** Accepts the figures of several events, each by itself: what cannot be accepted is told beside the others. */
@Injectable()
export class ValidateReports {
  constructor(
    @Inject(AttendanceQueries) private readonly queries: AttendanceQueries,
    @Inject(CheckReport) private readonly checking: CheckReport,
  ) {}

  /** What would become of each; nothing is written. */
  preview(actor: Actor, reports: readonly LookedAtReportRequest[]): Promise<ValidatedReportsView> {
    return this.#each(actor, reports, async (eventId, version) => {
      const facts = await this.queries.facts(actor, eventId);
      if (facts.report?.version !== version) throw changed();
      const verdict = canValidate(actor, facts.event, reportFacts(facts), facts.edition);
      const [reason] = verdict.allowed ? [] : verdict.reasons;
      if (reason) throw new PortalError('refused', 'attendance.refused', REPORT_REASONS[reason]);
    });
  }
  run(actor: Actor, reports: readonly LookedAtReportRequest[]): Promise<ValidatedReportsView> {
    return this.#each(actor, reports, (eventId, version) => this.checking.validate(actor, eventId, version));
  }
  /** Takes the acceptance of these reports back; `version` is the one after it. */
  undo(actor: Actor, reports: readonly LookedAtReportRequest[]): Promise<ValidatedReportsView> {
    return this.#each(actor, reports, (eventId, version) => this.checking.takeBack(actor, eventId, version));
  }

  async #each(
    actor: Actor,
    reports: readonly LookedAtReportRequest[],
    act: (eventId: string, version: number) => Promise<void>,
  ): Promise<ValidatedReportsView> {
    const told: ValidatedReportView[] = [];
    for (const { eventId, version } of new Map(reports.map((one) => [one.eventId, one])).values()) {
      let reason: string | null = null;
      try {
        await act(eventId, version);
      } catch (error) {
        if (!(error instanceof PortalError)) throw error;
        reason = error.detail;
      }
      told.push(await this.#told(actor, { eventId, version }, reason));
    }
    return { reports: told };
  }

  async #told(
    actor: Actor,
    { eventId, version }: LookedAtReportRequest,
    reason: string | null,
  ): Promise<ValidatedReportView> {
    const facts = await this.queries.facts(actor, eventId).catch((error: unknown) => {
      if (error instanceof PortalError) return null;
      throw error;
    });
    return {
      eventId,
      title: facts?.event.title ?? '',
      done: reason === null,
      reason,
      version: facts?.report?.version ?? version,
      visits: facts?.report ? totals(facts.report.lines).total : null,
    };
  }
}

const changed = (): PortalError =>
  new PortalError('conflict', 'attendance.changed', 'Quelqu’un a modifié ces chiffres entre-temps.');
