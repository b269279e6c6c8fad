import { signal } from '@angular/core';
import type { Change } from '@fds/applications/domain';
import { Problem, type Api } from '@fds/shared/web-kit';
import { merge, type Held } from './merging';
import { addressOf, type SavedContent, type SaveRequest, type ServerContent } from './wire';

/** Milliseconds after which a save that has no answer counts as cut off; it is sent again word for word. */
const PATIENCE = 20_000;
/** Characters that a browser still sends for a page that is being closed. */
const MOST_AT_CLOSING = 60_000;

/** What the server could never keep, whoever wrote what. */
const isUnkeepable = ({ status }: Problem): boolean => status === 400 || status === 413 || status === 422;

/** Brings changes to the server, one save at a time and in their order, and brings in what it answers. */
export class Sending {
  readonly version = signal(0);
  readonly clockOffset = signal(0);
  /** The server holds a newer version than the one read: it is read with the next run. */
  stale = false;
  private id = '';

  constructor(
    private readonly api: Pick<Api, 'get' | 'patch'>,
    private readonly held: Held,
    private readonly tell: { readonly head: (content: ServerContent) => void; readonly done: () => void },
  ) {}

  begin(content: ServerContent): void {
    this.id = content.id;
    this.version.set(content.version);
    this.setClock(content.now);
  }

  /** Sends all that waits; rejects with the problem when it cannot, what was sent then stays to be sent again. */
  async run(): Promise<void> {
    const { queue } = this.held;
    for (let changes = queue.take(); changes.length > 0; changes = queue.take()) await this.send(changes);
    if (this.stale) {
      const now = await withPatience(this.api.get<ServerContent>(`/api/applications/${this.id}/content`));
      this.stale = false;
      this.bringIn(now);
      this.tell.done();
    }
  }

  /** The page is being closed: what waits is sent without waiting for an answer. What does not arrive is kept here. */
  flush(): void {
    const changes = this.held.queue.all;
    if (changes.length === 0) return;
    const body = JSON.stringify({ base: this.version(), changes } satisfies SaveRequest);
    if (body.length > MOST_AT_CLOSING) return;
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    void globalThis
      .fetch(this.address(), { method: 'PATCH', credentials: 'same-origin', keepalive: true, headers, body })
      .catch(() => undefined);
  }

  private async send(changes: readonly Change[]): Promise<void> {
    const { queue } = this.held;
    let saved: SavedContent;
    try {
      const request: SaveRequest = { base: this.version(), changes };
      saved = await withPatience(this.api.patch<SavedContent>(this.address(), request));
    } catch (error) {
      if (!(error instanceof Problem) || !isUnkeepable(error)) throw error;
      if (changes.length > 1) return queue.halve();
      this.refuse(changes[0] as Change, error);
      return;
    }
    queue.settle();
    this.settle(changes, saved);
    this.tell.done();
  }

  private settle(changes: readonly Change[], { version, savedAt, conflicts, current }: SavedContent): void {
    const { answers, marks, queue, standing } = this.held;
    this.version.set(version);
    this.setClock(savedAt);
    const refused = new Set(conflicts.map(({ item, field }) => addressOf(item, field)));
    for (const change of changes) {
      if (change.op !== 'set') continue;
      const at = addressOf(change.item, change.field);
      if (!refused.has(at)) standing.set(at, change.value);
    }
    for (const { item, field, value, removed, by, at } of conflicts) {
      if (removed) {
        queue.dropItem(item);
        if (answers.peekItems().some(({ id }) => id === item)) marks.setGone({ id: item, by, at });
        continue;
      }
      queue.drop(item, field);
      standing.set(addressOf(item, field), value);
      marks.setConflict({ item, field, theirs: value, by, at });
    }
    if (current) this.bringIn(current);
  }

  private bringIn(now: ServerContent): void {
    // An answer that was overtaken by a newer one says nothing new.
    if (now.version < this.version()) return;
    this.version.set(now.version);
    this.setClock(now.now);
    merge(this.held, now);
    this.tell.head(now);
  }

  /** One change cannot be kept: it is said beside its field, where the words stay, and the others go on. */
  private refuse(change: Change, problem: Problem): void {
    const { queue, marks, answers } = this.held;
    queue.settle();
    if (change.op === 'set') {
      queue.drop(change.item, change.field);
      marks.refuse(change.item, change.field, problem.errors[0]?.detail ?? problem.detail);
    } else if (change.op === 'add') {
      queue.dropItem(change.item);
      answers.without(change.item);
      marks.refuse(this.id, 'items', problem.errors[0]?.detail ?? problem.detail);
    } else if (change.op === 'remove') {
      // It still stands at the server, and comes back with what is read there.
      marks.refuse(this.id, 'items', problem.errors[0]?.detail ?? problem.detail);
      this.stale = true;
    }
    this.tell.done();
  }

  private address(): string {
    return `/api/applications/${this.id}/content`;
  }
  private setClock(instant: string): void {
    this.clockOffset.set(Date.parse(instant) - Date.now());
  }
}

/** A connection that dies without a word answers nothing at all. */
async function withPatience<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Problem(0, 'network', 'Le portail ne répond pas.')), PATIENCE);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
