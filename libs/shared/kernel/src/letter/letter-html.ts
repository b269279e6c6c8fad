import { frenchSpaces } from '../text';
import { isSafeHref, runsOf, type Letter, type Run } from './letter';
import { fitted, inkOn, LOGO_ROOM, PARTNER_ROOM, SUPPORTED_BY, type MailImage, type MailLook } from './mail-look';

/** What stands around a letter. */
export interface LetterFrame {
  readonly subject: string;
  /** Why its reader receives it, one sentence; the last words of the mail. */
  readonly reason: string;
  /** The personal link that buttons without address open; null where it may not be shown: they then open nothing. */
  readonly link: string | null;
  /** The page that takes its reader off a list; null for service messages, which always go. */
  readonly unsubscribe?: string | null;
  /** The portal's own page, named at the foot. */
  readonly portal?: string;
  /** What the mails of its edition wear; null: the portal's own frame. */
  readonly worn?: WornLook | null;
}

/** A look, and where its images are found: in the mail itself (`cid:`), or in the page that shows it. */
export interface WornLook {
  readonly look: MailLook;
  readonly address: (image: MailImage) => string;
}

const INK = '#14153A';
const ACTION = '#2731A8';
const SOFT = '#5C5D7D';
const FONT = "font-family:'Segoe UI',system-ui,-apple-system,Roboto,Helvetica,Arial,sans-serif";

/** Widths and colours of the strip: a spectrum drawn with table cells, as images are not always shown. */
const STRIP: readonly (readonly [width: number, colour: string])[] = [
  [46, INK],
  [3, '#FF66B3'],
  [22, INK],
  [6, '#3FCDBD'],
  [12, INK],
  [2, '#A9B1FF'],
  [31, INK],
  [4, '#FF9B38'],
  [64, INK],
  [3, '#A9B1FF'],
  [9, INK],
  [7, '#FF66B3'],
  [28, INK],
  [3, '#3FCDBD'],
  [14, INK],
  [2, '#FF9B38'],
  [52, INK],
  [5, '#FFD83A'],
  [19, INK],
  [3, '#FF66B3'],
  [41, INK],
  [4, '#3FCDBD'],
  [11, INK],
  [2, '#A9B1FF'],
  [37, INK],
  [6, '#FF9B38'],
  [24, INK],
  [3, '#A9B1FF'],
  [58, INK],
  [4, '#FF66B3'],
  [35, INK],
];

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => frenchSpaces(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');
const attribute = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');

/**
 * The HTML part of a letter: tables and inline styles, the only writing that the usual clients share; nothing
 * remote, nothing that tells when it was opened; no image but those of the look. A white sheet of 560 px that stays white in
 * dark clients.
 */
export function letterHtml({ blocks, preheader }: Letter, frame: LetterFrame): string {
  const body = blocks.map((block) => {
    if (block.kind === 'paragraph') return `<p style="margin:0 0 18px">${line(block.runs)}</p>`;
    if (block.kind === 'rule') return RULE;
    if (block.kind === 'button') return button(block.words, block.href ?? frame.link, frame.worn?.look.colour ?? INK);
    const items = block.items.map((item) => `<li style="margin:0 0 6px">${line(item)}</li>`).join('');
    return `<ul style="margin:0 0 18px;padding:0 0 0 22px">${items}</ul>`;
  });
  return `<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light only"><meta name="supported-color-schemes" content="light only">
<meta name="format-detection" content="telephone=no, date=no, address=no"><title>${escaped(frame.subject)}</title></head>
<body style="margin:0;padding:0;background-color:#ECECE6">
${preheader ? `<div style="display:none;max-height:0;overflow:hidden;opacity:0">${escaped(preheader)}</div>` : ''}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#ECECE6"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="560" cellpadding="0" cellspacing="0" border="0" bgcolor="#FFFFFF" style="width:100%;max-width:560px;background-color:#FFFFFF">
<tr><td style="padding:0;font-size:0;line-height:0">${STRIP_TABLE}</td></tr>${head(frame)}
<tr><td style="padding:32px 32px 14px;${FONT};font-size:17px;line-height:26px;color:${INK};text-align:left;word-break:break-word">
${body.join('\n')}
</td></tr>${partners(frame)}
<tr><td bgcolor="#F6F6F2" style="padding:18px 32px;background-color:#F6F6F2;${FONT};font-size:13px;line-height:19px;color:${SOFT};text-align:left">
${foot(frame)}
</td></tr></table>
</td></tr></table>
</body></html>
`;
}

const STRIP_TABLE = `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" height="12" style="table-layout:fixed"><tr>${STRIP.map(
  ([width, colour]) =>
    `<td width="${((width * 100) / STRIP.reduce((sum, [each]) => sum + each, 0)).toFixed(2)}%" height="12" bgcolor="${colour}" style="background-color:${colour};font-size:0;line-height:0">&#160;</td>`,
).join('')}</tr></table>`;

const RULE = `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td style="border-top:1px solid #DDDDD5;font-size:0;line-height:0;padding:0 0 18px">&#160;</td></tr></table>`;

