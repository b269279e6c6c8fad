import { Logger } from '@nestjs/common';
import type { EnclosedFile, Enclosure, Enclosures } from './enclosures';

/** Files kept made, for all their readers. */
const KEPT = 8;

/** The files that go with the messages of one delivery: each is made once, the latest are kept. */
export class MadeFiles {
  readonly #log = new Logger('MailSender');
  readonly #made = new Map<string, Promise<EnclosedFile | null>>();

  constructor(private readonly enclosures: Enclosures) {}

  /** Null when it cannot be made. */
  of(enclosure: Enclosure): Promise<EnclosedFile | null> {
    const key = JSON.stringify([enclosure.kind, enclosure.values]);
    const file =
      this.#made.get(key) ??
      this.enclosures.make(enclosure).catch((error: unknown) => {
        this.#log.error(`${enclosure.kind}: ${String(error)}`);
        return null;
      });
    this.#made.set(key, file);
    for (const oldest of this.#made.keys()) if (this.#made.size > KEPT) this.#made.delete(oldest);
    return file;
  }
}
