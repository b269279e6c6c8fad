import { matchingKey, type Day } from '@fds/shared/kernel';

/** What tells one relay from another. */
export interface RelayMarks {
  readonly date: Day;
  readonly outlet: string;
  readonly title: string;
  readonly url: string;
}

/** The address of an article however it was copied: without protocol, `www.`, trackers, anchor and last slash. */
function addressKey(url: string): string {
  const [path = '', query = ''] = url.trim().split('#')[0]?.split('?') ?? [];
  const kept = query.split('&').filter((part) => part !== '' && !/^(utm_|fbclid=|gclid=|mc_)/i.test(part));
  const bare = path.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/+$/, '');
  return `${bare.toLowerCase()}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}
const storyKey = ({ date, outlet, title }: RelayMarks): string =>
  `${date}|${matchingKey(outlet)}|${matchingKey(title)}`;

/**
 * Finds the relays that are probably known already: the same address, or the same outlet, day and title. Two addresses
 * that differ are two relays, whatever they are called: an outlet may print and put online.
 */
export class KnownRelays<R extends RelayMarks> {
  readonly #byAddress = new Map<string, R>();
  readonly #byStory = new Map<string, R>();

  constructor(relays: Iterable<R> = []) {
    for (const relay of relays) this.add(relay);
  }

  add(relay: R): void {
    const address = relay.url && addressKey(relay.url);
    if (address && !this.#byAddress.has(address)) this.#byAddress.set(address, relay);
    if (!this.#byStory.has(storyKey(relay))) this.#byStory.set(storyKey(relay), relay);
  }

  /** The relay that this one probably is, or null. */
  like(relay: RelayMarks): R | null {
    const address = relay.url && addressKey(relay.url);
    const same = address ? this.#byAddress.get(address) : undefined;
    if (same) return same;
    const story = this.#byStory.get(storyKey(relay));
    return story && !(address && story.url) ? story : null;
  }
}
