import type { Topic } from '@fds/communication/domain';
import { digestOf, newToken } from '@fds/shared/api-kit';
import type { Rows } from '../segments/recipient-facts';

const KEEP = `INSERT INTO unsubscribe_link (id, person_id, topic, made_at)
  SELECT l.id, l.person_id, $3, $4 FROM unnest($1::text[], $2::uuid[]) AS l (id, person_id)`;

/** A token for each of these people that takes them off a topic; the database keeps its digest alone. */
export async function makeUnsubscribeLinks(
  rows: Rows,
  people: readonly string[],
  topic: Topic,
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const tokens = new Map(people.map((person) => [person, newToken()]));
  await rows(KEEP, [[...tokens.values()].map(digestOf), [...tokens.keys()], topic, now]);
  return tokens;
}
