import { letter, momentInWords, shortened, type Mail } from '@fds/shared/kernel';

/** The receipt of an evaluation: what was received, and the page that it gives; subject of at most 60 characters. */
export function evaluationReceipt(given: {
  readonly personName: string;
  readonly organisationName: string;
  readonly year: number;
  readonly answered: number;
  readonly sentAt: Date;
  /** The coordination entered it, on the telephone. */
  readonly byCoordination: boolean;
  /** Address of the mini-bilan in the portal, and of the answers. */
  readonly miniBilan: string;
  readonly link: string;
}): Mail {
  const { organisationName, year, answered, sentAt, byCoordination } = given;
  const answers = answered > 1 ? `${answered} réponses` : `${answered} réponse`;
  const paragraphs = [
    byCoordination
      ? `La coordination a noté pour vous l’évaluation de ${organisationName}, édition ${year} : ${answers}, le ${momentInWords(sentAt)}.`
      : `L’évaluation de ${organisationName}, édition ${year}, est reçue : ${answers}, le ${momentInWords(sentAt)}. Merci.`,
    `Votre mini-bilan, une page à montrer, vous attend : ${given.miniBilan}`,
    `Relire ou corriger vos réponses tant que l’évaluation est ouverte : ${given.link}`,
  ];
  return {
    subject: shortened(`Votre évaluation ${year} est reçue : ${organisationName}`, 60),
    text: letter(given.personName, paragraphs),
  };
}
