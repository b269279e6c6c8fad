import { FACTOR_LABELS, FEW_RECOVERY_CODES, type FactorMethod } from '@fds/accounts/domain';
import { letter, type Mail } from '@fds/shared/kernel';

/** Whom the mails about the second proof of identity are written to. */
export interface Addressee {
  readonly name: string;
  /** Address of the page of one's security. */
  readonly page: string;
}

const text = ({ name, page }: Addressee, lines: readonly string[], unexpected: string): string =>
  letter(name, [...lines, `${unexpected}\n${page}`], 'Le portail de la Fête de la science');

const NOT_ME =
  'Si ce n’est pas vous, changez votre mot de passe et prévenez la coordination. Votre page de sécurité\u00a0:';

/** A way to prove one's identity was added; `label` is the name its owner gave it. */
export const factorAddedMail = (to: Addressee, method: FactorMethod, label: string): Mail => ({
  subject: 'Double vérification\u00a0: un moyen ajouté',
  text: text(
    to,
    [
      `Un moyen de double vérification vient d’être ajouté à votre compte\u00a0: ${FACTOR_LABELS[method].toLowerCase()} «\u00a0${label}\u00a0».`,
    ],
    NOT_ME,
  ),
});

/** One of them was removed. */
export const factorRemovedMail = (to: Addressee, method: FactorMethod, label: string): Mail => ({
  subject: 'Double vérification\u00a0: un moyen retiré',
  text: text(
    to,
    [
      `Un moyen de double vérification vient d’être retiré de votre compte\u00a0: ${FACTOR_LABELS[method].toLowerCase()} «\u00a0${label}\u00a0».`,
    ],
    NOT_ME,
  ),
});

/** The former recovery codes no longer work. */
export const recoveryCodesMadeMail = (to: Addressee): Mail => ({
  subject: 'Vos codes de secours ont été refaits',
  text: text(to, ['De nouveaux codes de secours viennent d’être créés. Les anciens ne servent plus.'], NOT_ME),
});

/** A recovery code let somebody in; `left` of them remain. */
export const recoveryCodeUsedMail = (to: Addressee, left: number): Mail => ({
  subject: left <= FEW_RECOVERY_CODES ? 'Il vous reste peu de codes de secours' : 'Un code de secours a servi',
  text: text(
    to,
    [
      `Un de vos codes de secours vient de servir pour entrer dans le portail. ${remaining(left)}`,
      ...(left <= FEW_RECOVERY_CODES ? ['Créez-en de nouveaux sur votre page de sécurité, et gardez-les.'] : []),
    ],
    NOT_ME,
  ),
});

/** An administrator took all factors and codes away. */
export const factorsResetMail = (to: Addressee): Mail => ({
  subject: 'Votre double vérification a été remise à zéro',
  text: text(
    to,
    [
      'L’administration du portail a retiré tous vos moyens de double vérification et vos codes de secours. Vos sessions sont fermées.',
      'À votre prochaine connexion, choisissez un nouveau moyen.',
    ],
    'Si vous ne l’avez pas demandé, prévenez la coordination sans attendre. Votre page de sécurité\u00a0:',
  ),
});

/** Somebody who has the first proof guesses at the second. */
export const attackedMail = (to: Addressee): Mail => ({
  subject: 'Des codes faux sur votre compte',
  text: text(
    to,
    [
      'Quelqu’un a donné la première preuve de votre identité (mot de passe ou lien), puis plusieurs codes faux à la suite. Personne n’est entré.',
      'Si c’était vous, attendez un quart d’heure ou utilisez un autre moyen, et vérifiez que l’heure de votre téléphone est réglée automatiquement.',
    ],
    NOT_ME,
  ),
});

const remaining = (left: number): string =>
  left === 0 ? 'Il n’en reste aucun.' : left === 1 ? 'Il en reste un.' : `Il en reste ${left}.`;
