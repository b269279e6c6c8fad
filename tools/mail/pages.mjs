// The pages of the mail catcher. Nothing is fetched from elsewhere, and a mail's own HTML is shown in a closed frame.

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text) => String(text).replaceAll(/[&<>"']/g, (sign) => escapes[sign]);
const date = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeStyle: 'medium' });

export const style = `
:root { color-scheme: light dark; --line: #c9c5d6; --soft: #f3f1f8; --ink: #1d1b26; --accent: #4a3aa7; --ground: #fff; }
@media (prefers-color-scheme: dark) { :root { --line: #4a4658; --soft: #2a2733; --ink: #eceaf3; --accent: #b9aeff; --ground: #1b1922; } }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
header, main { max-width: 64rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.4rem; margin: 0 0 .25rem; }
p.note { margin: 0; opacity: .8; }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: 1rem 0; }
label { display: block; font-size: .9rem; }
input { font: inherit; padding: .45rem .6rem; border: 1px solid var(--line); border-radius: .4rem; min-width: 16rem; max-width: 100%; background: inherit; color: inherit; }
button { font: inherit; padding: .45rem 1rem; border: 0; border-radius: .4rem; background: var(--accent); color: var(--ground); }
ul { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
li a { display: grid; grid-template-columns: 12rem 1fr auto; gap: 1rem; padding: .6rem .4rem; border-bottom: 1px solid var(--line); color: inherit; text-decoration: none; }
li a:hover, li a:focus-visible { background: var(--soft); }
li a span { overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
dd { margin: 0; overflow-wrap: anywhere; }
iframe { width: 100%; height: 60vh; border: 1px solid var(--line); border-radius: .4rem; background: #fff; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; background: var(--soft); padding: 1rem; border-radius: .4rem; }
a { color: var(--accent); }
@media (max-width: 40rem) { li a { grid-template-columns: 1fr; gap: 0; } }
`;

const frame = (title, body) => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title><link rel="stylesheet" href="/style.css"><link rel="icon" href="data:,"></head><body>${body}</body></html>`;

/** The list, newest first, with the search by recipient. */
export function listPage(mails, to) {
  const rows = mails.map(
    ({ id, receivedAt, to: recipients, subject }) =>
      `<li><a href="/messages/${id}"><span>${escape(recipients.join(', '))}</span><strong>${escape(subject || '(sans objet)')}</strong><time datetime="${receivedAt}">${date.format(new Date(receivedAt))}</time></a></li>`,
  );
  const none = to
    ? 'Aucun courriel pour ce destinataire.'
    : "Aucun courriel pour l'instant. Actualisez la page après un envoi.";
  return frame(
    'Courriels du portail',
    `<header><h1>Courriels du portail</h1><p class="note">Rien ne quitte cette machine : les courriels que le portail envoie s'arrêtent ici (500 derniers).</p></header>
<main><form action="/"><div><label for="to">Destinataire</label><input id="to" name="to" type="search" value="${escape(to)}"></div><button>Chercher</button></form>
${rows.length > 0 ? `<ul>${rows.join('')}</ul>` : `<p>${none}</p>`}</main>`,
  );
}

/** One mail: who, when, its text and, when it has one, its HTML in a closed frame. */
export function mailPage(mail) {
  const attachments = mail.attachments
    .map(({ filename, size }) => `${escape(filename ?? 'sans nom')} (${size} octets)`)
    .join(', ');
  return frame(
    mail.subject || '(sans objet)',
    `<header><p><a href="/">← Tous les courriels</a></p><h1>${escape(mail.subject || '(sans objet)')}</h1></header><main>
<dl><dt>De</dt><dd>${escape(mail.from)}</dd><dt>À</dt><dd>${escape(mail.to.join(', '))}</dd>
<dt>Reçu</dt><dd>${date.format(new Date(mail.receivedAt))}</dd>${attachments ? `<dt>Pièces jointes</dt><dd>${attachments}</dd>` : ''}</dl>
${mail.html ? `<iframe title="Le courriel tel qu'il s'affiche" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/messages/${mail.id}/html"></iframe>` : ''}
<h2>Texte</h2><pre>${linked(mail.text) || '(vide)'}</pre></main>`,
  );
}

/** The HTML of a mail, alone in its frame: its links open in a new tab, the images it brought are shown, nothing else of it may act or load. */
export function mailFrame({ html, attachments }) {
  const shown = attachments
    .filter(({ contentId }) => contentId)
    .reduce(
      (text, { contentId, mimeType, data }) =>
        text.replaceAll(`src="cid:${contentId}"`, () => `src="data:${mimeType};base64,${data}"`),
      html ?? '',
    );
  return `<!doctype html><meta charset="utf-8"><base target="_blank">${shown}`;
}

export const missingPage = () =>
  frame('Introuvable', '<main><h1>Courriel introuvable</h1><p><a href="/">Tous les courriels</a></p></main>');

function linked(text) {
  return escape(text).replaceAll(
    /https?:\/\/[^\s<>]+/g,
    (url) => `<a href="${url}" target="_blank" rel="noreferrer">${url}</a>`,
  );
}
