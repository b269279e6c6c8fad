import { Inject, Injectable } from '@nestjs/common';
import {
  canRunLadder,
  isLate,
  isOnLadder,
  linkUntil,
  planByHand,
  REMINDER_REFUSALS,
  reminderLetter,
  WAITING_REASONS,
  type ReminderScope,
  type WaitingReason,
} from '@fds/communication/domain';
import { Clock, Database, toVerdictView, window, type Sql } from '@fds/shared/api-kit';
import { letterText, PortalError, type Actor } from '@fds/shared/kernel';
import { MissingPeople, type MissingPerson, type ReminderEdition, type StandingLadder } from './missing-people';
import { allowed } from './refusals';
import type {
  NotRemindedView,
  ReminderPreviewQuery,
  ReminderPreviewView,
  SendRemindersRequest,
} from './reminders.contract';
import { SendReminders, type Planned } from './send-reminders';

interface Plans {
  readonly edition: ReminderEdition;
  readonly ladder: StandingLadder;
  readonly planned: readonly Planned[];
  readonly leftOut: readonly { readonly person: MissingPerson; readonly why: WaitingReason }[];
}

/** Reminders that the coordination sends now: who would get what, then the sending of exactly that. */
@Injectable()
export class RemindNow {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(MissingPeople) private readonly missing: MissingPeople,
    @Inject(SendReminders) private readonly sending: SendReminders,
  ) {}

  async preview(actor: Actor, { year, scope, ...query }: ReminderPreviewQuery): Promise<ReminderPreviewView> {
    const { edition, planned, leftOut } = await this.#plans(year, scope);
    const { page, size, limit, offset } = window(query);
    const today = this.clock.today();
    return {
      items: planned.slice(offset, offset + limit).map(({ person, plan }) => {
        const { subject, letter } = reminderLetter({
          personName: person.name,
          editionYear: year,
          today,
          matters: plan.matters,
          linkUntil: linkUntil(today),
        });
        return {
          personId: person.personId,
          name: person.name,
          address: person.email,
          organisations: [...new Set(plan.matters.map(({ organisationName }) => organisationName))].slice(0, 100),
          subject,
          text: letterText(letter),
          unreachable: person.unreachable,
        };
      }),
      total: planned.length,
      page,
      size,
      leftOut: WAITING_REASONS.flatMap((why): NotRemindedView[] => {
        const people = leftOut.filter((one) => one.why === why);
        return people.length > 0
          ? [{ why, people: people.length, names: people.slice(0, 5).map(({ person }) => person.name) }]
          : [];
      }),
      send: toVerdictView(canRunLadder(actor, edition.state), REMINDER_REFUSALS),
    };
  }

  /** Sends what the preview showed. Throws `refused`, and `conflict` when it concerns more or fewer people by now. */
  async send(actor: Actor, { year, scope, expected }: SendRemindersRequest): Promise<number> {
    const { edition, ladder, planned } = await this.#plans(year, scope);
    allowed(canRunLadder(actor, edition.state));
    if (planned.length !== expected)
      throw new PortalError(
        'conflict',
        'reminders.preview_changed',
        'Des réponses sont arrivées entre-temps\u00a0: voyez de nouveau qui recevrait quoi.',
        { current: { total: planned.length } },
      );
    return this.sending.run({ personId: actor.personId, role: actor.role }, year, 'by_hand', planned, ladder);
  }

  async #plans(year: number, scope: ReminderScope): Promise<Plans> {
    const sql: Sql = (text, values = []) => this.database.rows(text, values);
    const { edition, ladder } = await this.missing.ladder(sql, year);
    const now = this.clock.now();
    const today = this.clock.today();
    const planned: Planned[] = [];
    const leftOut: { person: MissingPerson; why: WaitingReason }[] = [];
    for (const person of await this.missing.people(sql, year)) {
      const kept = person.matters.filter((one) => ladder.matters.includes(one.matter));
      const asked = kept.filter((one) =>
        scope === 'late' ? isLate(one, today) : isOnLadder(one, ladder.steps, today),
      );
      if (asked.length === 0) continue;
      const plan = planByHand(person, asked, ladder, now);
      if (plan.sends) planned.push({ person, plan });
      else leftOut.push({ person, why: plan.why });
    }
    return { edition, ladder, planned, leftOut };
  }
}
