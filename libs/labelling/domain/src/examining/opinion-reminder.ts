import { dayInWords, letter, LONGEST_SUBJECT, shortened, type Day, type Mail } from '@fds/shared/kernel';

/** Titles that a reminder names; the others are counted. */
export const NAMED_IN_REMINDER = 10;

/** The message that asks a voice of the committee for the opinions it has not given: one, for all that waits. */
export function opinionReminder(given: {
  readonly personName: string;
  readonly year: number;
  /** Titles of the dossiers that wait, the one the reminder was asked for first. */
  readonly titles: readonly string[];
  /** How many wait in all. */
  readonly waiting: number;
  readonly dueOn: Day | null;
  /** Address of the list of dossiers to read. */
  readonly link: string;
}): Mail {
  const { personName, year, titles, waiting, dueOn, link } = given;
  const count = waiting > 1 ? `${waiting} dossiers attendent` : 'Un dossier attend';
  const rest = waiting - titles.length;
  return {
    subject: shortened(`${count} votre avis`, LONGEST_SUBJECT),
    text: letter(personName, [
      `${count} votre avis pour la Fête de la science ${year}${dueOn ? `, avant le ${dayInWords(dueOn)}` : ''}\u00a0:`,
      [...titles.map((title) => `- ${title}`), ...(rest > 0 ? [`- et ${rest} de plus`] : [])].join('\n'),
      'Les lire et donner votre avis\u00a0:',
      link,
    ]),
  };
}
