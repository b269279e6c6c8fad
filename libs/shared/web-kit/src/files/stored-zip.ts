/** A file of an archive. */
export interface ZippedFile {
  /** Unique in its archive; letters of any language. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The checksum that ZIP asks of each file (CRC-32, ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Numbers of two (`s`) or four (`l`) bytes, lowest first. */
function packed(...fields: readonly (readonly ['s' | 'l', number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [size]) => sum + (size === 's' ? 2 : 4), 0)));
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 's') view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size === 's' ? 2 : 4;
  }
  return new Uint8Array(view.buffer);
}

/** Names are UTF-8. */
const UTF8 = 0x0800;
/** The first of January 1980, the earliest that ZIP can say: when a file was made says nothing here. */
const NO_DATE = 0x0021;

/**
 * Files as one ZIP, as they are: what is compressed already (PDF, images) gains nothing by being compressed again. Made in
 * the browser, so that each file may be waited for by itself.
 */
export function storedZip(files: readonly ZippedFile[]): Blob {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const called = new TextEncoder().encode(name);
    const about = [
      ...([
        ['s', 20],
        ['s', UTF8],
        ['s', 0],
        ['s', 0],
        ['s', NO_DATE],
      ] as const),
      ...([
        ['l', crc32(bytes)],
        ['l', bytes.length],
        ['l', bytes.length],
        ['s', called.length],
        ['s', 0],
      ] as const),
    ] as const;
    const head = packed(['l', 0x04034b50], ...about);
    pieces.push(head, called, bytes);
    directory.push(
      packed(['l', 0x02014b50], ['s', 20], ...about, ['s', 0], ['s', 0], ['s', 0], ['l', 0], ['l', offset]),
      called,
    );
    offset += head.length + called.length + bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = packed(
    ...([
      ['l', 0x06054b50],
      ['s', 0],
      ['s', 0],
      ['s', files.length],
      ['s', files.length],
    ] as const),
    ...([
      ['l', size],
      ['l', offset],
      ['s', 0],
    ] as const),
  );
  return new Blob([...pieces, ...directory, end] as BlobPart[], { type: 'application/zip' });
}
