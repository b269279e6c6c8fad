import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database, toVerdictView, type Sql } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import {
  canAskOutside,
  canRemindOutside,
  canRevokeOutside,
  OUTSIDE_REASONS,
  outsideState,
} from '@fds/labelling/domain';
import type { OutsideOpinionsView } from './outside.contract';
import { OF_APPLICATION, readOutsideDossier, type OutsideRow } from './outside.sql';

/** The outside opinions on a dossier, as the coordination follows them. */
@Injectable()
export class OutsideQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws PortalError missing */
  async of(actor: Actor, applicationId: string): Promise<OutsideOpinionsView> {
    const sql: Sql = (text, values = []) => this.database.rows(text, values);
    const [dossier, requests] = await Promise.all([
      readOutsideDossier(sql, applicationId),
      sql<OutsideRow>(OF_APPLICATION, [applicationId]),
    ]);
    const now = this.clock.now();
    return {
      items: requests.map((request) => ({
        id: request.id,
        name: request.name,
        email: request.email,
        question: request.question,
        state: outsideState(request, now),
        dueOn: request.dueOn,
        askedAt: request.askedAt.toISOString(),
        remindedAt: iso(request.remindedAt),
        openedAt: iso(request.openedAt),
        answeredAt: iso(request.answeredAt),
        position: request.position,
        reasons: request.reasons,
        afterDecision: isAfter(request.answeredAt, request.decidedAt),
        versionNumber: request.versionNumber,
        remind: toVerdictView(canRemindOutside(actor, dossier.place, request, now), OUTSIDE_REASONS),
        revoke: toVerdictView(canRevokeOutside(actor, dossier.place, request), OUTSIDE_REASONS),
      })),
      standing: requests.filter(({ revokedAt }) => revokedAt === null).length,
      today: this.clock.today(),
      ask: toVerdictView(canAskOutside(actor, dossier, now), OUTSIDE_REASONS),
    };
  }
}

const isAfter = (instant: Date | null, other: Date | null): boolean =>
  instant !== null && other !== null && instant > other;
const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;
