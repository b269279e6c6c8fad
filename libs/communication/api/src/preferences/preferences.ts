import { Inject, Injectable } from '@nestjs/common';
import { TOPICS, USUAL_RHYTHM, type Rhythm, type Topic } from '@fds/communication/domain';
import { Clock, Database, digestOf, Transactions, type AnyTransaction } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { noSuchLink } from '../communication-errors';
import type { PreferenceRequest, PreferencesView, UnsubscribeView } from './preferences.contract';

const OWN = 'SELECT topic, rhythm, said_at AS "saidAt" FROM communication_preference WHERE person_id = $1';
const SAY = `INSERT INTO communication_preference (person_id, topic, rhythm, said_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (person_id, topic) DO UPDATE SET rhythm = $3, said_at = $4 WHERE communication_preference.rhythm <> $3 RETURNING topic`;
const LINK = `SELECT l.person_id AS "personId", l.topic, COALESCE(p.rhythm, 'never') AS rhythm FROM unsubscribe_link l
  LEFT JOIN communication_preference p ON p.person_id = l.person_id AND p.topic = l.topic WHERE l.id = $1`;

interface SaidRow {
  readonly topic: Topic;
  readonly rhythm: Rhythm;
  readonly saidAt: Date;
}
interface LinkRow extends UnsubscribeView {
  readonly personId: string;
}

/** What people asked to receive, and how often; said in their account, or by the link of a message. */
@Injectable()
export class Preferences {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async of({ personId }: Actor): Promise<PreferencesView> {
    const said = await this.database.rows<SaidRow>(OWN, [personId]);
    return {
      preferences: TOPICS.map((topic) => {
        const one = said.find((row) => row.topic === topic);
        return { topic, rhythm: one?.rhythm ?? USUAL_RHYTHM, saidAt: one?.saidAt.toISOString() ?? null };
      }),
    };
  }

  async save(actor: Actor, preferences: readonly PreferenceRequest[]): Promise<PreferencesView> {
    await this.transactions.run(actor, {}, async (transaction) => {
      for (const one of preferences) await this.#say(transaction, actor.personId, one);
    });
    return this.of(actor);
  }

  /** @throws PortalError missing */
  async link(token: string): Promise<UnsubscribeView> {
    const { topic, rhythm } = await this.#link(token);
    return { topic, rhythm };
  }

  /** Once or twice, the answer is the same: nothing of the topic is sent any more. @throws PortalError missing */
  async unsubscribe(token: string): Promise<UnsubscribeView> {
    const { personId, topic } = await this.#link(token);
    await this.transactions.run({ personId, role: 'system' }, {}, (transaction) =>
      this.#say(transaction, personId, { topic, rhythm: 'never' }),
    );
    return { topic, rhythm: 'never' };
  }

  async #say({ sql, journal }: AnyTransaction, personId: string, { topic, rhythm }: PreferenceRequest): Promise<void> {
    const [changed] = await sql(SAY, [personId, topic, rhythm, this.clock.now()]);
    if (changed)
      await journal.record({
        action: 'person.preferences_changed',
        subject: { type: 'person', id: personId },
        after: { topic, rhythm },
      });
  }

  async #link(token: string): Promise<LinkRow> {
    const link = await this.database.row<LinkRow>(LINK, [digestOf(token)]);
    if (!link) throw noSuchLink();
    return link;
  }
}
