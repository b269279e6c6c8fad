import { letter, onOneLine, type Mail } from '@fds/shared/kernel';

/** Told to the owners of an organisation, once a day, when the coordination has written something in its name. */
export const actedForMail = (
  ownerName: string,
  given: { readonly organisation: string; readonly coordinator: string; readonly link: string },
): Mail => ({
  subject: 'La coordination a agi en votre nom',
  text: letter(ownerName, [
    `${onOneLine(given.coordinator)}, de la coordination régionale de la Fête de la science, a écrit aujourd’hui au nom de «\u00a0${onOneLine(given.organisation)}\u00a0» sur le portail.`,
    `Tout ce qui est fait ainsi est noté, et vous pouvez le relire\u00a0: ${given.link}`,
    'Si vous ne l’attendiez pas, répondez à la coordination.',
  ]),
});

/** Actions on somebody's own account or session: not written in anybody's name. */
const OWN = /^(?:session|person|settings)\.|^organisation\.(?:entered|exited)$/;

/** Whether an action of the journal was written in a holder's name by whoever acts for it. */
export const isInHolderName = (action: string): boolean => !OWN.test(action);
