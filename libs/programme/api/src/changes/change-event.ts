import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { readEventItem } from '@fds/applications/api';
import {
  EVENT_FIELDS,
  readAnswer,
  sameAnswer,
  ANSWER_RULE_TEXTS,
  type Answer,
  type EventItem,
} from '@fds/applications/domain';
import {
  canChangeEvent,
  changeProblems,
  changeToldToCoordination,
  changeToldToHolder,
  isChangeable,
  isNothing,
  LIFE_REASONS,
  partsOf,
  type AskedChange,
  type FactChange,
} from '@fds/programme/domain';
import { Clock, Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor, type FieldProblem } from '@fds/shared/kernel';
import type { ChangeEventRequest } from './changes.contract';
import { EventChange } from './event-change.entity';
import { allowed, readLife, visibleTo, type LifeFacts } from './life-facts';
import { LifeMails } from './life-mails';
import { changedMeanwhile, holdEvent, takeEffect, type Writing } from './life-writing';

const KNOWN_COMMUNE = 'SELECT code FROM municipality WHERE code = $1';
const invalid = (errors: readonly FieldProblem[]): PortalError =>
  new PortalError('invalid', 'programme.invalid', 'Des réponses sont à revoir.', { errors });

/**
 * Says what becomes of a labelled event, and changes what was filed of it. What is small takes effect at once; what the
 * label was given for waits for the coordination, and nothing of it shows before. The other side is told.
 */
@Injectable()
export class ChangeEvent {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(LifeMails) private readonly mails: LifeMails,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws PortalError missing, refused, invalid, conflict */
  async run(actor: Actor, eventId: string, request: ChangeEventRequest): Promise<void> {
    const doer = { personId: actor.personId, role: actor.role };
    await this.transactions.run(doer, { changes: EventChange }, async ({ changes, ...transaction }) => {
      const now = this.clock.now();
      await holdEvent(transaction.sql, eventId);
      const [found] = await readLife(transaction.sql, [eventId], now);
      const facts = visibleTo(actor, found);
      allowed(canChangeEvent(actor, facts, facts.edition), LIFE_REASONS);
      const item = await readEventItem(transaction.prepared, facts.applicationId, eventId);
      const asked = withAttendance(await this.#asked(transaction, facts, item, request), item);
      const reason = request.reason.trim();
      const fields = asked.facts.map(({ field }) => field);
      allowed(canChangeEvent(actor, facts, facts.edition, { ...asked, reason, fields }), LIFE_REASONS);
      const given = {
        eventId,
        reason,
        askedBy: actor.personId,
        byCoordination: actor.role === 'coordinator',
        askedAt: now,
      };
      const parts = partsOf(asked, facts.edition);
      // What the coordination changes itself has had its look.
      const { now: small, waiting } = given.byCoordination
        ? { now: asked, waiting: { happening: null, facts: [] } }
        : parts;
      if (!isNothing(small)) {
        const before = { happeningBefore: facts.happening, reasonBefore: facts.reason };
        await changes.insert({ id: randomUUID(), ...given, ...small, state: 'applied', ...before });
        await takeEffect(transaction, facts, { ...small, reason }, now);
        await this.#record(transaction, facts, small, reason, false);
      }
      if (!isNothing(waiting)) {
        await changes.insert({ id: randomUUID(), ...given, ...waiting, state: 'proposed' });
        await this.#record(transaction, facts, waiting, reason, true);
      }
      await this.#tell(transaction, actor, facts, { small, waiting, reason });
    });
  }

  /** What was sent, in the form the rules know, without what stands already. */
  async #asked(
    { sql }: Writing,
    facts: LifeFacts,
    item: EventItem | null,
    { happening, facts: sent }: ChangeEventRequest,
  ): Promise<AskedChange> {
    const problems: FieldProblem[] = [];
    const read: FactChange[] = [];
    const answers = (item?.answers ?? {}) as unknown as Record<string, Answer>;
    for (const [index, { field, was, value }] of sent.entries()) {
      const refuse = (rule: string, detail: string): void =>
        void problems.push({
          pointer: `/facts/${index}/${rule === 'unknown_field' ? 'field' : 'value'}`,
          rule,
          detail,
        });
      if (!isChangeable(field) || read.some((one) => one.field === field)) {
        refuse('unknown_field', 'Ce champ ne change pas ici.');
        continue;
      }
      const answer = readAnswer(EVENT_FIELDS[field], value);
      if ('rule' in answer) {
        refuse(answer.rule, ANSWER_RULE_TEXTS[answer.rule]);
        continue;
      }
      const before = answers[field] ?? null;
      if (sameAnswer(before, answer.answer)) continue;
      if (!sameAnswer(before, was)) throw changedMeanwhile();
      if (field === 'municipality' && (await sql(KNOWN_COMMUNE, [answer.answer])).length === 0) {
        refuse('not_a_commune', ANSWER_RULE_TEXTS.not_a_commune);
        continue;
      }
      read.push({ field, before, after: answer.answer });
    }
    for (const { field, text } of changeProblems(read, this.clock.today())) {
      const index = sent.findIndex((one) => one.field === field);
      problems.push({ pointer: `/facts/${index}/value`, rule: 'doubt', detail: text });
    }
    if (problems.length > 0) throw invalid(problems);
    return { happening: happening === facts.happening && happening === 'scheduled' ? null : happening, facts: read };
  }

