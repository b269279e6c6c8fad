import { ERASED_NAME, erasedAddress, ROLE_LABELS, TERMS, termInWords } from '@fds/accounts/domain';
import { dayInWords, momentInWords, type Day, type Role } from '@fds/shared/kernel';
import { personalSection, type Clock, type PersonalDataHolder } from '@fds/shared/api-kit';
import { PUBLIC_TASK } from './legal-bases';

interface AccountRow {
  readonly name: string;
  readonly email: string;
  readonly createdAt: Date;
  readonly lastSeenOn: Day | null;
  readonly hasPassword: boolean;
  readonly disabledAt: Date | null;
  readonly idleWarnedOn: Day | null;
}
interface GrantRow {
  readonly role: Role;
  readonly endsOn: Day | null;
  readonly departments: readonly string[] | null;
}

/** Name, address, password and roles. */
export const accountData = (clock: Clock): PersonalDataHolder => ({
  code: 'accounts.account',
  title: 'Compte',
  what: 'Votre nom, votre adresse e-mail, une empreinte de votre mot de passe, vos rôles et le dernier jour où vous avez utilisé le portail.',
  why: 'Vous reconnaître, vous ouvrir les pages de votre rôle et vous écrire au sujet de vos dossiers.',
  basis: PUBLIC_TASK,
  keeps: `Tant que le compte sert. Sans activité pendant ${termInWords('idle_warning')}, vous êtes averti\u00a0; après ${termInWords('idle_erasure')}, il est supprimé.`,
  readers: 'La coordination et l’administration du portail\u00a0; votre nom, l’équipe de votre structure et le comité.',
  erasure: `Effacé aussitôt\u00a0: «\u00a0${ERASED_NAME}\u00a0» remplace votre nom, et votre adresse peut rouvrir un compte neuf.`,
  corrected: { path: '/compte', words: 'Modifier mon nom ou mon adresse' },
  columns: [
    ...['id', 'email', 'name', 'password_hash', 'last_seen_on', 'idle_warned_on'].map((column) => `person.${column}`),
    'role_grant.person_id',
    'retention_round.kept',
  ],

  read: async (sql, { id }) => {
    const account = await sql<AccountRow>(
      `SELECT name, email::text AS email, created_at AS "createdAt", last_seen_on AS "lastSeenOn",
              password_hash IS NOT NULL AS "hasPassword", disabled_at AS "disabledAt", idle_warned_on AS "idleWarnedOn"
       FROM person WHERE id = $1`,
      [id],
    );
    const grants = await sql<GrantRow>(
      `SELECT role, ends_on AS "endsOn", departments FROM role_grant WHERE person_id = $1 ORDER BY role`,
      [id],
    );
    return [
      personalSection('Identité', account, (row) => ({
        Nom: row.name,
        'Adresse e-mail': row.email,
        'Compte ouvert le': momentInWords(row.createdAt),
        'Utilisé pour la dernière fois le': row.lastSeenOn && dayInWords(row.lastSeenOn),
        'Mot de passe': row.hasPassword ? 'Une empreinte, dont il ne peut être déduit' : 'Aucun',
        'Fermé le': row.disabledAt && momentInWords(row.disabledAt),
        'Averti d’une fermeture le': row.idleWarnedOn && dayInWords(row.idleWarnedOn),
      })),
      personalSection('Rôles', grants, (row) => ({
        Rôle: ROLE_LABELS[row.role],
        'Jusqu’au': row.endsOn && dayInWords(row.endsOn),
        Départements: row.departments?.join(', '),
      })),
    ];
  },

  erase: async ({ sql }, { id }) => {
    const now = clock.now();
    await sql(
      `UPDATE person SET name = $2, email = $3, password_hash = NULL, last_seen_on = NULL, idle_warned_on = NULL,
              disabled_at = COALESCE(disabled_at, $4), erased_at = $4 WHERE id = $1`,
      [id, ERASED_NAME, erasedAddress(id), now],
    );
    await sql('DELETE FROM role_grant WHERE person_id = $1', [id]);
    await sql(
      `UPDATE retention_round SET kept = COALESCE(
         (SELECT jsonb_agg(one) FROM jsonb_array_elements(kept) one WHERE one->>'personId' <> $1::text), '[]')
       WHERE kept @> jsonb_build_array(jsonb_build_object('personId', $1::text))`,
      [id],
    );
  },

  clearings: [
    {
      code: 'accounts.rounds',
      title: 'comptes rendus d’effacement supprimés',
      run: async ({ sql }, { now }, limit) => {
        const gone = await sql(
          `DELETE FROM retention_round WHERE id IN (SELECT id FROM retention_round
             WHERE ended_at IS NOT NULL AND begun_at + make_interval(months => $1) <= $2 ORDER BY id LIMIT $3) RETURNING id`,
          [TERMS.rounds.months, now, limit],
        );
        return gone.length;
      },
    },
  ],
});
