import { SECTION_LABELS, type CorrectionItem } from '@fds/applications/domain';
import { dayInWords, letter, LONGEST_SUBJECT, shortened, type Day, type Mail } from '@fds/shared/kernel';

interface Asked {
  readonly title: string;
  readonly dueOn: Day;
  readonly items: readonly (CorrectionItem & { readonly eventTitle?: string })[];
  /** Address of the dossier in the portal. */
  readonly page: string;
}

const subject = (text: string): string => shortened(text, LONGEST_SUBJECT);
const lineOf = ({ section, eventTitle, why }: Asked['items'][number]): string =>
  `– ${SECTION_LABELS[section]}${eventTitle ? `, « ${eventTitle} »` : ''} : ${why}`;

/** What to correct, why, and until when. */
export const correctionAsked = (name: string, { title, dueOn, items, page }: Asked): Mail => ({
  subject: subject(`À compléter avant le ${dayInWords(dueOn)} : ${title}`),
  text: letter(name, [
    `La coordination a lu votre dossier « ${title} » et vous demande de le compléter avant le ${dayInWords(dueOn)}, ce jour compris.`,
    items.map(lineOf).join('\n'),
    'Seules ces parties sont rouvertes ; le reste du dossier reste comme vous l’avez envoyé. Quand c’est prêt, renvoyez-le :',
    page,
  ]),
});

/** A request waits; `late` once its day is over. */
export const correctionReminder = (name: string, { title, dueOn, items, page }: Asked, late: boolean): Mail => ({
  subject: subject(
    late ? `Toujours attendu, à compléter : ${title}` : `Rappel, à compléter avant le ${dayInWords(dueOn)}`,
  ),
  text: letter(name, [
    late
      ? `La coordination attendait votre réponse avant le ${dayInWords(dueOn)} sur le dossier « ${title} ». Vous pouvez encore la donner.`
      : `La coordination attend votre réponse sur le dossier « ${title} » avant le ${dayInWords(dueOn)}, ce jour compris.`,
    items.map(lineOf).join('\n'),
    page,
  ]),
});

/** The request was taken back: the dossier is again as it was sent. */
export const correctionCancelled = (name: string, { title, page }: Pick<Asked, 'title' | 'page'>): Mail => ({
  subject: subject(`Plus rien à compléter : ${title}`),
  text: letter(name, [
    `La coordination a retiré sa demande sur le dossier « ${title} » : vous n’avez rien à faire. Le dossier est tel que vous l’aviez envoyé.`,
    page,
  ]),
});

/** To who asked: the holder has answered. */
export const correctionAnswered = (name: string, { title, page }: Pick<Asked, 'title' | 'page'>): Mail => ({
  subject: subject(`Réponse reçue : ${title}`),
  text: letter(name, [
    `Le porteur a complété le dossier « ${title} ». La page d’instruction montre ce qui a changé depuis votre demande.`,
    page,
  ]),
});
