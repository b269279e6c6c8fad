// The last thing `npm start` writes: where the portal is, who may sign in, how to stop it.
import { table } from '../lib/terminal.mjs';

/**
 * @param addresses `{ portal, mails }`; mails is null when a relay sends them
 * @param demonstration what `plantDemonstration` returned, or null
 * @param administrator the text of the first administrator's invitation, or null
 */
export function welcome({ addresses, demonstration, administrator, empty, seconds, log }) {
  const lines = [
    '',
    ...table([
      ['Portail', addresses.portal],
      ...(addresses.mails ? [['Courriels envoyés', addresses.mails]] : []),
      ['Journal', log],
    ]),
  ];
  if (demonstration?.first) {
    lines.push(
      '',
      'Comptes de démonstration (mots de passe affichés cette seule fois) :',
      ...table(demonstration.accounts.map(({ role, name, email, password }) => [`  ${role}`, name, email, password])),
      `  Ils restent dans ${demonstration.file}, lisible par vous seul.`,
    );
  } else if (demonstration) {
    lines.push('', `Comptes de démonstration : ${demonstration.file}`);
  }
  if (administrator) lines.push('', administrator.trim());
  else if (empty) {
    lines.push(
      '',
      "Premier administrateur, s'il n'existe pas encore :",
      '  npm run portal -- users first-admin <adresse>',
    );
  }
  lines.push('', `Prêt en ${seconds}. Ctrl-C pour tout arrêter.`);
  return lines.join('\n');
}
