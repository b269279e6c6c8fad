/** Characters of a name that is kept, at most, its ending included. */
const MOST = 120;
/** Control characters, and those nobody sees or that turn the reading direction: with them a name shows another one. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\ufffd]/gu;

/** A name as it is kept, and whether it is another one than was given, its ending apart. */
export interface KeptName {
  readonly name: string;
  readonly changed: boolean;
}

/**
 * The name under which a file is kept and sent again: without a path, without characters that nobody sees, with the
 * ending of what the file is (`invoice.pdf.exe` that is a PDF becomes `invoice.pdf`).
 */
export function keptName(given: string, extension: string): KeptName {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const seen = last
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/[<>:"|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const bare = withoutEnding(seen, extension);
  const kept =
    [...bare]
      .slice(0, MOST - extension.length - 1)
      .join('')
      .trimEnd() || 'fichier';
  return { name: `${kept}.${extension}`, changed: kept !== withoutEnding(given.normalize('NFC').trim(), extension) };
}

/** Other spellings of an ending: a file keeps the one people know. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  webp: ['png', 'jpg', 'jpeg', 'jfif', 'webp', 'heic'],
  txt: ['txt', 'csv', 'text'],
};
const ENDING = /\.([A-Za-z0-9]{1,8})$/;

function withoutEnding(name: string, extension: string): string {
  const known = [extension, ...(SAME[extension] ?? [])];
  let bare = name;
  // One ending goes, whatever it claims; what stands before it goes too when it is the true one.
  const claimed = ENDING.exec(bare)?.[1]?.toLowerCase();
  if (claimed !== undefined && !/^\d+$/.test(claimed)) bare = bare.replace(ENDING, '');
  while (known.includes(ENDING.exec(bare)?.[1]?.toLowerCase() ?? '')) bare = bare.replace(ENDING, '');
  return bare.trimEnd();
}

/** The header that says under which name a file is saved (RFC 6266): without accents for what does not read it, whole by RFC 5987. */
export function contentDisposition(how: 'inline' | 'attachment', name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.() -]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
