import { COMMITTEE_ROLES, type CommitteeRole, type Role } from '@fds/shared/kernel';

/** Why ProConnect did not let somebody in; the sign-in page's `raison` parameter. */
export const PRO_CONNECT_REFUSALS = [
  'pro_connect_down',
  'pro_connect_stale',
  'pro_connect_cancelled',
  'pro_connect_unproven',
  'pro_connect_unverified',
  'pro_connect_not_open',
  'pro_connect_closed',
] as const;
export type ProConnectRefusal = (typeof PRO_CONNECT_REFUSALS)[number];

/** What to do next, in French. */
export const PRO_CONNECT_REFUSAL_TEXTS: Record<ProConnectRefusal, string> = {
  pro_connect_down:
    'ProConnect ne répond pas pour le moment. Réessayez dans quelques minutes, ou connectez-vous avec votre adresse e-mail.',
  pro_connect_stale: 'Cette connexion par ProConnect a expiré ou a déjà servi. Recommencez depuis cette page.',
  pro_connect_cancelled: 'La connexion par ProConnect a été abandonnée. Vous pouvez la recommencer quand vous voulez.',
  pro_connect_unproven:
    'La réponse de ProConnect n’a pas pu être vérifiée\u00a0: personne n’a été connecté. Recommencez, puis écrivez à la coordination si cela se répète.',
  pro_connect_unverified:
    'ProConnect ne garantit pas encore votre adresse e-mail. Confirmez-la auprès de votre fournisseur d’identité, puis recommencez.',
  pro_connect_not_open:
    'ProConnect vous a reconnu, mais aucun compte de la DRARI ou de la Région n’a cette adresse. Demandez une invitation à la coordination, ou connectez-vous avec votre adresse e-mail.',
  pro_connect_closed: 'Ce compte n’est plus ouvert. Écrivez à la coordination si vous pensez que c’est une erreur.',
};
/** Whether the word in the address of the sign-in page is a reason of ours: anything else is shown to nobody. */
export const isProConnectRefusal = (text: string | null | undefined): text is ProConnectRefusal =>
  PRO_CONNECT_REFUSALS.includes(text as ProConnectRefusal);

/**
 * The role in which ProConnect lets a person in; null when it opens nothing. An association may offer it to public
 * agents only, so it serves DRARI and Région: any other role of the same person needs its own sign-in.
 */
export const proConnectRole = (roles: readonly Role[]): CommitteeRole | null =>
  COMMITTEE_ROLES.find((role) => roles.includes(role)) ?? null;
