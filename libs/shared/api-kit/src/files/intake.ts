import { Inject, Injectable } from '@nestjs/common';
import { PortalError } from '@fds/shared/kernel';
import type { Keepable } from './file-store';
import { draw } from './images';
import { Incoming } from './incoming';
import { IMAGES_ACCEPTED, inspect } from './inspect';
import { VirusScanner } from './virus-scanner';

export type SentKind = 'image' | 'document';

/** What a sender says of a file, and what it may be. */
export interface Sending {
  /** The body of a route that is `RawBody`. */
  readonly body: unknown;
  /** Bytes that the sender announced; null when it did not. */
  readonly declared: number | null;
  /** Anything else is refused; null: what the bytes are. */
  readonly kind: SentKind | null;
  /** Bytes of a file of this kind, at most. */
  readonly most: Readonly<Record<SentKind, number>>;
  readonly tooLarge: (kind: SentKind) => PortalError;
}

/** A file that passed: ready to be kept. */
export interface Accepted {
  readonly kind: SentKind;
  readonly type: string;
  readonly extension: string;
  readonly content: Keepable;
}

/** Longest side of an image that is kept, in pixels: 20 cm in print. */
export const IMAGE_SIDE = 2400;

/** Takes a file in: received, scanned, judged by its bytes, drawn anew when it is an image. */
@Injectable()
export class Intake {
  constructor(
    @Inject(Incoming) private readonly incoming: Incoming,
    @Inject(VirusScanner) private readonly scanner: VirusScanner,
  ) {}

  /**
   * Runs `work` with the accepted file, which lies on the disk until then.
   * @throws PortalError invalid, with the sentence for what is wrong with it
   */
  take<T>(sending: Sending, work: (file: Accepted) => Promise<T>): Promise<T> {
    const { body, declared, kind, most, tooLarge } = sending;
    const largest: SentKind = kind ?? (most.image > most.document ? 'image' : 'document');
    return this.incoming.take(
      body,
      { declared, most: most[largest], tooLarge: () => tooLarge(largest) },
      async (file) => {
        await this.scanner.check(file);
        const found = await inspect(file);
        if (kind === 'image' && found.kind !== 'image') throw notAnImage();
        if (file.bytes > most[found.kind]) throw tooLarge(found.kind);
        return work(
          found.kind === 'document'
            ? { ...found, kind: 'document', content: file }
            : {
                kind: kind ?? 'image',
                type: 'image/webp',
                extension: 'webp',
                content: await draw(file.path, IMAGE_SIDE),
              },
        );
      },
    );
  }
}

const notAnImage = (): PortalError =>
  new PortalError(
    'invalid',
    'files.no_image',
    `Ce fichier n’est pas une image. Une image ${IMAGES_ACCEPTED} est attendue ici.`,
  );
