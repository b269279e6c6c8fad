import { Inject, Injectable } from '@nestjs/common';
import { Clock, ServerSettings, Transactions } from '@fds/shared/api-kit';
import { dayOf, type Actor, type Day } from '@fds/shared/kernel';
import {
  canRemindVoice,
  NAMED_IN_REMINDER,
  opinionReminder,
  REMINDER_REASONS,
  type Voice,
} from '@fds/labelling/domain';
import { allowed } from '../review/refusals';
import { ReviewQueries } from '../review/review.queries';
import { awaitedVoices } from './examination.queries';
import { SESSION, SPEAKERS, VOICE_PEOPLE, WAITING_FOR_VOICE } from './examination.sql';

/** Two coordinators who remind one voice at once send one message. */
const ONE_AT_A_TIME = `SELECT pg_advisory_xact_lock(hashtextextended('opinion.reminded:' || $1 || ':' || $2::text, 0))`;

/** Reminds the people of a voice of all opinions it has not given, at most once in 72 hours. */
@Injectable()
export class RemindVoice {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ReviewQueries) private readonly reviews: ReviewQueries,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  async run(actor: Actor, id: string, voice: Voice): Promise<void> {
    const facts = await this.reviews.facts(actor, id);
    const { application, edition } = facts;
    const year = application.editionYear;
    const now = this.clock.now();
    const doer = { personId: actor.personId, role: actor.role };
    await this.transactions.run(doer, {}, async ({ journal, outbox, sql }) => {
      await sql(ONE_AT_A_TIME, [voice, year]);
      const people = await sql<{ voice: Voice; people: number; remindedAt: Date | null }>(VOICE_PEOPLE, [
        dayOf(now),
        year,
      ]);
      const awaited = awaitedVoices(facts, people).find((one) => one.voice === voice);
      if (!awaited) return;
      allowed(canRemindVoice(actor, application, edition, awaited, now), REMINDER_REASONS);
      const [session] = await sql<{ opinionsDueOn: Day | null }>(SESSION, [id, year]);
      const waiting = await sql<{ title: string; waiting: number }>(WAITING_FOR_VOICE, [
        year,
        voice,
        id,
        NAMED_IN_REMINDER,
      ]);
      const speakers = await sql<{ id: string; name: string; email: string }>(SPEAKERS, [voice, dayOf(now)]);
      for (const { id: personId, name, email } of speakers)
        await outbox.add({
          personId,
          kind: 'reminder',
          editionYear: year,
          applicationId: id,
          occasion: `opinion.reminded:${voice}:${year}:${now.getTime()}`,
          to: { name, address: email },
          ...opinionReminder({
            personName: name,
            year,
            titles: waiting.map(({ title }) => title),
            waiting: waiting[0]?.waiting ?? 0,
            dueOn: session?.opinionsDueOn ?? null,
            link: `${this.settings.publicUrl}/comite/lecture`,
          }),
        });
      await journal.record({
        action: 'opinion.reminded',
        subject: { type: 'application', id },
        editionYear: year,
        after: { voice, people: speakers.length },
      });
    });
  }
}
