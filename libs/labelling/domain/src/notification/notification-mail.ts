import { dayInWords, letter, shortened, type Day, type Label, type Mail } from '@fds/shared/kernel';
import { PLACE_OF_CERTIFICATES, PLACE_OF_NAME } from './placeholders';

/** What one event's holder is told. */
export interface NotifiedEvent {
  readonly title: string;
  readonly label: Label;
  /** Why; empty for a plain label. */
  readonly reason: string;
  /** Last day to meet the condition; null without one. */
  readonly conditionDueOn: Day | null;
}
const SUBJECT = 60;

/** A subject of at most 60 characters: the news stays whole, the title gives way. */
export const newsOf = (news: string, title: string): string => shortened(`${news}\u00a0: ${title}`, SUBJECT);

const NEWS: Record<Label, string> = {
  pending: 'En attente',
  labelled: 'Labellisé',
  conditional: 'Labellisé avec réserve',
  deferred: 'Décision reportée',
  refused: 'Projet non retenu',
  revoked: 'Label retiré',
};

const counted = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;
/** The labels that make an event part of the festival. */
export const isKept = (label: Label): boolean => label === 'labelled' || label === 'conditional';

function subjectOf(application: string, events: readonly NotifiedEvent[]): string {
  const [first] = events;
  if (!first) return newsOf('Réponse du comité', application);
  if (events.every(({ label }) => label === first.label)) return newsOf(NEWS[first.label], application);
  const kept = events.filter(({ label }) => isKept(label)).length;
  return newsOf(`${counted(kept, 'événement labellisé', 'événements labellisés')} sur ${events.length}`, application);
}

function sentence({ title, label, reason, conditionDueOn }: NotifiedEvent, year: number, next: Day | null): string {
  const name = `«\u00a0${title}\u00a0»`;
  switch (label) {
    case 'labelled':
      return `${name} est labellisé pour ${year}.`;
    case 'conditional':
      return `${name} est labellisé avec réserve pour ${year}. À faire${conditionDueOn ? ` avant le ${dayInWords(conditionDueOn)}` : ''}\u00a0: ${reason}`;
    case 'deferred':
      return `Le comité a reporté sa décision sur ${name}. Raison\u00a0: ${reason}${next ? ` Il se réunit de nouveau le ${dayInWords(next)}.` : ''}`;
    case 'refused':
      return `Le comité n’a pas retenu ${name} pour ${year}. Raison\u00a0: ${reason}`;
    case 'revoked':
      return `Le label de ${name} est retiré. Raison\u00a0: ${reason}`;
    case 'pending':
      return `${name} attend encore une décision.`;
  }
}

/** What a message of the committee's answer is made of. */
export interface NotifiedApplication {
  readonly applicationTitle: string;
  readonly year: number;
  readonly events: readonly NotifiedEvent[];
  /** Address of the answer in the portal. */
  readonly link: string;
  /** Day of the committee's next session, for what was deferred; null when none is planned. */
  readonly nextSession: Day | null;
}

/**
 * The message that tells the holders of a dossier what the committee decided, event by event, as the coordination reads
 * and edits it: the name of each reader, and what is said of the certificates, stand in it as placeholders.
 */
export function notificationMail({ applicationTitle, year, events, link, nextSession }: NotifiedApplication): Mail {
  const kept = events.some(({ label }) => isKept(label));
  const conditional = events.some(({ label }) => label === 'conditional');
  const refused = events.some(({ label }) => label === 'refused');
  const paragraphs = [
    `Le comité de pilotage de la Fête de la science a examiné votre dossier «\u00a0${applicationTitle}\u00a0».`,
    ...events.map((event) => sentence(event, year, nextSession)),
    ...(kept
      ? [
          'Les animations d’un événement labellisé le sont avec lui, sauf si une raison contraire est écrite ci-dessus.',
          PLACE_OF_CERTIFICATES,
        ]
      : []),
    `${conditional ? 'Lire la réponse, et dire ce que vous avez fait de la réserve' : 'Lire la réponse'}\u00a0: ${link}`,
    ...(refused ? ['Pour comprendre cette décision ou préparer la prochaine édition, écrivez-nous.'] : []),
    'Vous recevez ce message parce que vous représentez la structure qui a déposé ce dossier. Pour toute question, écrivez à la coordination.',
  ];
  return { subject: subjectOf(applicationTitle, events), text: letter(PLACE_OF_NAME, paragraphs) };
}

/** The message that tells a holder that a dossier cannot be examined. */
export function inadmissibilityMail(given: {
  readonly personName: string;
  readonly applicationTitle: string;
  readonly reason: string;
  readonly link: string;
}): Mail {
  const paragraphs = [
    `Votre dossier «\u00a0${given.applicationTitle}\u00a0» ne peut pas être présenté au comité.`,
    `Raison\u00a0: ${given.reason}`,
    'La coordination peut le reprendre\u00a0: si vous pensez pouvoir répondre à cette raison, écrivez-lui.',
    `Votre dossier\u00a0: ${given.link}`,
  ];
  return {
    subject: newsOf('Dossier irrecevable', given.applicationTitle),
    text: letter(given.personName, paragraphs),
  };
}
