import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { ServerSettings } from '../settings';
import { PORTAL_STYLE } from './portal-style';
import { TYPESETTING } from './typesetting';

/** What a document says of itself, in its properties and in the frame of its pages. */
export interface AboutDocument {
  readonly title: string;
  readonly author: string;
  /** Day it is dated, `YYYY-MM-DD`. */
  readonly on: string;
  /** On top of every page but the first. */
  readonly running: string;
  /** At the foot of every page, beside its number. */
  readonly foot: string;
  /** Lines of the spectrum, in thousandths of the width. */
  readonly strip: readonly { readonly x: number; readonly width: number; readonly kind: string }[];
}

/** Images of a document (JPEG, PNG) by the names its template calls them by, after a `/`. */
export type DocumentImages = ReadonlyMap<string, Uint8Array>;
const NO_IMAGES: DocumentImages = new Map();

interface Asked {
  readonly source: string;
  readonly data: string;
  readonly drawn: boolean;
  readonly images: readonly (readonly [name: string, bytes: Uint8Array])[];
}
interface Answer {
  /** PDF, or SVG when a drawing was asked for. */
  readonly file?: Uint8Array;
  readonly error?: string;
}

const require = createRequire(import.meta.url);
/** Longer than the largest dossier takes by far. */
const MOST_MS = 60_000;
/** Kept ready so long for the next document, then its memory goes back. */
const IDLE_MS = 20_000;

/**
 * Sets documents as tagged PDF with Typst, one at a time, in a process of its own: the portal's memory stays what it was,
 * and no request waits for a page to be laid out (docs/decisions/0019-pdf.md). The process starts with the first document
 * and ends when nobody asks for one any more.
 */
@Injectable()
export class Typesetter implements OnApplicationShutdown {
  #process: ChildProcess | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(@Inject(ServerSettings) private readonly settings: ServerSettings) {}

  onApplicationShutdown(): void {
    this.#stop();
  }

  /**
   * The PDF of a document. `body` is a template of ours, which reads what it lays out from `d`; texts reach it as data and
   * are never read as markup. Fails when the document cannot be set.
   */
  render(body: string, about: AboutDocument, content: object, images = NO_IMAGES): Promise<Buffer> {
    return this.#inTurn(body, about, content, false, images);
  }

  /** The same document of one page as a drawing (SVG, letters as outlines), from which `drawingAsPng` makes an image. */
  draw(body: string, about: AboutDocument, content: object, images = NO_IMAGES): Promise<Buffer> {
    return this.#inTurn(body, about, content, true, images);
  }

  #inTurn(
    body: string,
    about: AboutDocument,
    content: object,
    drawn: boolean,
    images: DocumentImages,
  ): Promise<Buffer> {
    const data = JSON.stringify({ ...content, about });
    const source = `#let d = json(bytes(sys.inputs.data))\n${PORTAL_STYLE}\n#show: portal.with(d.about)\n${body}`;
    const turn = this.#last.then(() => this.#set({ source, data, drawn, images: [...images] }));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #set(what: Asked): Promise<Buffer> {
    clearTimeout(this.#idle);
    const process = (this.#process ??= this.#start());
    return new Promise<Buffer>((resolve, reject) => {
      const timer = setTimeout(() => end(new Error('The document took too long to set.')), MOST_MS);
      const end = (outcome: Answer | Error): void => {
        clearTimeout(timer);
        process.off('message', end).off('error', end).off('exit', gone);
        if (outcome instanceof Error) {
          this.#stop();
          return reject(outcome);
        }
        this.#rest();
        if (outcome.file) resolve(Buffer.from(outcome.file));
        else reject(new Error(outcome.error ?? 'The document could not be set.'));
      };
      const gone = (): void => end(new Error('The typesetter ended.'));
      process.on('message', end).on('error', end).on('exit', gone);
      process.send(what, (error) => error && end(error));
    });
  }

  #start(): ChildProcess {
    const compiler = require.resolve('@myriaddreamin/typst-ts-node-compiler');
    // It needs nothing of the environment, and none of the secrets in it.
    const child = spawn(
      process.execPath,
      ['--max-old-space-size=128', '-e', TYPESETTING, compiler, this.settings.fontsDir],
      { env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced' },
    );
    child.once('exit', () => {
      if (this.#process === child) this.#process = undefined;
    });
    return child;
  }

  #rest(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#stop(), IDLE_MS);
    this.#idle.unref();
  }

  #stop(): void {
    clearTimeout(this.#idle);
    this.#process?.kill();
    this.#process = undefined;
  }
}
