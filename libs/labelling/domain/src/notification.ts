import { letter, shortened, type Label, type Mail } from '@fds/shared/kernel';

/** What one event's holder is told. */
export interface NotifiedEvent {
  readonly title: string;
  readonly label: Label;
  /** Why; empty for a plain label. */
  readonly reason: string;
}
const SUBJECT = 60;

/** A subject of at most 60 characters: the news stays whole, the title gives way. */
function subject(news: string, title: string): string {
  return shortened(`${news} : ${title}`, SUBJECT);
}

const NEWS: Record<Label, string> = {
  pending: 'En attente',
  labelled: 'Labellisé',
  conditional: 'Labellisé avec réserve',
  deferred: 'Décision reportée',
  refused: 'Projet non retenu',
  revoked: 'Label retiré',
};

const counted = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

function subjectOf(application: string, events: readonly NotifiedEvent[]): string {
  const [first] = events;
  if (!first) return subject('Réponse du comité', application);
  if (events.every(({ label }) => label === first.label)) return subject(NEWS[first.label], application);
  const kept = events.filter(({ label }) => label === 'labelled' || label === 'conditional').length;
  return subject(`${counted(kept, 'événement labellisé', 'événements labellisés')} sur ${events.length}`, application);
}

function sentence({ title, label, reason }: NotifiedEvent, year: number): string {
  const name = `« ${title} »`;
  switch (label) {
    case 'labelled':
      return `${name} est labellisé pour ${year}.`;
    case 'conditional':
      return `${name} est labellisé avec réserve pour ${year}. À faire : ${reason}`;
    case 'deferred':
      return `Le comité a reporté sa décision sur ${name}. Raison : ${reason}`;
    case 'refused':
      return `Le comité n’a pas retenu ${name} pour ${year}. Raison : ${reason}`;
    case 'revoked':
      return `Le label de ${name} est retiré. Raison : ${reason}`;
    case 'pending':
      return `${name} attend encore une décision.`;
  }
}

/** The message that tells a holder what the committee decided, event by event. */
export function notificationMail(given: {
  readonly personName: string;
  readonly applicationTitle: string;
  readonly year: number;
  readonly events: readonly NotifiedEvent[];
  /** Address of the dossier in the portal. */
  readonly link: string;
}): Mail {
  const { personName, applicationTitle, year, events, link } = given;
  const kept = events.some(({ label }) => label === 'labelled' || label === 'conditional');
  const paragraphs = [
    `Le comité de pilotage de la Fête de la science a examiné votre dossier « ${applicationTitle} ».`,
    ...events.map((event) => sentence(event, year)),
    ...(kept
      ? ['Les animations d’un événement labellisé le sont avec lui, sauf si une raison contraire est écrite ci-dessus.']
      : []),
    `Votre dossier : ${link}`,
    'Vous recevez ce message parce que vous représentez la structure qui a déposé ce dossier. Pour toute question, écrivez à la coordination.',
  ];
  return { subject: subjectOf(applicationTitle, events), text: letter(personName, paragraphs) };
}

/** The message that tells a holder that a dossier cannot be examined. */
export function inadmissibilityMail(given: {
  readonly personName: string;
  readonly applicationTitle: string;
  readonly reason: string;
  readonly link: string;
}): Mail {
  const paragraphs = [
    `Votre dossier « ${given.applicationTitle} » ne peut pas être présenté au comité.`,
    `Raison : ${given.reason}`,
    'La coordination peut le reprendre : si vous pensez pouvoir répondre à cette raison, écrivez-lui.',
    `Votre dossier : ${given.link}`,
  ];
  return {
    subject: subject('Dossier irrecevable', given.applicationTitle),
    text: letter(given.personName, paragraphs),
  };
}
