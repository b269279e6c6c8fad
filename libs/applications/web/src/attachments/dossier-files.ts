import { computed, inject, Injectable, signal } from '@angular/core';
import { fullText, tooLargeText, type AttachmentKind, type AttachmentLimits } from '@fds/applications/domain';
import type {
  AddedAttachmentView,
  AttachmentsView,
  AttachmentView,
  DescribeAttachmentRequest,
} from '@fds/shared/contract';
import { Api, asProblem, mayPass, queryString, type Problem } from '@fds/shared/web-kit';

/** A file on its way. */
export interface Upload {
  readonly key: number;
  readonly name: string;
  /** The event or activity it is for; null: the whole dossier. */
  readonly item: string | null;
  /** In line, leaving, looked at by the server, held back until the network is there, or refused. */
  readonly is: 'waiting' | 'sending' | 'checking' | 'offline' | 'failed';
  /** Share that has left, 0 to 1. */
  readonly share: number;
  /** French: why it failed; null otherwise. */
  readonly why: string | null;
  /** Trying again may help: the file itself was not refused. */
  readonly again: boolean;
}
interface Sending {
  readonly file: File;
  readonly stop: AbortController;
}

/** Somebody else has described the image since it was read. */
const DESCRIBED_MEANWHILE = 'attachments.described_meanwhile';
/** Files that leave at once, at most. */
const AT_ONCE = 2;

/**
 * The files of the dossier that is open, and those on their way to it: they go on while its pages are turned. What a file
 * is too large for is said without sending it; the server judges again.
 */
@Injectable({ providedIn: 'root' })
export class DossierFiles {
  private readonly api = inject(Api);
  private readonly known = signal<AttachmentsView | null>(null);
  private readonly onTheirWay = signal<readonly Upload[]>([]);
  private readonly sendings = new Map<number, Sending>();
  private readonly said = signal('');
  private last = 0;
  private id = '';

  readonly view = this.known.asReadonly();
  readonly uploads = this.onTheirWay.asReadonly();
  /** French: what has just happened, for those who do not see the list change. */
  readonly news = this.said.asReadonly();
  readonly room = computed(() => {
    const view = this.known();
    return view ? fullText(view.usage, 0, view.limits) : null;
  });

  constructor() {
    globalThis.addEventListener('online', () => this.goOn());
  }

  /** The files of this dossier as far as they are known. */
  of(applicationId: string): readonly AttachmentView[] {
    const view = this.known();
    return this.id === applicationId && view ? view.items : [];
  }

  /** The files of a dossier; what is on its way to another one is let go. */
  async load(applicationId: string, abort?: AbortSignal): Promise<AttachmentsView> {
    if (this.id !== applicationId) {
      for (const { stop } of this.sendings.values()) stop.abort();
      this.sendings.clear();
      this.onTheirWay.set([]);
      this.known.set(null);
      this.said.set('');
      this.id = applicationId;
    }
    const view = await this.api.get<AttachmentsView>(this.path(), {}, abort);
    this.known.set(view);
    return view;
  }

  /** Sends files, one after the other; each that cannot go says why in its own line. */
  add(files: readonly File[], item: string | null): void {
    for (const file of files) {
      const key = ++this.last;
      const why = this.refusal(file);
      const upload: Upload = { key, name: file.name, item, is: 'waiting', share: 0, why: null, again: false };
      this.onTheirWay.update((all) => [...all, why ? { ...upload, is: 'failed', why } : upload]);
      if (!why) this.sendings.set(key, { file, stop: new AbortController() });
    }
    this.goOn();
  }

  /** Stops a file on its way, or takes its line away. */
  drop(key: number): void {
    this.sendings.get(key)?.stop.abort();
    this.sendings.delete(key);
    this.onTheirWay.update((all) => all.filter((one) => one.key !== key));
    this.goOn();
  }
  retry(key: number): void {
    this.change(key, { is: 'waiting', share: 0, why: null });
    this.goOn();
  }

