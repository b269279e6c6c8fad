import { LINK_LIFE, lifeInWords, type AccessAnswer } from '@fds/accounts/domain';
import { letter, type Mail } from '@fds/shared/kernel';

const ONCE =
  'Il sert une seule fois. Si vous n’avez rien demandé, laissez ce message\u00a0: sans ce lien, rien ne se passe.';

const mail = (subject: string, ...paragraphs: string[]): Mail => ({
  subject,
  text: letter(null, paragraphs),
});

/** What a mailbox receives when somebody asks to come in. `{lien}` is the personal link. */
export const ACCESS_MAILS: Readonly<Record<AccessAnswer, Mail>> = {
  sign_in: mail(
    'Votre lien de connexion à la Fête de la science',
    'Pour entrer dans le portail de la Fête de la science, ouvrez ce lien, puis pressez le bouton\u00a0:',
    '{lien}',
    `Il est valable ${lifeInWords(LINK_LIFE.sign_in)}. ${ONCE}`,
  ),
  sign_up: mail(
    'Ouvrez votre compte pour la Fête de la science',
    'Aucun compte n’existe à cette adresse sur le portail de la Fête de la science. Pour en ouvrir un\u00a0:',
    '{lien}',
    'Vous avez déjà un compte\u00a0? Il est à une autre adresse\u00a0: demandez un lien avec celle-là.',
    `Ce lien est valable ${lifeInWords(LINK_LIFE.sign_up)}. ${ONCE}`,
  ),
  password: mail(
    'Choisissez un nouveau mot de passe',
    'Pour choisir un nouveau mot de passe sur le portail de la Fête de la science\u00a0:',
    '{lien}',
    `Ce lien est valable ${lifeInWords(LINK_LIFE.password)}. ${ONCE} Votre mot de passe actuel reste alors le même.`,
  ),
  closed: mail(
    'Votre compte de la Fête de la science est fermé',
    'Quelqu’un, sans doute vous, a demandé à entrer dans le portail de la Fête de la science. Le compte de cette adresse est fermé\u00a0: aucun lien ne l’ouvre.',
    'Si vous pensez que c’est une erreur, écrivez à la coordination régionale, qui peut le rouvrir.',
  ),
};

/** The news that a password was chosen, changed or taken away: whoever did not do it must learn of it. */
export const passwordNews = (what: 'changed' | 'removed'): Mail =>
  mail(
    what === 'changed' ? 'Votre mot de passe a été changé' : 'Votre mot de passe a été retiré',
    what === 'changed'
      ? 'Le mot de passe de votre compte de la Fête de la science vient d’être changé. Vos autres sessions sont fermées.'
      : 'Votre compte de la Fête de la science n’a plus de mot de passe\u00a0: il s’ouvre par un lien reçu à cette adresse.',
    'Ce n’était pas vous\u00a0? Demandez un lien de connexion, choisissez un nouveau mot de passe, et prévenez la coordination.',
  );

/** To the present mailbox: agree to the change. */
export const leaveMail = (to: string): Mail =>
  mail(
    'Confirmez le changement de votre adresse',
    `Vous demandez que votre compte de la Fête de la science passe à l’adresse ${to}. Pour confirmer depuis cette boîte\u00a0:`,
    '{lien}',
    `L’autre confirmation est demandée à la nouvelle adresse\u00a0; l’adresse change quand les deux sont faites, dans les ${lifeInWords(LINK_LIFE.email_change)}.`,
    'Ce n’était pas vous\u00a0? Ne confirmez pas, et prévenez la coordination\u00a0: quelqu’un a accès à votre compte.',
  );

/** To the new mailbox: it is mine. */
export const arriveMail = (from: string): Mail =>
  mail(
    'Confirmez votre nouvelle adresse',
    `Le compte de la Fête de la science de ${from} demande à passer à cette adresse. Si c’est la vôtre, confirmez\u00a0:`,
    '{lien}',
    `L’autre confirmation est demandée à l’ancienne adresse\u00a0; l’adresse change quand les deux sont faites, dans les ${lifeInWords(LINK_LIFE.email_change)}.`,
    'Ce n’était pas vous\u00a0? Laissez ce message\u00a0: sans ce lien, rien ne se passe.',
  );

/** To the new mailbox, when an account has it already. */
export const TAKEN_MAIL = mail(
  'Cette adresse a déjà un compte',
  'Quelqu’un, sans doute vous, a demandé que son compte de la Fête de la science passe à cette adresse. Elle a déjà un compte\u00a0: rien n’a changé.',
  'Si les deux comptes sont les vôtres, écrivez à la coordination, qui peut les réunir.',
);

/** To both mailboxes once the address is changed. */
export const changedMail = (to: string): Mail =>
  mail(
    'L’adresse de votre compte a changé',
    `Votre compte de la Fête de la science est désormais à l’adresse ${to}. Les messages et les liens de connexion y arrivent.`,
    'Ce n’était pas vous\u00a0? Prévenez la coordination sans attendre.',
  );
