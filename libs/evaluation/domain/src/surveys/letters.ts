import {
  COORDINATION_SIGNATURE,
  dayInWords,
  LONGEST_SUBJECT,
  onOneLine,
  shortened,
  type Block,
  type Day,
  type Letter,
} from '@fds/shared/kernel';
import { SURVEY_NAMING_WORDS, type SurveyNaming } from './policies';

export interface SurveyLetterFacts {
  readonly title: string;
  readonly intro: string;
  readonly naming: SurveyNaming;
  readonly closesOn: Day | null;
  readonly name: string;
  readonly reminder: boolean;
}

/** The letter that brings a personal link, or recalls it; the link itself is in the mail alone. */
export function surveyLetter({ title, intro, naming, closesOn, name, reminder }: SurveyLetterFacts): {
  readonly subject: string;
  readonly letter: Letter;
} {
  const paragraph = (words: string): Block => ({ kind: 'paragraph', runs: [{ text: words }] });
  const until = closesOn ? ` Vous pouvez répondre jusqu’au ${dayInWords(closesOn)} inclus.` : '';
  const lines = intro.split(/\n+/).map(onOneLine).filter(Boolean);
  return {
    subject: shortened(onOneLine(reminder ? `Rappel\u00a0: ${title}` : title), LONGEST_SUBJECT),
    letter: {
      blocks: [
        paragraph(`Bonjour ${onOneLine(name)},`),
        ...(reminder
          ? [paragraph('Vous n’avez pas encore répondu à notre enquête. Votre réponse nous serait utile.')]
          : []),
        ...lines.map(paragraph),
        { kind: 'button', words: 'Répondre à l’enquête', href: null },
        paragraph(`Ce lien est personnel\u00a0: il s’ouvre sans mot de passe et sert une fois.${until}`),
        paragraph(SURVEY_NAMING_WORDS[naming]),
        paragraph(COORDINATION_SIGNATURE),
      ],
    },
  };
}
