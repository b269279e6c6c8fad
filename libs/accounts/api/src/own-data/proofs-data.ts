import { FACTOR_LABELS, type FactorMethod } from '@fds/accounts/domain';
import { momentInWords } from '@fds/shared/kernel';
import { personalSection, type PersonalDataHolder } from '@fds/shared/api-kit';
import { SECURITY } from './legal-bases';

interface FactorRow {
  readonly method: FactorMethod;
  readonly name: string;
  readonly addedAt: Date;
  readonly lastUsedAt: Date | null;
}
interface IdentityRow {
  readonly issuer: string;
  readonly subject: string;
  readonly linkedAt: Date;
}

/** Second proofs of identity, recovery codes, and who the person is at an identity provider. */
export const proofsData = (): PersonalDataHolder => ({
  code: 'accounts.proofs',
  title: 'Preuves d’identité',
  what: 'Vos applications d’authentification et clés d’accès, par le nom que vous leur donnez\u00a0; les empreintes de vos codes de secours\u00a0; votre identifiant chez ProConnect si vous passez par lui.',
  why: 'Vérifier que c’est bien vous, surtout quand votre rôle permet beaucoup.',
  basis: SECURITY,
  keeps: 'Jusqu’à ce que vous les retiriez, au plus tard avec le compte.',
  readers: 'Vous seul. Les secrets sont chiffrés et ne sont montrés à personne.',
  erasure: 'Effacées aussitôt.',
  corrected: { path: '/compte/securite', words: 'Ajouter ou retirer une preuve' },
  columns: [
    ...['person_id', 'name', 'secret', 'credential_id', 'public_key'].map((column) => `second_factor.${column}`),
    'recovery_code.person_id',
    'recovery_code.digest',
    'second_step_challenge.value',
    'second_step_failure.person_id',
    'external_identity.person_id',
    'external_identity.subject',
  ],

  read: async (sql, { id }) => {
    const factors = await sql<FactorRow>(
      `SELECT method, name, added_at AS "addedAt", last_used_at AS "lastUsedAt" FROM second_factor
       WHERE person_id = $1 ORDER BY added_at`,
      [id],
    );
    const codes = await sql<{ made: Date; count: number; used: number }>(
      `SELECT made_at AS made, count(*)::int AS count, count(used_at)::int AS used FROM recovery_code
       WHERE person_id = $1 GROUP BY made_at`,
      [id],
    );
    const identities = await sql<IdentityRow>(
      `SELECT issuer, subject, linked_at AS "linkedAt" FROM external_identity WHERE person_id = $1`,
      [id],
    );
    const failures = await sql<{ at: Date }>(`SELECT at FROM second_step_failure WHERE person_id = $1 ORDER BY at`, [
      id,
    ]);
    return [
      personalSection('Deuxièmes preuves', factors, (row) => ({
        Nom: row.name,
        Sorte: FACTOR_LABELS[row.method],
        'Ajoutée le': momentInWords(row.addedAt),
        'Utilisée le': row.lastUsedAt && momentInWords(row.lastUsedAt),
      })),
      personalSection('Codes de secours', codes, (row) => ({
        'Faits le': momentInWords(row.made),
        Nombre: row.count,
        Utilisés: row.used,
      })),
      personalSection('Identité chez un fournisseur', identities, (row) => ({
        Fournisseur: row.issuer,
        Identifiant: row.subject,
        'Reliée le': momentInWords(row.linkedAt),
      })),
      personalSection('Codes refusés', failures, (row) => ({ Le: momentInWords(row.at) })),
    ];
  },

  erase: async ({ sql }, { id }) => {
    await sql(
      'DELETE FROM second_step_challenge WHERE session_id IN (SELECT public_id FROM session WHERE person_id = $1)',
      [id],
    );
    for (const table of ['second_factor', 'recovery_code', 'second_step_failure', 'external_identity'])
      await sql(`DELETE FROM ${table} WHERE person_id = $1`, [id]);
  },
});
