import {
  applyChanges,
  type Answer,
  type Content,
  type EventAnswers,
  type ProjectAnswers,
} from '@fds/applications/domain';
import { Problem } from '@fds/shared/web-kit';
import type { SavedContent, SaveRequest, ServerContent } from './wire';

const NETWORK = (): Problem => new Problem(0, 'network', 'La connexion a été coupée.');

/** The server's side of saving, by the domain's own rules, for tests: it may be down, or answer into nothing. */
export class FakeServer {
  readonly saves: SaveRequest[] = [];
  /** Answers nothing at all. */
  down = false;
  /** Takes what it is sent, and its answer is lost. */
  deaf = false;
  /** Refuses every save that this says, as what can never be kept. */
  refuses: (request: SaveRequest) => string | null = () => null;

  constructor(private state: ServerContent) {}

  get content(): ServerContent {
    return this.state;
  }
  title(): Answer | undefined {
    return this.state.project['title'];
  }

  read = (): Promise<ServerContent> => (this.down ? Promise.reject(NETWORK()) : Promise.resolve(this.state));

  save = (request: SaveRequest): Promise<SavedContent> => {
    if (this.down) return Promise.reject(NETWORK());
    this.saves.push(JSON.parse(JSON.stringify(request)) as SaveRequest);
    const refusal = this.refuses(request);
    if (refusal) return Promise.reject(new Problem(422, 'applications.content_invalid', refusal));
    const saved = this.apply(request);
    if (!this.deaf) return Promise.resolve(saved);
    this.deaf = false;
    return Promise.reject(NETWORK());
  };

  /** Somebody else writes. */
  write(changes: SaveRequest['changes']): void {
    this.apply({ base: this.state.version, changes });
  }

  private apply({ base, changes }: SaveRequest): SavedContent {
    const before = this.state.version;
    const { content, conflicts, written, added, removed, moved } = applyChanges(asContent(this.state), changes);
    const touched = written.size + added.length + removed.length + moved.length > 0;
    if (touched)
      this.state = {
        ...this.state,
        version: before + 1,
        project: content.project as unknown as ServerContent['project'],
        extra: content.extra,
        items: content.items as unknown as ServerContent['items'],
      };
    return {
      version: this.state.version,
      savedAt: '2026-04-21T12:40:00.000Z',
      conflicts: conflicts.map((one) => ({ ...one, by: 'Nadia', at: '2026-04-21T12:39:00.000Z' })),
      current: base === before ? null : this.state,
    };
  }
}

const asContent = ({ id, project, extra, items }: ServerContent): Content => ({
  id,
  project: project as unknown as ProjectAnswers,
  extra,
  items: items.map((item) => ({ ...item, answers: item.answers as unknown as EventAnswers })),
});

/** A store of the browser, for tests. */
export class FakeStorage implements Storage {
  private readonly held = new Map<string, string>();
  get length(): number {
    return this.held.size;
  }
  key(index: number): string | null {
    return [...this.held.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.held.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.held.set(key, value);
  }
  removeItem(key: string): void {
    this.held.delete(key);
  }
  clear(): void {
    this.held.clear();
  }
}

/** The locks of one browser: a window that dies lets go of its own. */
export class FakeLocks {
  private readonly held = new Set<string>();

  /** What one window sees of them, and how it dies. */
  window(): { readonly locks: LockManager; readonly die: () => void } {
    const mine = new Set<string>();
    const request = async (
      name: string,
      _options: LockOptions,
      work: (lock: Lock | null) => unknown,
    ): Promise<unknown> => {
      if (this.held.has(name)) return work(null);
      this.held.add(name);
      mine.add(name);
      try {
        return await work({ name, mode: 'exclusive' });
      } finally {
        this.held.delete(name);
        mine.delete(name);
      }
    };
    return {
      locks: { request, query: () => Promise.resolve({}) } as unknown as LockManager,
      die: () => {
        for (const name of mine) this.held.delete(name);
      },
    };
  }
}
