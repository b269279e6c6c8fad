import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import type { ClientBase, Connection, Submittable } from 'pg';

/** What pg's connection can do with COPY, and its types do not say. */
interface CopyConnection extends Connection {
  readonly stream: Duplex;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

/** Bytes that may wait to be read before the server is asked to pause. */
const MOST_WAITING = 1024 * 1024;
const BLOCK = 256 * 1024;

/** What pg calls while a statement runs; everything that is not named here is of no interest to COPY. */
abstract class CopyStatement implements Submittable {
  protected connection: CopyConnection | undefined;

  constructor(protected readonly text: string) {}

  submit(connection: Connection): void {
    this.connection = connection as CopyConnection;
    connection.query(this.text);
  }
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleCommandComplete(): void {}
  handlePortalSuspended(): void {}
  handleEmptyQuery(): void {}
  handleCopyData(): void {}
  handleCopyInResponse(): void {}
  abstract handleError(error: Error): void;
  abstract handleReadyForQuery(): void;
}

class CopyOut extends CopyStatement {
  /** Rows as they come; pg reads the next ones into the same memory, so that they are copied at once. */
  #block = Buffer.allocUnsafe(BLOCK);
  #bytes = 0;
  #paused = false;
  #error: Error | undefined;
  #ended = false;
  #wake = (): void => undefined;

  override handleCopyData(message?: { chunk: Buffer }): void {
    if (!message) return;
    const { chunk } = message;
    if (this.#bytes + chunk.length > this.#block.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.#block.length * 2, this.#bytes + chunk.length));
      this.#block.copy(larger, 0, 0, this.#bytes);
      this.#block = larger;
    }
    this.#bytes += chunk.copy(this.#block, this.#bytes);
    if (this.#bytes > MOST_WAITING && !this.#paused) {
      this.#paused = true;
      this.connection?.stream.pause();
    }
    this.#wake();
  }
  override handleError(error: Error): void {
    this.#error = error;
    this.#ended = true;
    this.#wake();
  }
  override handleReadyForQuery(): void {
    this.#ended = true;
    this.#wake();
  }

  /** All that has come, in one piece; null at the end. */
  async take(): Promise<Buffer | null> {
    while (this.#bytes === 0) {
      if (this.#error) throw this.#error;
      if (this.#ended) return null;
      if (this.#paused) {
        this.#paused = false;
        this.connection?.stream.resume();
      }
      await new Promise<void>((wake) => (this.#wake = wake));
    }
    const piece = this.#block.subarray(0, this.#bytes);
    this.#block = Buffer.allocUnsafe(BLOCK);
    this.#bytes = 0;
    return piece;
  }
}

/** What a `COPY … TO STDOUT` answers, as it comes. To be read to its end, or the connection to be closed. */
export async function* copyOut(client: ClientBase, text: string): AsyncGenerator<Buffer> {
  const statement = client.query(new CopyOut(text));
  for (let piece = await statement.take(); piece; piece = await statement.take()) yield piece;
}

class CopyIn extends CopyStatement {
  readonly done: Promise<void>;
  #finish = (): void => undefined;
  #fail: (error: Error) => void = () => undefined;

  constructor(
    text: string,
    private readonly source: AsyncIterable<Buffer>,
  ) {
    super(text);
    this.done = new Promise((finish, fail) => {
      this.#finish = finish;
      this.#fail = fail;
    });
  }

  override handleCopyInResponse(): void {
    void this.#send();
  }
  override handleError(error: Error): void {
    this.#fail(error);
  }
  override handleReadyForQuery(): void {
    this.#finish();
  }

  async #send(): Promise<void> {
    const { connection } = this;
    if (!connection) return;
    try {
      for await (const piece of this.source) {
        connection.sendCopyFromChunk(piece);
        if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
      }
      connection.endCopyFrom();
    } catch (error) {
      // The server answers with an error of its own; ours says why.
      this.#fail(error instanceof Error ? error : new Error(String(error)));
      connection.sendCopyFail('The source failed');
    }
  }
}

/** Sends a source to a `COPY … FROM STDIN`. @throws what the source throws, or the server answers */
export async function copyIn(client: ClientBase, text: string, source: AsyncIterable<Buffer>): Promise<void> {
  const statement = client.query(new CopyIn(text, source));
  await statement.done;
}
