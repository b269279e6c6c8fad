import { text } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** The files of a ZIP by their names, read as text, in their order. */
export async function partsOfZip(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry())
    parts.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  return parts;
}
