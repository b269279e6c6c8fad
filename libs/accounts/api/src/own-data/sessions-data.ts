import { idleLimit, PASSWORD_LIMITS, ROLE_LABELS, type SignInMethod } from '@fds/accounts/domain';
import { momentInWords, type Role } from '@fds/shared/kernel';
import { personalSection, type PersonalDataHolder } from '@fds/shared/api-kit';
import { SECURITY } from './legal-bases';

const METHODS: Record<SignInMethod, string> = {
  password: 'Mot de passe',
  link: 'Lien reçu par e-mail',
  pro_connect: 'ProConnect',
};

interface SessionRow {
  readonly role: Role;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly method: SignInMethod;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly identityProofHeld: boolean;
}

const HOUR = 3_600_000;
const DAYS = idleLimit('holder') / (24 * HOUR);
const HOURS = idleLimit('coordinator') / HOUR;
const KNOWN = PASSWORD_LIMITS.knownFor / (24 * HOUR);

/** Signed-in browsers, and failed attempts. */
export const sessionsData = (): PersonalDataHolder => ({
  code: 'accounts.sessions',
  title: 'Connexions',
  what: 'Pour chaque navigateur connecté\u00a0: la date, l’adresse réseau, le nom du navigateur. Pour chaque essai manqué\u00a0: l’heure, l’adresse réseau et une empreinte de l’adresse e-mail tapée. Les réseaux d’où vous êtes venu, par une empreinte qui ne dit pas lesquels.',
  why: 'Vous laisser connecté, vous montrer où vous l’êtes, et arrêter ceux qui essaieraient des mots de passe.',
  basis: SECURITY,
  keeps: `Une session s’efface après ${DAYS} jours sans activité (${HOURS} heures pour la coordination, le comité et l’administration)\u00a0; un essai, après une heure\u00a0; l’empreinte d’un réseau, après ${KNOWN} jours.`,
  readers: 'Vous seul, et l’administration du portail en cas d’incident.',
  erasure: 'Toutes vos sessions sont fermées aussitôt\u00a0; les essais manqués s’effacent dans l’heure.',
  corrected: { path: '/compte/sessions', words: 'Fermer une de mes sessions' },
  columns: [
    ...['person_id', 'address', 'user_agent', 'acting_for', 'id_token'].map((column) => `session.${column}`),
    'sign_in_attempt.account_key',
    'sign_in_attempt.address',
    'known_network.person_id',
    'known_network.digest',
  ],

  read: async (sql, { id }) => [
    personalSection(
      'Réseaux d’où vous êtes venu',
      await sql<{ seenAt: Date }>(
        `SELECT seen_at AS "seenAt" FROM known_network WHERE person_id = $1 ORDER BY seen_at`,
        [id],
      ),
      (row) => ({
        Réseau: 'Une empreinte, qui ne dit pas lequel',
        'Vu pour la dernière fois le': momentInWords(row.seenAt),
      }),
    ),
    personalSection(
      'Navigateurs connectés',
      await sql<SessionRow>(
        `SELECT role, created_at AS "createdAt", seen_at AS "seenAt", method, address, user_agent AS "userAgent",
                id_token IS NOT NULL AS "identityProofHeld"
         FROM session WHERE person_id = $1 ORDER BY created_at`,
        [id],
      ),
      (row) => ({
        Rôle: ROLE_LABELS[row.role],
        'Connecté le': momentInWords(row.createdAt),
        'Vu pour la dernière fois le': momentInWords(row.seenAt),
        Par: METHODS[row.method],
        'Adresse réseau': row.address,
        Navigateur: row.userAgent,
        'Preuve d’identité': row.identityProofHeld ? 'Celle de ProConnect, jusqu’à la déconnexion' : null,
      }),
    ),
  ],

  erase: async ({ sql }, { id }) => {
    await sql('DELETE FROM session WHERE person_id = $1', [id]);
    await sql('DELETE FROM known_network WHERE person_id = $1', [id]);
  },
});
