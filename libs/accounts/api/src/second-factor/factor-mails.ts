import { FACTOR_LABELS, FEW_RECOVERY_CODES, type FactorMethod } from '@fds/accounts/domain';

/** What a person is told when something changes about the second proof of their identity. */
export interface FactorMail {
  readonly subject: string;
  readonly text: string;
}
export interface Addressee {
  readonly name: string;
  /** Address of the page of one's security. */
  readonly page: string;
}

const letter = ({ name, page }: Addressee, lines: readonly string[], unexpected: string): string =>
  [`Bonjour ${name},`, ...lines, `${unexpected}\n${page}`, 'Le portail de la Fête de la science'].join('\n\n');

const NOT_ME = 'Si ce n’est pas vous, changez votre mot de passe et prévenez la coordination. Votre page de sécurité :';

export const factorAddedMail = (to: Addressee, method: FactorMethod, label: string): FactorMail => ({
  subject: 'Double vérification : un moyen ajouté',
  text: letter(
    to,
    [
      `Un moyen de double vérification vient d’être ajouté à votre compte : ${FACTOR_LABELS[method].toLowerCase()} « ${label} ».`,
    ],
    NOT_ME,
  ),
});

export const factorRemovedMail = (to: Addressee, method: FactorMethod, label: string): FactorMail => ({
  subject: 'Double vérification : un moyen retiré',
  text: letter(
    to,
    [
      `Un moyen de double vérification vient d’être retiré de votre compte : ${FACTOR_LABELS[method].toLowerCase()} « ${label} ».`,
    ],
    NOT_ME,
  ),
});

export const recoveryCodesMadeMail = (to: Addressee): FactorMail => ({
  subject: 'Vos codes de secours ont été refaits',
  text: letter(to, ['De nouveaux codes de secours viennent d’être créés. Les anciens ne servent plus.'], NOT_ME),
});

export const recoveryCodeUsedMail = (to: Addressee, left: number): FactorMail => ({
  subject: left <= FEW_RECOVERY_CODES ? 'Il vous reste peu de codes de secours' : 'Un code de secours a servi',
  text: letter(
    to,
    [
      `Un de vos codes de secours vient de servir pour entrer dans le portail. ${remaining(left)}`,
      ...(left <= FEW_RECOVERY_CODES ? ['Créez-en de nouveaux sur votre page de sécurité, et gardez-les.'] : []),
    ],
    NOT_ME,
  ),
});

export const factorsResetMail = (to: Addressee): FactorMail => ({
  subject: 'Votre double vérification a été remise à zéro',
  text: letter(
    to,
    [
      'L’administration du portail a retiré tous vos moyens de double vérification et vos codes de secours. Vos sessions sont fermées.',
      'À votre prochaine connexion, choisissez un nouveau moyen.',
    ],
    'Si vous ne l’avez pas demandé, prévenez la coordination sans attendre. Votre page de sécurité :',
  ),
});

export const attackedMail = (to: Addressee): FactorMail => ({
  subject: 'Des codes faux sur votre compte',
  text: letter(
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