const line = (runs: readonly Run[]): string =>
  runs
    .map(({ text, strong, href }) => {
      const words = escaped(text).replaceAll('\n', '<br>');
      if (href && isSafeHref(href))
        return `<a href="${attribute(href)}" style="color:${ACTION};text-decoration:underline">${words}</a>`;
      return strong ? `<strong>${words}</strong>` : words;
    })
    .join('');

/** A button that is a link in a coloured cell; without address it is shown, and opens nothing. */
function button(words: string, href: string | null, colour: string): string {
  const inner = `display:inline-block;padding:14px 24px;${FONT};font-size:17px;line-height:22px;font-weight:600;color:${inkOn(colour)};text-decoration:none`;
  const label =
    href && isSafeHref(href)
      ? `<a href="${attribute(href)}" style="${inner}">${escaped(words)}</a>`
      : `<span style="${inner}">${escaped(words)}</span>`;
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:4px 0 22px"><tr><td bgcolor="${colour}" style="background-color:${colour};border:1px solid ${SOFT};border-radius:10px">${label}</td></tr></table>`;
}

/** Sizes stand in attributes too: some clients read no style of an image. Its words are shown where images are not. */
function image({ alt, ...size }: MailImage, src: string, room: typeof LOGO_ROOM | typeof PARTNER_ROOM): string {
  const { width, height } = fitted(size, room);
  return `<img src="${attribute(src)}" width="${width}" height="${height}" alt="${attribute(frenchSpaces(alt))}" border="0" style="display:inline-block;width:${width}px;height:${height}px;margin:0 20px 12px 0;border:0;vertical-align:middle;${FONT};font-size:14px;color:${INK}">`;
}

/** The logo on white, as it was drawn for; the words of the band in white or black, whichever is read on its colour. */
function head({ worn }: LetterFrame): string {
  if (!worn) return '';
  const { title, colour, logo } = worn.look;
  const shown = logo
    ? `<tr><td bgcolor="#FFFFFF" style="padding:22px 32px 8px;background-color:#FFFFFF;text-align:left">${image(logo, worn.address(logo), LOGO_ROOM)}</td></tr>`
    : '';
  const band = title
    ? `<tr><td bgcolor="${colour}" style="padding:14px 32px;background-color:${colour};${FONT};font-size:19px;line-height:26px;font-weight:600;color:${inkOn(colour)};text-align:left">${escaped(title)}</td></tr>`
    : '';
  return shown + band;
}

function partners({ worn }: LetterFrame): string {
  if (!worn || worn.look.partners.length === 0) return '';
  const images = worn.look.partners.map((one) => image(one, worn.address(one), PARTNER_ROOM)).join('');
  return `<tr><td bgcolor="#FFFFFF" style="padding:16px 32px 6px;background-color:#FFFFFF;border-top:1px solid #DDDDD5;${FONT};font-size:13px;line-height:19px;color:${SOFT};text-align:left">${SUPPORTED_BY}<br><br>${images}</td></tr>`;
}

function foot({ reason, unsubscribe, portal, worn }: LetterFrame): string {
  const link = (href: string, words: string): string =>
    `<a href="${attribute(href)}" style="color:${SOFT};text-decoration:underline">${escaped(words)}</a>`;
  const who = worn?.look.foot.trim();
  return [
    ...(who ? [`${line(runsOf(who))}<br>`] : []),
    escaped(reason),
    ...(unsubscribe && isSafeHref(unsubscribe) ? [link(unsubscribe, 'Ne plus recevoir ces messages')] : []),
    ...(portal && isSafeHref(portal) ? [link(portal, 'Le portail de la Fête de la science')] : []),
  ].join('<br>');
}
