/** The message that asks a holder about figures; subject of at most 60 characters, the news first. */
export function queryMail(given: {
  readonly personName: string;
  readonly eventTitle: string;
  readonly question: string;
  /** Address of the event's figures in the portal. */
  readonly link: string;
}): { readonly subject: string; readonly text: string } {
  const news = 'Vos chiffres, une question : ';
  const room = 60 - news.length;
  const title =
    given.eventTitle.length <= room ? given.eventTitle : `${given.eventTitle.slice(0, room - 1).trimEnd()}…`;
  const lines = [
    `Bonjour ${given.personName},`,
    `Merci pour les chiffres de « ${given.eventTitle} ». Avant de les compter au bilan, nous avons une question :`,
    given.question,
    `Si les chiffres sont justes, renvoyez-les tels quels ; sinon, corrigez-les : ${given.link}`,
    'Vous recevez ce message parce que vous représentez la structure qui porte cet événement.',
    'La coordination régionale de la Fête de la science',
  ];
  return { subject: `${news}${title}`, text: `${lines.join('\n\n')}\n` };
}
