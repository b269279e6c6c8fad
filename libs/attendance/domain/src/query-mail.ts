import { letter, shortened, type Mail } from '@fds/shared/kernel';

/** The message that asks a holder about figures; subject of at most 60 characters, the news first. */
export function queryMail(given: {
  readonly personName: string;
  readonly eventTitle: string;
  readonly question: string;
  /** Address of the event's figures in the portal. */
  readonly link: string;
  /** How this mail is answered; empty where it is not. */
  readonly reply: string;
}): Mail {
  const news = 'Vos chiffres, une question : ';
  const paragraphs = [
    `Merci pour les chiffres de « ${given.eventTitle} ». Avant de les compter au bilan, nous avons une question :`,
    given.question,
    `Si les chiffres sont justes, dites-le ou renvoyez-les tels quels ; sinon, corrigez-les : ${given.link}`,
    given.reply,
    'Vous recevez ce message parce que vous représentez la structure qui porte cet événement.',
  ].filter(Boolean);
  return { subject: shortened(`${news}${given.eventTitle}`, 60), text: letter(given.personName, paragraphs) };
}
