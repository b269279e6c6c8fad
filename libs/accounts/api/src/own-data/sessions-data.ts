import { idleLimit, ROLE_LABELS, type SignInMethod } from '@fds/accounts/domain';
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

const DAYS = idleLimit('holder') / 86_400_000;
const HOUR = 3_600_000;

/** Signed-in browsers, and failed attempts. */
export const sessionsData = (): PersonalDataHolder => ({
  code: 'accounts.sessions',
  title: 'Vos connexions',
  what: 'Pour chaque navigateur connecté : la date, l’adresse réseau, le nom du navigateur. Pour chaque essai manqué : l’heure, l’adresse réseau et une empreinte de l’adresse e-mail tapée.',
  why: 'Vous laisser connecté, vous montrer où vous l’êtes, et arrêter ceux qui essaieraient des mots de passe.',
  basis: SECURITY,
  keeps: `Une session s’efface après ${DAYS} jours sans activité ; un essai manqué, le lendemain.`,
  readers: 'Vous seul, et l’administration du portail en cas d’incident.',
  erasure: 'Toutes vos sessions sont fermées aussitôt ; les essais manqués s’effacent le lendemain.',
  corrected: { path: '/compte', words: 'Fermer une de mes sessions' },
  columns: [
    ...['person_id', 'address', 'user_agent', 'acting_for', 'id_token'].map((column) => `session.${column}`),
    'sign_in_attempt.account_key',
    'sign_in_attempt.address',
  ],

  read: async (sql, { id }) => [
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

  erase: async ({ sql }, { id }) => void (await sql('DELETE FROM session WHERE person_id = $1', [id])),

  clearings: [
    {
      code: 'accounts.sessions',
      title: 'sessions abandonnées supprimées',
      run: async ({ sql }, { now }, limit) => {
        const gone = await sql(
          `DELETE FROM session WHERE id IN (SELECT id FROM session WHERE seen_at < $1 ORDER BY seen_at LIMIT $2) RETURNING id`,
          [new Date(now.getTime() - idleLimit('holder')), limit],
        );
        return gone.length;
      },
    },
    {
      code: 'accounts.attempts',
      title: 'essais de connexion supprimés',
      run: async ({ sql }, { now }, limit) => {
        const gone = await sql(
          `DELETE FROM sign_in_attempt WHERE id IN (SELECT id FROM sign_in_attempt WHERE at < $1 ORDER BY id LIMIT $2) RETURNING id`,
          [new Date(now.getTime() - HOUR), limit],
        );
        return gone.length;
      },
    },
  ],
});
