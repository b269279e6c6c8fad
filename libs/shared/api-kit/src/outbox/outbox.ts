import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { onOneLine } from '@fds/shared/kernel';
import { Clock } from '../time/clock';
import type { Enclosure } from './enclosures';

export interface Message {
  /** Null when the address is nobody's yet. */
  readonly personId: string | null;
  readonly occasion: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  /** Plain French text; `{lien}` stands for `link`, `{joint}` for what the enclosure says of itself. */
  readonly text: string;
  /** A personal link, kept only until the message is sent. */
  readonly link?: string;
  /** A file that goes with it, made when it leaves: writing the message never waits for it. */
  readonly enclosure?: Enclosure;
}
export interface OutboxWriter {
  add(message: Message): Promise<void>;
  /** Messages added so far. */
  readonly added: number;
}

/** Messages are written with the change they speak of; the worker is woken after the commit. */
@Injectable()
export class Outbox {
  #listener: (() => void) | undefined;

  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** The worker that sends asks to be woken when messages were written. */
  onWritten(listener: () => void): void {
    this.#listener = listener;
  }
  wake(): void {
    this.#listener?.();
  }

  writer(manager: EntityManager): OutboxWriter {
    const clock = this.clock;
    let added = 0;
    return {
      get added() {
        return added;
      },
      async add({ personId, occasion, to, subject, text, link, enclosure }) {
        await manager.query(
          `INSERT INTO outbox_message (person_id, occasion, to_address, to_name, subject, text, written_at, send_after, link, enclosure)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (person_id, occasion) DO NOTHING`,
          [
            personId,
            occasion,
            // Nothing carries a line break into the headers.
            onOneLine(to.address),
            onOneLine(to.name),
            onOneLine(subject),
            text,
            clock.now(),
            new Date(),
            link ?? null,
            enclosure ? JSON.stringify(enclosure) : null,
          ],
        );
        added += 1;
      },
    };
  }
}
