import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from, to } from 'pg-copy-streams';

/** What a `COPY … TO STDOUT` answers, as it comes. To be read to its end, or the connection to be closed. */
export function copyOut(client: ClientBase, text: string): AsyncIterable<Buffer> {
  return client.query(to(text));
}

/** Sends a source to a `COPY … FROM STDIN`. @throws what the source throws, or the server answers */
export async function copyIn(client: ClientBase, text: string, source: AsyncIterable<Buffer>): Promise<void> {
  await pipeline(Readable.from(source, { objectMode: false }), client.query(from(text)));
}
