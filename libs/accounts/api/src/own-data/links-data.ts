import { TERMS, termInWords, type LinkPurpose } from '@fds/accounts/domain';
import { momentInWords } from '@fds/shared/kernel';
import { personalSection, type PersonalDataHolder } from '@fds/shared/api-kit';
import { SECURITY } from './legal-bases';

/** What a link lets its reader do, in words. */
const PURPOSES: Record<LinkPurpose, string> = {
  sign_in: 'Se connecter',
  sign_up: 'Ouvrir un compte',
  password: 'Choisir un mot de passe',
  email_change: 'Changer d’adresse e-mail',
  invitation: 'Répondre à une invitation',
  activity: 'Répondre à une invitation à écrire une animation',
};
interface LinkRow {
  readonly purpose: LinkPurpose;
  readonly email: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

/** Personal links sent to a mailbox. */
export const linksData = (): PersonalDataHolder => ({
  code: 'accounts.links',
  title: 'Liens envoyés par e-mail',
  what: 'L’adresse e-mail à laquelle un lien personnel est parti, ce qu’il permet, ses dates. Le lien lui-même n’est pas gardé, seulement son empreinte.',
  why: 'Reconnaître un lien quand vous l’ouvrez, une seule fois et à temps.',
  basis: SECURITY,
  keeps: `Une invitation s’efface ${termInWords('links')} après son usage ou sa fin\u00a0; les autres liens, après 30 jours.`,
  readers:
    'La coordination, pour les invitations qu’elle a envoyées\u00a0; l’équipe d’un dossier, pour celles à écrire une animation.',
  erasure: 'Effacés aussitôt\u00a0: aucun ne s’ouvre plus.',
  columns: ['access_link.email', 'access_link.person_id', 'access_link.details'],

  read: async (sql, { id, email }) => [
    personalSection(
      'Liens',
      await sql<LinkRow>(
        `SELECT purpose, email::text AS email, created_at AS "createdAt", expires_at AS "expiresAt", used_at AS "usedAt"
         FROM access_link WHERE person_id = $1 OR email = $2 ORDER BY created_at`,
        [id, email],
      ),
      (row) => ({
        Pour: PURPOSES[row.purpose],
        'Envoyé à': row.email,
        Le: momentInWords(row.createdAt),
        'Valable jusqu’au': momentInWords(row.expiresAt),
        'Utilisé le': row.usedAt && momentInWords(row.usedAt),
      }),
    ),
  ],

  erase: async ({ sql }, { id, email }) =>
    void (await sql('DELETE FROM access_link WHERE person_id = $1 OR email = $2', [id, email])),

  clearings: [
    {
      code: 'accounts.links',
      title: 'invitations passées supprimées',
      run: async ({ sql }, { now }, limit) => {
        const gone = await sql(
          `DELETE FROM access_link WHERE id IN (SELECT id FROM access_link
             WHERE purpose = 'invitation' AND LEAST(used_at, revoked_at, expires_at) + make_interval(months => $1) <= $2 LIMIT $3) RETURNING id`,
          [TERMS.links.months, now, limit],
        );
        return gone.length;
      },
    },
  ],
});