  async #record(
    { journal }: Writing,
    facts: LifeFacts,
    part: AskedChange,
    reason: string,
    waits: boolean,
  ): Promise<void> {
    const { happening, facts: changed } = part;
    await journal.record({
      action: waits ? 'event.change_proposed' : happening ? 'event.happening_changed' : 'event.changed_after_label',
      subject: { type: 'event', id: facts.eventId },
      editionYear: facts.editionYear,
      before: { ...(happening ? { happening: facts.happening } : {}), ...byField(changed, 'before') },
      after: { ...(happening ? { happening } : {}), ...byField(changed, 'after'), ...(reason ? { reason } : {}) },
    });
  }

  async #tell(
    to: Writing,
    actor: Actor,
    facts: LifeFacts,
    { small, waiting, reason }: { small: AskedChange; waiting: AskedChange; reason: string },
  ): Promise<void> {
    const at = this.clock.now().toISOString();
    if (actor.role === 'coordinator') {
      const told = this.mails.told(facts, { ...small, reason }, true);
      const occasion = `event.changed:${facts.eventId}:${at}`;
      await this.mails.toHolder(to, facts, occasion, actor.personId, (name) => changeToldToHolder(name, told));
      return;
    }
    // Small facts are only logged; what becomes of the event, and what waits, is told.
    for (const [part, waits] of [
      [small, false],
      [waiting, true],
    ] as const) {
      if (waits ? isNothing(part) : part.happening === null) continue;
      const told = this.mails.told(facts, { ...part, reason }, false);
      const occasion = `event.${waits ? 'change_waits' : 'happening'}:${facts.eventId}:${at}`;
      await this.mails.toCoordination(to, facts, occasion, actor.personId, (name) =>
        changeToldToCoordination(name, told, waits),
      );
    }
  }
}

/** A move online changes how one attends. */
function withAttendance(asked: AskedChange, item: EventItem | null): AskedChange {
  const mode = item?.answers.attendanceMode ?? null;
  if (asked.happening !== 'moved_online' || mode === 'online') return asked;
  const facts = asked.facts.filter(({ field }) => field !== 'attendanceMode');
  return { ...asked, facts: [...facts, { field: 'attendanceMode', before: mode, after: 'online' }] };
}

const byField = (facts: readonly FactChange[], side: 'before' | 'after'): Record<string, Answer> =>
  Object.fromEntries(facts.map((fact) => [fact.field, fact[side]]));
