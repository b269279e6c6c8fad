import type { PersonalDataHolder, PersonalRecord, PersonalSection } from '@fds/shared/api-kit';

/** What one step holds on somebody, with what is said of it. */
export interface Holding {
  readonly holder: PersonalDataHolder;
  readonly sections: readonly PersonalSection[];
}
export interface OwnDataDocument {
  readonly name: string;
  readonly email: string;
  /** When it was drawn, in French words. */
  readonly drawn: string;
  readonly holdings: readonly Holding[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text as HTML shows it, whatever was typed in it. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;color:#1a1633;background:#fff;max-width:860px;margin:0 auto;padding:32px 20px}
h1{font-size:28px;line-height:1.2;margin:0 0 8px}h2{font-size:21px;margin:40px 0 8px;border-top:2px solid #1a1633;padding-top:16px}
h3{font-size:17px;margin:20px 0 6px}p{margin:0 0 8px;max-width:70ch}nav ol{padding-left:24px}a{color:#3a2fb5}
dl{display:grid;grid-template-columns:minmax(9em,14em) 1fr;gap:2px 16px;margin:0 0 12px;padding:10px 12px;border:1px solid #d4d1e3;break-inside:avoid}
dt{color:#56516f}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}.doux{color:#56516f}
@media(max-width:560px){dl{grid-template-columns:1fr}dd{margin-bottom:6px}}@media print{body{padding:0;max-width:none;font-size:11pt}a{color:inherit}}`;

/** The readable form of what is held on somebody: one file that needs nothing else, prints, and runs no script. */
export function ownDataPage({ name, email, drawn, holdings }: OwnDataDocument): string {
  const index = holdings.map(
    ({ holder, sections }, at) =>
      `<li><a href="#d${at + 1}">${escapeHtml(holder.title)}</a> <span class="doux">(${counted(sections)})</span></li>`,
  );
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Mes données sur le portail de la Fête de la science</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>Mes données sur le portail de la Fête de la science</h1>
<p>Tout ce que le portail garde sur ${escapeHtml(name)} (${escapeHtml(email)}), le ${escapeHtml(drawn)}.</p>
</header>
<nav aria-label="Sommaire"><ol>
${index.join('\n')}
</ol></nav>
<main>
${holdings.map((holding, at) => part(holding, at + 1)).join('\n')}
</main>
</body>
</html>
`;
}

const part = ({ holder, sections }: Holding, number: number): string => `<section id="d${number}">
<h2>${number}. ${escapeHtml(holder.title)}</h2>
<p>${escapeHtml(holder.what)}</p>
<p class="doux">Pourquoi\u00a0: ${escapeHtml(holder.why)}<br>Base légale\u00a0: ${escapeHtml(holder.basis)}<br>Durée\u00a0: ${escapeHtml(holder.keeps)}</p>
${sections.map(section).join('\n')}
</section>`;

const section = ({ title, records }: PersonalSection): string =>
  `<h3>${escapeHtml(title)}</h3>\n${records.length === 0 ? '<p>Rien n’est gardé ici.</p>' : records.map(record).join('\n')}`;

const record = ({ words }: PersonalRecord): string =>
  `<dl>${Object.entries(words)
    .map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`)
    .join('')}</dl>`;

const counted = (sections: readonly PersonalSection[]): string => {
  const count = countOf(sections);
  return count === 0 ? 'rien' : `${count} élément${count > 1 ? 's' : ''}`;
};

/** How many things are held. */
export const countOf = (sections: readonly PersonalSection[]): number =>
  sections.reduce((sum, { records }) => sum + records.length, 0);

/** The same for programs: the values as they lie in the database. */
export const ownDataJson = ({
  name,
  email,
  drawn,
  holdings,
}: OwnDataDocument & { readonly drawn: string }): object => ({
  person: { name, email },
  drawnAt: drawn,
  holdings: holdings.map(({ holder: { code, title, what, why, basis, keeps }, sections }) => ({
    code,
    title,
    what,
    why,
    basis,
    keeps,
    sections: sections.map(({ title: heading, records }) => ({
      title: heading,
      records: records.map(({ raw }) => raw),
    })),
  })),
});
