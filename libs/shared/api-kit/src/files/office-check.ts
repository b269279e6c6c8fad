import yauzl, { type Entry, type ZipFile } from 'yauzl';

/** Office documents by what they say of themselves inside. */
const OFFICE = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
} as const;
export type OfficeExtension = keyof typeof OFFICE;

export type OfficeFault = 'not_office' | 'macros' | 'protected' | 'bomb' | 'broken';
export type OfficeDocument =
  { readonly extension: OfficeExtension; readonly type: string } | { readonly fault: OfficeFault };

const MOST_ENTRIES = 5_000;
/** Bytes that a document may hold once it is inflated. */
const MOST_BYTES = 300 * 1024 * 1024;
/** Bytes of the parts that are read. */
const MOST_READ = 1024 * 1024;

const MACROS = /(?:^|\/)vbaProject\.bin$|(?:^|\/)macrosheets\/|^(?:Basic|Scripts)\/.*[^/]$/i;
const MACRO_TYPE = /macroEnabled|ms-office\.vbaProject|ms-excel\.(?:intl)?macrosheet/i;
const PARTS = ['mimetype', '[Content_Types].xml', 'META-INF/manifest.xml'] as const;
type Part = (typeof PARTS)[number];

/**
 * What an Office document is and what speaks against it. Every entry is inflated once and thrown away, so that its size
 * is counted and not believed; nothing of it is interpreted but its list of contents.
 */
export async function readOffice(path: string): Promise<OfficeDocument> {
  let zip: ZipFile;
  try {
    zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
  } catch {
    return { fault: 'broken' };
  }
  try {
    return await judge(zip);
  } catch {
    return { fault: 'broken' };
  } finally {
    zip.close();
  }
}

async function judge(zip: ZipFile): Promise<OfficeDocument> {
  if (zip.entryCount > MOST_ENTRIES) return { fault: 'bomb' };
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > MOST_BYTES) return { fault: 'bomb' };
  if (entries.some((entry) => entry.isEncrypted())) return { fault: 'protected' };
  const parts = new Map<Part, string>();
  let inflated = 0;
  for (const entry of entries) {
    const part = PARTS.find((name) => name === entry.fileName);
    const kept: Buffer[] = [];
    let own = 0;
    for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      own += piece.length;
      inflated += piece.length;
      if (inflated > MOST_BYTES) return { fault: 'bomb' };
      if (part && own <= MOST_READ) kept.push(piece);
    }
    if (part) parts.set(part, Buffer.concat(kept).toString('utf8'));
  }
  return named(
    parts,
    entries.map(({ fileName }) => fileName),
  );
}

function named(parts: ReadonlyMap<Part, string>, names: readonly string[]): OfficeDocument {
  const types = parts.get('[Content_Types].xml') ?? '';
  const mimetype = (parts.get('mimetype') ?? '').trim();
  const [extension, type] =
    Object.entries(OFFICE).find(([, of]) => types.includes(`${of}.main+xml`) || mimetype === of) ?? [];
  if (names.some((name) => MACROS.test(name)) || MACRO_TYPE.test(types)) return { fault: 'macros' };
  if (!extension || !type) return { fault: 'not_office' };
  if (/encryption-data/.test(parts.get('META-INF/manifest.xml') ?? '')) return { fault: 'protected' };
  return { extension: extension as OfficeExtension, type };
}
