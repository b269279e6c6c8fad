import type { MessageView } from '@fds/shared/contract';
import type { AskedQuestion, Axis } from '@fds/shared/web-kit';

/** The axes as the page titles them. */
export const AXIS_TITLES: Readonly<Record<Axis, string>> = {
  application: 'Dossier',
  label: 'Label, par événement',
  publication: 'Fiche programme',
  happening: 'Déroulement',
  attendance: 'Fréquentation',
  evaluation: 'Évaluation',
  opinion: 'Avis',
  bilan: 'Bilan',
  message: 'Message',
  edition: 'Édition',
};

interface Pigment {
  readonly name: string;
  readonly use: string;
  readonly shades: readonly { readonly hex: string; readonly ink: boolean }[];
}

const pigment = (name: string, use: string, dark: readonly string[], light: readonly string[]): Pigment => ({
  name,
  use,
  shades: [...dark.map((hex) => ({ hex, ink: false })), ...light.map((hex) => ({ hex, ink: true }))],
});

/** Pigments and stones of the region; the light shades carry ink. */
export const PIGMENTS: readonly Pigment[] = [
  pigment('Encre', 'texte, navigation, fonds de scène', ['#14153A', '#3B3C5E', '#5C5D7D'], ['#A7A8BF']),
  pigment('Waide', 'action, lien, sélection', ['#161B5C', '#2731A8', '#3643C8'], ['#7680EC', '#C9CDFA', '#E6E8FD']),
  pigment('Gaude', '« à vous de jouer », rien d’autre', [], ['#F5C400', '#FFD83A', '#FFEB99', '#FFF3BF']),
  pigment('Opale', 'favorable, validé ; parcours', ['#005F56', '#0A7F74'], ['#3FCDBD', '#D5F2EC']),
  pigment('Souci', 'réserve, retard ; festival', ['#8A4200', '#B55A00'], ['#FF9B38', '#FFE8CF']),
  pigment('Garance', 'erreur, refus, annulation', ['#A01328', '#C4213B'], ['#FCE1E4']),
  pigment('Fuchsine', 'village ; fête', ['#9B125F', '#BF1D77'], ['#FF66B3', '#FBDFEE']),
  pigment('Craie', 'papier', [], ['#FFFFFF', '#F6F6F2', '#ECECE6', '#DDDDD5', '#C6C6BD']),
];

/** Questions of an edition: the second one follows an answer to the first. */
export const QUESTIONS: readonly AskedQuestion[] = [
  {
    code: 'salle',
    type: 'single',
    label: 'Une salle vous attend-elle ?',
    required: true,
    options: [
      { code: 'oui', label: 'Oui' },
      { code: 'non', label: 'Pas encore' },
    ],
  },
  {
    code: 'places',
    type: 'number',
    label: 'Combien de places compte-t-elle ?',
    required: false,
    visibleWhen: { question: 'salle', equals: 'oui' },
  },
];

const MESSAGE: MessageView = {
  id: 'm1',
  circle: 'thread',
  author: { name: 'Claude Martin', initials: 'CM', side: 'coordination', me: false },
  text: 'Bonjour, pouvez-vous préciser la salle ? Merci.',
  writtenAt: '2026-04-10T07:00:00Z',
  about: null,
  needKey: null,
  resolvedAt: null,
  unread: true,
  byMail: false,
  files: [],
};
/** What is said about a dossier: a question of the coordination, and its answer. */
export const MESSAGES: readonly MessageView[] = [
  MESSAGE,
  {
    ...MESSAGE,
    id: 'm2',
    author: { name: 'Vous', initials: 'V', side: 'team', me: true },
    text: 'La salle des fêtes, 80 places.',
    writtenAt: '2026-04-10T09:20:00Z',
    unread: false,
  },
];
