import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import {
  nextAllowed,
  reminderCopy,
  reminderLetter,
  type Ladder,
  type PersonPlan,
  type ReminderOrigin,
} from '@fds/communication/domain';
import { Clock, Transactions, type AnyTransaction, type Doer, type Message } from '@fds/shared/api-kit';
import { dayOf } from '@fds/shared/kernel';
import { lastTold, type MissingPerson, type PersonThing } from './missing-people';
import { ReminderLinks } from './reminder-links';

/** People of one transaction. */
const BATCH = 100;
/** Rounds of the ladder and senders by hand follow one another: the rhythm is judged by what was written before. */
const ONE_AT_A_TIME = `SELECT pg_advisory_xact_lock(hashtextextended('reminders', 0))`;
const LAST = `SELECT p.id, l.at FROM unnest($1::uuid[]) AS p (id), LATERAL (${lastTold('p.id')}) l`;
const REMINDERS = `INSERT INTO reminder (id, edition_year, person_id, on_day, origin, made_at, made_by)
  SELECT r.id, $1, r.person_id, $2, $3, $4, $5 FROM unnest($6::uuid[], $7::uuid[]) AS r (id, person_id)
  ON CONFLICT (person_id, edition_year, on_day) DO NOTHING RETURNING id`;
const MATTERS = `INSERT INTO reminder_matter (reminder_id, matter, subject_id, application_id, title, due_on, step)
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS m (reminder_id uuid, matter text, subject_id uuid, application_id uuid, title text, due_on date, step smallint)`;
/** The address that an organisation publishes: where the copy for its head goes. */
const COPIES = `SELECT o.id, o.public_email AS email FROM organisation o WHERE o.id = ANY ($1::uuid[]) AND o.public_email IS NOT NULL`;

export type Sending = Extract<PersonPlan<PersonThing>, { readonly sends: true }>;
export interface Planned {
  readonly person: MissingPerson;
  readonly plan: Sending;
}
/** The occasion of a reminder in the outbox, and that of its copy. */
export const occasionOf = (reminderId: string): string => `reminder:${reminderId}`;
export const copyOccasionOf = (reminderId: string): string => `reminder.copy:${reminderId}`;

/** Writes one message to each person, with its personal link and what it tells; all of a batch, or nothing. */
@Injectable()
export class SendReminders {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ReminderLinks) private readonly links: ReminderLinks,
  ) {}

  /** Says how many people got a message: whoever was written to in the meantime is left out. */
  async run(
    doer: Doer,
    year: number,
    origin: ReminderOrigin,
    planned: readonly Planned[],
    ladder: Ladder,
  ): Promise<number> {
    let sent = 0;
    for (let from = 0; from < planned.length; from += BATCH) {
      const batch = planned.slice(from, from + BATCH);
      sent += await this.transactions.run(doer, {}, (transaction) =>
        this.#batch(transaction, { doer, year, origin, ladder }, batch),
      );
    }
    return sent;
  }

  async #batch(
    { sql, outbox, journal }: AnyTransaction,
    {
      doer,
      year,
      origin,
      ladder,
    }: { readonly doer: Doer; readonly year: number; readonly origin: ReminderOrigin; readonly ladder: Ladder },
    batch: readonly Planned[],
  ): Promise<number> {
    await sql(ONE_AT_A_TIME);
    const now = this.clock.now();
    const today = dayOf(now);
    const lasts = await sql<{ id: string; at: Date | null }>(LAST, [batch.map(({ person }) => person.personId)]);
    const quiet = new Set(lasts.flatMap(({ id, at }) => (at && now < nextAllowed(at, ladder.rhythmHours) ? [id] : [])));
    const open = batch.filter(({ person }) => !quiet.has(person.personId));
    const ids = open.map(() => randomUUID());
    const written = await sql<{ id: string }>(REMINDERS, [
      ...[year, today, origin, now, doer.personId],
      ids,
      open.map(({ person }) => person.personId),
    ]);
    const kept = new Set(written.map(({ id }) => id));
    const sendings = open.flatMap((one, index) => {
      const id = ids[index] ?? '';
      return kept.has(id) ? [{ ...one, id }] : [];
    });
    if (sendings.length === 0) return 0;
    await sql(MATTERS, [JSON.stringify(sendings.flatMap(matterRows))]);
    const { addresses, until } = await this.links.give(
      sql,
      year,
      sendings.map(({ person }) => person.personId),
    );
    const copies = await this.#copyAddresses(sql, sendings);
    await outbox.addAll(
      sendings.flatMap(({ id, person, plan }): Message[] => {
        const facts = { personName: person.name, editionYear: year, today, matters: plan.matters };
        const about = { kind: 'reminder', editionYear: year } as const;
        const mail: Message = {
          ...about,
          personId: person.personId,
          occasion: occasionOf(id),
          to: { name: person.name, address: person.email },
          link: addresses.get(person.personId) ?? '',
          ...reminderLetter({ ...facts, linkUntil: until }),
        };
        return [mail, ...copiesOf({ id, person, plan }, copies, ladder).map((copy) => ({ ...about, ...copy(facts) }))];
      }),
    );
    await journal.record({
      action: origin === 'ladder' ? 'reminder.sent' : 'reminder.sent_by_hand',
      subject: { type: 'edition', id: String(year) },
      editionYear: year,
      after: { people: sendings.length },
    });
    return sendings.length;
  }

  async #copyAddresses(sql: AnyTransaction['sql'], sendings: readonly Planned[]): Promise<ReadonlyMap<string, string>> {
    const organisations = sendings.flatMap(({ plan }) =>
      plan.copies ? plan.matters.map(({ organisationId }) => organisationId) : [],
    );
    if (organisations.length === 0) return new Map();
    const rows = await sql<{ id: string; email: string }>(COPIES, [[...new Set(organisations)]]);
    return new Map(rows.map(({ id, email }) => [id, email]));
  }
}

const matterRows = ({ id, plan }: Planned & { readonly id: string }): readonly object[] =>
  plan.matters.map(({ matter, subjectId, applicationId, title, dueOn }, index) => ({
    reminder_id: id,
    matter,
    subject_id: subjectId,
    application_id: applicationId,
    title,
    due_on: dueOn,
    step: plan.steps[index] ?? null,
  }));

type CopyFacts = Omit<Parameters<typeof reminderCopy>[0], 'organisationName' | 'matters'>;

/** The copies of a message, one to each organisation a step of which asks for it; each waits for a green light. */
function copiesOf(
  { id, person, plan }: Planned & { readonly id: string },
  addresses: ReadonlyMap<string, string>,
  { steps }: Ladder,
): readonly ((facts: CopyFacts) => Message)[] {
  if (!plan.copies) return [];
  const asked = plan.matters.filter((_, index) => steps[plan.steps[index] ?? -1]?.channel === 'mail_and_copy');
  const organisations = [...new Set(asked.map(({ organisationId }) => organisationId))];
  return organisations.flatMap((organisationId) => {
    const address = addresses.get(organisationId);
    if (!address || address.toLowerCase() === person.email.toLowerCase()) return [];
    const matters = asked.filter((one) => one.organisationId === organisationId);
    const organisationName = matters[0]?.organisationName ?? '';
    return [
      (facts): Message => ({
        personId: null,
        occasion: copyOccasionOf(id),
        to: { name: organisationName, address },
        held: true,
        ...reminderCopy({ ...facts, matters, organisationName }),
      }),
    ];
  });
}