  /** Rejects with the problem; where somebody else has written since, what they wrote is read first. */
  async describe(id: string, words: DescribeAttachmentRequest): Promise<void> {
    try {
      this.put(await this.api.patch<AttachmentView>(this.path(id), words));
    } catch (error) {
      if (asProblem(error).code === DESCRIBED_MEANWHILE) await this.refresh();
      throw error;
    }
  }
  async remove(id: string): Promise<void> {
    await this.api.delete(this.path(id));
    await this.refresh();
  }
  async restore(id: string): Promise<void> {
    await this.api.post(`${this.path(id)}/restoration`);
    await this.refresh();
  }

  private goOn(): void {
    const here = globalThis.navigator.onLine;
    for (const { key, is } of this.onTheirWay()) {
      if (is !== 'waiting' && is !== 'offline') continue;
      if (!here) this.change(key, { is: 'offline' });
      else if (this.leaving() < AT_ONCE) void this.send(key);
      else this.change(key, { is: 'waiting' });
    }
  }
  private leaving(): number {
    return this.onTheirWay().filter(({ is }) => is === 'sending' || is === 'checking').length;
  }

  private async send(key: number): Promise<void> {
    const upload = this.onTheirWay().find((one) => one.key === key);
    const sending = this.sendings.get(key);
    if (!upload || !sending) return;
    this.change(key, { is: 'sending', share: 0 });
    const query = queryString({ name: upload.name.slice(-1000), event: upload.item });
    const progress = (share: number): void => this.change(key, { share, is: share < 1 ? 'sending' : 'checking' });
    try {
      const added = await this.api.upload<AddedAttachmentView>(
        `${this.path()}${query}`,
        sending.file,
        progress,
        sending.stop.signal,
      );
      this.known.update((view) => view && { ...view, items: [...view.items, added.attachment], usage: added.usage });
      this.said.set([`«\u00a0${added.attachment.name}\u00a0» est ajouté.`, added.notice ?? ''].join(' ').trim());
      this.drop(key);
    } catch (error) {
      if (sending.stop.signal.aborted) return;
      this.fail(key, asProblem(error));
    }
  }

  private fail(key: number, problem: Problem): void {
    const offline = problem.status === 0 && !globalThis.navigator.onLine;
    // An event is saved by itself, a moment after it was begun: its file may have come first.
    const again =
      mayPass(problem) || ['files.not_checked', 'files.cut_short', 'attachments.no_event'].includes(problem.code);
    this.change(key, offline ? { is: 'offline' } : { is: 'failed', why: problem.detail, again });
    this.goOn();
  }

  private refusal(file: File): string | null {
    const view = this.known();
    if (file.size === 0) return 'Ce fichier est vide.';
    if (!view) return null;
    return refusalOf(file, view.limits) ?? fullText(this.planned(view), file.size * +!isImage(file), view.limits);
  }
  /** What the dossier holds with what is on its way. */
  private planned({ usage }: AttachmentsView): AttachmentsView['usage'] {
    const coming = [...this.sendings.values()].map(({ file }) => file);
    return {
      files: usage.files + coming.length,
      bytes: usage.bytes + coming.reduce((sum, file) => sum + file.size * +!isImage(file), 0),
    };
  }

  private async refresh(): Promise<void> {
    this.known.set(await this.api.get<AttachmentsView>(this.path()));
  }
  private put(changed: AttachmentView): void {
    this.known.update(
      (view) => view && { ...view, items: view.items.map((one) => (one.id === changed.id ? changed : one)) },
    );
  }
  private change(key: number, parts: Partial<Upload>): void {
    this.onTheirWay.update((all) => all.map((one) => (one.key === key ? { ...one, ...parts } : one)));
  }
  private path(id?: string): string {
    return `/api/applications/${this.id}/attachments${id ? `/${id}` : ''}`;
  }
}

/** What the sender's system takes a file for: only used to say a limit before it is sent. */
const isImage = (file: File): boolean => file.type.startsWith('image/');

function refusalOf(file: File, limits: AttachmentLimits): string | null {
  const kind: AttachmentKind = isImage(file) ? 'image' : 'document';
  const most = kind === 'image' ? limits.imageBytes : limits.documentBytes;
  return file.size > most ? tooLargeText(kind, limits) : null;
}
