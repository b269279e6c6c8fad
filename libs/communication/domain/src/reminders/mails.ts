import {
  COORDINATION_SIGNATURE,
  dayInWords,
  dayOfYearInWords,
  LONGEST_SUBJECT,
  MATTER_WISHES,
  onOneLine,
  shortened,
  weekdayInWords,
  type Block,
  type Day,
  type Letter,
  type Run,
} from '@fds/shared/kernel';
import { isLate, type MissingMatter } from './climb';

export interface ComposedLetter {
  readonly subject: string;
  readonly letter: Letter;
}
/** What a reminder says. */
export interface ReminderFacts {
  readonly personName: string;
  readonly editionYear: number;
  readonly today: Day;
  readonly matters: readonly MissingMatter[];
  /** Last day on which the personal link opens. */
  readonly linkUntil: Day;
}

const text = (words: string): Run => ({ text: words });
const strong = (words: string): Run => ({ text: words, strong: true });
const paragraph = (...runs: Run[]): Block => ({ kind: 'paragraph', runs });
const earliest = (matters: readonly MissingMatter[]): MissingMatter =>
  matters.reduce((first, one) => (one.dueOn < first.dueOn ? one : first));

const fullDay = (day: Day): string => `${weekdayInWords(day)} ${dayInWords(day)}`;
/** `avant le vendredi 30 octobre 2026, ce jour compris`; once it is over, that it was. */
export const dueInWords = (matter: Pick<MissingMatter, 'dueOn'>, today: Day): string =>
  isLate(matter, today)
    ? `c’était attendu avant le ${fullDay(matter.dueOn)}`
    : `avant le ${fullDay(matter.dueOn)}, ce jour compris`;

const lineOf = (matter: MissingMatter, today: Day): readonly Run[] => [
  strong(`«\u00a0${onOneLine(matter.title) || 'Dossier sans titre'}\u00a0»`),
  text(`\u00a0: ${MATTER_WISHES[matter.matter]}, ${dueInWords(matter, today)}.`),
  ...(matter.detail ? [text(` «\u00a0${shortened(onOneLine(matter.detail), 200)}\u00a0»`)] : []),
];

const countOf = (matters: readonly MissingMatter[]): string =>
  matters.length === 1 ? 'une réponse' : `${matters.length} réponses`;

/** The one message of a person: all that is missing, and one button. */
export function reminderLetter({ personName, editionYear, today, matters, linkUntil }: ReminderFacts): ComposedLetter {
  const [only] = matters;
  const next = earliest(matters);
  const late = isLate(next, today);
  const subject =
    matters.length === 1 && only
      ? `${late ? 'Toujours attendu' : `Avant le ${dayOfYearInWords(only.dueOn)}`}\u00a0: ${MATTER_WISHES[only.matter]}`
      : `Il manque ${countOf(matters)} pour la Fête de la science ${editionYear}`;
  return {
    subject: shortened(subject, LONGEST_SUBJECT),
    letter: {
      preheader: late ? `Attendu depuis le ${dayInWords(next.dueOn)}` : `Avant le ${dayInWords(next.dueOn)}`,
      blocks: [
        paragraph(text(`Bonjour ${onOneLine(personName)},`)),
        paragraph(
          text(
            `Il manque encore ${countOf(matters)} de votre part pour la Fête de la science ${editionYear}. Le reste est bien reçu, merci.`,
          ),
        ),
        { kind: 'list', items: matters.map((matter) => lineOf(matter, today)) },
        { kind: 'button', words: 'Donner ce qui manque', href: null },
        paragraph(
          text(
            `Ce lien est personnel\u00a0: ne le transmettez pas. Il s’ouvre sans mot de passe jusqu’au ${dayInWords(linkUntil)}, aussi souvent que vous voulez. Si vous avez déjà répondu, ne tenez pas compte de ce message\u00a0; il n’y en aura pas d’autre.`,
          ),
        ),
        paragraph(text(COORDINATION_SIGNATURE)),
      ],
    },
  };
}

/** The copy to the organisation's own address: what is expected of whom; without any link. */
export function reminderCopy(
  facts: Omit<ReminderFacts, 'linkUntil'> & { readonly organisationName: string },
): ComposedLetter {
  const { personName, editionYear, today, matters, organisationName } = facts;
  return {
    subject: shortened(`Réponses attendues de ${onOneLine(organisationName)}`, LONGEST_SUBJECT),
    letter: {
      preheader: `Fête de la science ${editionYear}`,
      blocks: [
        paragraph(text('Bonjour,')),
        paragraph(
          text(
            `Votre structure participe à la Fête de la science ${editionYear}. Nous avons écrit plusieurs fois à ${onOneLine(personName)}, et attendons encore\u00a0:`,
          ),
        ),
        { kind: 'list', items: matters.map((matter) => lineOf(matter, today)) },
        paragraph(
          text(
            'Pouvez-vous le lui rappeler, ou nous dire à qui nous adresser\u00a0? Il suffit de répondre à ce message.',
          ),
        ),
        paragraph(text(COORDINATION_SIGNATURE)),
      ],
    },
  };
}

/** The new link of somebody whose link has expired. */
export const newLinkLetter = (personName: string, editionYear: number, linkUntil: Day): ComposedLetter => ({
  subject: shortened('Votre nouveau lien personnel', LONGEST_SUBJECT),
  letter: {
    blocks: [
      paragraph(text(`Bonjour ${onOneLine(personName)},`)),
      paragraph(
        text(
          `Voici le nouveau lien que vous avez demandé\u00a0: il montre ce qui manque encore pour la Fête de la science ${editionYear}.`,
        ),
      ),
      { kind: 'button', words: 'Donner ce qui manque', href: null },
      paragraph(text(`Ce lien est personnel. Il s’ouvre sans mot de passe jusqu’au ${dayInWords(linkUntil)}.`)),
      paragraph(text(COORDINATION_SIGNATURE)),
    ],
  },
});
