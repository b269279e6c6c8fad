import { dayInWords, letter, LONGEST_SUBJECT, shortened, type Day, type Mail } from '@fds/shared/kernel';

const subject = (text: string): string => shortened(text, LONGEST_SUBJECT);

/** The charter was replaced while a dossier was being written. */
export const charterChanged = (name: string, { title, page }: { title: string; page: string }): Mail => ({
  subject: subject('La charte a changé, à accepter de nouveau'),
  text: letter(name, [
    `Le texte de la charte de la Fête de la science a changé depuis que votre structure l’a acceptée dans le brouillon «\u00a0${title}\u00a0».`,
    'Le reste du dossier est gardé. Avant de l’envoyer, relisez la charte et acceptez-la de nouveau\u00a0:',
    page,
  ]),
});

/** One holder has more time than the others (rule 14). */
export const callExtended = (
  name: string,
  { year, until, reason, page }: { year: number; until: Day; reason: string; page: string },
): Mail => ({
  subject: subject(`Vous avez jusqu’au ${dayInWords(until)} pour déposer`),
  text: letter(name, [
    `La coordination donne un délai à votre structure pour l’appel ${year}\u00a0: vous pouvez envoyer votre dossier jusqu’au ${dayInWords(until)}, ce jour compris (23 h 59).`,
    `Raison notée\u00a0: ${reason}`,
    'Vos dossiers\u00a0:',
    page,
  ]),
});

export const extensionRevoked = (
  name: string,
  { year, closesOn, reason, page }: { year: number; closesOn: Day; reason: string; page: string },
): Mail => ({
  subject: subject(`Le délai pour l’appel ${year} est retiré`),
  text: letter(name, [
    `La coordination a retiré le délai donné à votre structure pour l’appel ${year}. Le dernier jour pour envoyer un dossier est le ${dayInWords(closesOn)}.`,
    `Raison notée\u00a0: ${reason}`,
    'Vos brouillons sont gardés\u00a0:',
    page,
  ]),
});

/** Somebody is asked to answer the call. `page` leads to a new dossier, or to the sign-up. */
export const callInvitation = (
  name: string | null,
  call: { year: number; closesOn: Day; theme: string; message: string; page: string; known: boolean },
): Mail => ({
  subject: subject(`Participez à la Fête de la science ${call.year}`),
  text: letter(name, [
    `La coordination vous invite à proposer un projet pour la Fête de la science ${call.year}${call.theme ? `, sur le thème «\u00a0${call.theme}\u00a0»` : ''}. Les dossiers s’envoient jusqu’au ${dayInWords(call.closesOn)}, ce jour compris.`,
    ...(call.message ? [call.message] : []),
    call.known
      ? 'Vous avez déjà un compte\u00a0: commencez votre dossier ici.'
      : 'Créez le compte de votre structure\u00a0: il faut son nom et sa commune, cela prend trois minutes.',
    call.page,
  ]),
});

/** The coordination reminds a team of its draft. */
export const draftReminder = (
  name: string,
  draft: { title: string; lacking: number; closesOn: Day; page: string },
): Mail => ({
  subject: subject(`Votre brouillon attend, avant le ${dayInWords(draft.closesOn)}`),
  text: letter(name, [
    `Votre dossier «\u00a0${draft.title}\u00a0» n’est pas encore envoyé. Vous avez jusqu’au ${dayInWords(draft.closesOn)}, ce jour compris.`,
    draft.lacking === 0
      ? 'Il est complet\u00a0: il ne reste qu’à le relire et à l’envoyer.'
      : `Il y manque encore ${draft.lacking === 1 ? 'une réponse' : `${draft.lacking} réponses`}. La page «\u00a0Relire et envoyer\u00a0» dit lesquelles, avec un lien pour chacune.`,
    draft.page,
  ]),
});
