/** Elements whose content is nobody's words, and blocks that the usual programs put the quoted mail in. */
const DROPPED = /<(head|style|script|title)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
const QUOTED =
  /<(?:blockquote\b|div[^>]+(?:class="[^"]*(?:gmail_quote|yahoo_quoted|moz-cite-prefix)|id="(?:appendonsend|divRplyFwdMsg|mail-editor-reference-message-container)"))[\s\S]*$/i;
const BREAKS = /<(?:br|\/p|\/div|\/li|\/h[1-6]|\/tr)\b[^>]*>/gi;
const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: ' ', rsquo: '’', lsquo: '‘', hellip: '…' },
  ...{ eacute: 'é', egrave: 'è', ecirc: 'ê', agrave: 'à', acirc: 'â', ccedil: 'ç', ocirc: 'ô', ugrave: 'ù' },
  ...{ icirc: 'î', iuml: 'ï', euml: 'ë', ucirc: 'û', Eacute: 'É', Agrave: 'À', laquo: '«', raquo: '»', euro: '€' },
};

/**
 * The words of a mail that came as HTML alone, one line per paragraph, without what it quotes. Nothing of it is ever shown
 * as HTML: it is read as text, whatever tags it holds.
 */
export function textOfHtml(html: string): string {
  const own = html.replace(DROPPED, '').replace(QUOTED, '');
  return own
    .replace(/\s+/g, ' ')
    .replace(BREAKS, '\n')
    .replace(/<li\b[^>]*>/gi, '- ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => signOf(name) ?? whole)
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function signOf(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED[name];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const valid = Number.isInteger(code) && code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return valid ? String.fromCodePoint(code) : undefined;
}
