import { computed, inject, Injectable, signal } from '@angular/core';
import { sizeInWords, tooLargeText } from '@fds/applications/domain';
import { answerFiles, MOST_FILES } from '@fds/questions/domain';
import type { EvaluationFileView, EvaluationView } from '@fds/shared/contract';
import { Api, asProblem, queryString } from '@fds/shared/web-kit';

/** A file on its way to a question. */
export interface JoiningFile {
  readonly key: number;
  readonly question: string;
  readonly name: string;
  /** Share that has left, 0 to 1. */
  readonly share: number;
  /** French: why it is not kept; empty while it is on its way. */
  readonly why: string;
}

/** The files of one evaluation, and those on their way to it: they go on while its screens are turned. */
@Injectable()
export class ResponseFiles {
  private readonly api = inject(Api);
  private readonly known = signal<ReadonlyMap<string, EvaluationFileView>>(new Map());
  private readonly onTheirWay = signal<readonly JoiningFile[]>([]);
  private readonly said = signal<EvaluationView['fileLimits'] | null>(null);
  private readonly stops = new Map<number, AbortController>();
  private readonly place = signal({ base: '', byLink: false });
  private joined: (question: string, id: string) => void = () => undefined;
  private last = 0;

  /** Names by id, to read answers. */
  readonly names = computed(() => new Map([...this.known()].map(([id, { name }]) => [id, name])));
  readonly sending = computed(() => this.onTheirWay().some(({ why }) => why === ''));
  readonly limits = computed(() => {
    const limits = this.said();
    return limits
      ? `Images ${sizeInWords(limits.imageBytes)} au plus, documents ${sizeInWords(limits.documentBytes)}.`
      : '';
  });

  /** Begins with what the server says; `joined` is called with each file that it has taken. */
  begin(view: EvaluationView, base: string, byLink: boolean, joined: (question: string, id: string) => void): void {
    this.known.update((known) => new Map([...known, ...view.files.map((file) => [file.id, file] as const)]));
    this.said.set(view.fileLimits);
    this.place.set({ base, byLink });
    this.joined = joined;
  }

  /** The files that an answer names, in its order. */
  of(answer: string): readonly EvaluationFileView[] {
    const known = this.known();
    return answerFiles(answer).flatMap((id) => known.get(id) ?? []);
  }
  waiting(question: string): readonly JoiningFile[] {
    return this.onTheirWay().filter((one) => one.question === question);
  }
  /** Where it is opened; null where this reader does not open it: a link opens what its own person sent. */
  addressOf({ id, own }: EvaluationFileView): string | null {
    const { base, byLink } = this.place();
    return byLink && !own ? null : `${base}/files/${id}`;
  }

  /** Sends files, as many as the question takes beside those that its answer has; each says why it is not kept. */
  add(question: string, answer: string, files: readonly File[]): void {
    const room = MOST_FILES - answerFiles(answer).length - this.waiting(question).filter(({ why }) => !why).length;
    files.forEach((file, at) => {
      const key = ++this.last;
      const why = at < room ? this.refusal(file) : `Au plus ${MOST_FILES} fichiers pour cette question.`;
      this.onTheirWay.update((all) => [...all, { key, question, name: file.name, share: 0, why }]);
      if (!why) void this.send(key, question, file);
    });
  }
  /** Stops a file on its way, or takes its line away. */
  drop(key: number): void {
    this.stops.get(key)?.abort();
    this.stops.delete(key);
    this.onTheirWay.update((all) => all.filter((one) => one.key !== key));
  }

  private async send(key: number, question: string, file: File): Promise<void> {
    const stop = new AbortController();
    this.stops.set(key, stop);
    const path = `${this.place().base}/files${queryString({ question, name: file.name.slice(-1000) })}`;
    try {
      const sent = await this.api.upload<EvaluationFileView>(
        path,
        file,
        (share) => this.change(key, { share }),
        stop.signal,
      );
      this.known.update((known) => new Map([...known, [sent.id, sent]]));
      this.drop(key);
      this.joined(question, sent.id);
    } catch (error) {
      if (!stop.signal.aborted) this.change(key, { why: asProblem(error).detail });
    }
  }
  private change(key: number, parts: Partial<JoiningFile>): void {
    this.onTheirWay.update((all) => all.map((one) => (one.key === key ? { ...one, ...parts } : one)));
  }
  private refusal(file: File): string {
    const limits = this.said();
    if (file.size === 0) return 'Ce fichier est vide.';
    if (!limits) return '';
    const kind = file.type.startsWith('image/') ? 'image' : 'document';
    const most = kind === 'image' ? limits.imageBytes : limits.documentBytes;
    return file.size > most ? tooLargeText(kind, { ...limits, files: MOST_FILES, dossierBytes: 0 }) : '';
  }
}
