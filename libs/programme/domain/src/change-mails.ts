import { letter, LONGEST_SUBJECT, shortened, type Happening, type Mail } from '@fds/shared/kernel';
import { HAPPENING_WORDS } from './happening';

/** What a message about the life of an event speaks of. */
export interface ToldChange {
  readonly eventTitle: string;
  readonly organisationName: string;
  /** What became of it; null when only facts changed. */
  readonly happening: Happening | null;
  /** Names of the answers that changed: « Commune », « Titre ». */
  readonly labels: readonly string[];
  readonly reason: string;
  /** Address of the page in the portal. */
  readonly link: string;
}
const subject = (news: string, { eventTitle }: ToldChange): string =>
  shortened(`${news} : ${eventTitle}`, LONGEST_SUBJECT);
const what = ({ happening, labels, reason }: ToldChange): readonly string[] => [
  ...(happening ? [`Déroulement : ${HAPPENING_WORDS[happening]}.`] : []),
  ...(labels.length > 0 ? [`Ce qui change : ${labels.join(', ')}.`] : []),
  ...(reason.trim() ? [`Raison : ${reason.trim()}`] : []),
];

/** To the coordination: something became of an event, or its holder asks for a change of what was labelled. */
export const changeToldToCoordination = (name: string, told: ToldChange, waits: boolean): Mail => ({
  subject: subject(waits ? 'À revoir' : told.happening ? HAPPENING_WORDS[told.happening] : 'Changement', told),
  text: letter(name, [
    `${told.organisationName} signale un changement pour « ${told.eventTitle} ».`,
    ...what(told),
    waits
      ? 'Ce changement touche à ce qui a été labellisé : il attend votre accord. D’ici là, rien ne change.'
      : 'Ce changement a pris effet.',
    told.link,
  ]),
});

/** To the holder: the coordination changed its event. */
export const changeToldToHolder = (name: string, told: ToldChange): Mail => ({
  subject: subject(told.happening ? HAPPENING_WORDS[told.happening] : 'Changement', told),
  text: letter(name, [
    `La coordination a changé « ${told.eventTitle} » pour vous.`,
    ...what(told),
    `Pour relire, ou revenir en arrière : ${told.link}`,
  ]),
});

/** To the holder: what the coordination answered to its change. */
export const changeSettled = (name: string, told: ToldChange, accepted: boolean, answer: string): Mail => ({
  subject: subject(accepted ? 'Changement accepté' : 'Changement refusé', told),
  text: letter(name, [
    accepted
      ? `La coordination accepte votre changement pour « ${told.eventTitle} » : il a pris effet, et le label est gardé.`
      : `La coordination n’accepte pas votre changement pour « ${told.eventTitle} » : l’événement et son label restent tels quels.`,
    ...what({ ...told, reason: '' }),
    ...(answer.trim() ? [`Raison : ${answer.trim()}`] : []),
    told.link,
  ]),
});

/** To the other side: a change was taken back. */
export const changeTakenBack = (name: string, told: ToldChange, by: string): Mail => ({
  subject: subject('Changement repris', told),
  text: letter(name, [
    `${by} est revenu en arrière sur « ${told.eventTitle} » : le changement ci-dessous ne tient plus.`,
    ...what(told),
    told.link,
  ]),
});

/** To the coordination: a labelled dossier will not take place. */
export const dossierCalledOff = (
  name: string,
  given: {
    readonly title: string;
    readonly organisationName: string;
    readonly events: number;
    readonly reason: string;
    readonly link: string;
  },
): Mail => ({
  subject: shortened(`Dossier labellisé retiré : ${given.title}`, LONGEST_SUBJECT),
  text: letter(name, [
    `Le dossier « ${given.title} » (${given.organisationName}) est retiré après son label : ${given.events > 1 ? `ses ${given.events} événements sont annulés` : 'son événement est annulé'}.`,
    `Raison : ${given.reason}`,
    given.link,
  ]),
});
