import { Inject, Injectable } from '@nestjs/common';
import { PUBLIC_TASK } from '@fds/accounts/api';
import { MEMBERSHIP_LEVEL_LABELS, TERMS, termInWords, type MembershipLevel } from '@fds/accounts/domain';
import { becomesOrphan, type JoinResolution } from '@fds/organisations/domain';
import { momentInWords } from '@fds/shared/kernel';
import {
  PersonalData,
  personalSection,
  type AnyTransaction,
  type KnownPerson,
  type PersonalDataHolder,
  type PersonalSection,
  type Sql,
} from '@fds/shared/api-kit';
import { LeaveOrganisations } from './leave-organisations';
import { Teams } from './teams';

const RESOLUTIONS: Record<JoinResolution, string> = {
  accepted: 'Acceptée',
  refused: 'Refusée',
  withdrawn: 'Retirée',
};
interface MembershipRow {
  readonly organisationId: string;
  readonly organisation: string;
  readonly level: MembershipLevel;
}
interface RequestRow {
  readonly organisation: string;
  readonly message: string;
  readonly askedAt: Date;
  readonly resolvedAt: Date | null;
  readonly resolution: JoinResolution | null;
  readonly reason: string | null;
}

/** The organisation's present name beside its id `o.id`. */
const NAME = `COALESCE((SELECT name FROM organisation_profile WHERE organisation_id = o.id ORDER BY edition_year DESC LIMIT 1), '')`;
const MEMBERSHIPS = `SELECT o.id AS "organisationId", ${NAME} AS organisation, m.level
  FROM membership m JOIN organisation o ON o.id = m.organisation_id WHERE m.person_id = $1 ORDER BY organisation, o.id`;
const REQUESTS = `SELECT ${NAME} AS organisation, j.message, j.asked_at AS "askedAt", j.resolved_at AS "resolvedAt", j.resolution, j.reason
  FROM join_request j JOIN organisation o ON o.id = j.organisation_id WHERE j.person_id = $1 ORDER BY j.asked_at`;

/** Whose team somebody is in, and which ones were asked. */
@Injectable()
export class MembershipsData implements PersonalDataHolder {
  readonly code = 'organisations.memberships';
  readonly title = 'Équipes des structures';
  readonly what =
    'Les structures dont vous êtes membre et votre place dans leur équipe, les demandes que vous avez faites pour en rejoindre, et votre adresse quand elle sert de contact public à une structure.';
  readonly why = 'Vous ouvrir les dossiers de vos structures, et à elles seules.';
  readonly basis = PUBLIC_TASK;
  readonly keeps = `Jusqu’à ce que vous quittiez la structure. Une demande traitée s’efface après ${termInWords('messages')}.`;
  readonly readers = 'L’équipe de la structure et la coordination.';
  readonly erasure =
    'Vous quittez toutes vos structures. Si vous étiez la dernière personne responsable, la coordination reprend la structure et ses dossiers\u00a0: rien n’est perdu.';
  readonly corrected = { path: '/ma-structure/membres', words: 'Voir mon équipe' };
  readonly columns = [
    'membership.person_id',
    ...['person_id', 'message', 'resolved_by', 'reason'].map((column) => `join_request.${column}`),
    ...['public_email', 'public_phone', 'public_address'].map((column) => `organisation.${column}`),
    ...['merged_by', 'unmerged_by', 'record'].map((column) => `organisation_merge.${column}`),
  ];
  readonly clearings = [
    {
      code: 'organisations.join_requests',
      title: 'demandes d’équipe traitées supprimées',
      run: async ({ sql }: AnyTransaction, { now }: { readonly now: Date }, limit: number): Promise<number> => {
        const gone = await sql(
          `DELETE FROM join_request WHERE id IN (SELECT id FROM join_request
             WHERE resolved_at + make_interval(months => $1) <= $2 LIMIT $3) RETURNING id`,
          [TERMS.messages.months, now, limit],
        );
        return gone.length;
      },
    },
  ];

  constructor(
    @Inject(PersonalData) data: PersonalData,
    @Inject(LeaveOrganisations) private readonly leave: LeaveOrganisations,
    @Inject(Teams) private readonly teams: Teams,
  ) {
    data.register(this);
  }

  async read(sql: Sql, { id, email }: KnownPerson): Promise<readonly PersonalSection[]> {
    const sheets = await sql<{ organisation: string; publicEmail: string }>(
      `SELECT ${NAME} AS organisation, o.public_email AS "publicEmail" FROM organisation o
       WHERE lower(o.public_email) = lower($1)`,
      [email],
    );
    return [
      personalSection('Équipes', await sql<MembershipRow>(MEMBERSHIPS, [id]), (row) => ({
        Structure: row.organisation,
        Place: MEMBERSHIP_LEVEL_LABELS[row.level],
      })),
      personalSection('Demandes pour rejoindre une équipe', await sql<RequestRow>(REQUESTS, [id]), (row) => ({
        Structure: row.organisation,
        'Faite le': momentInWords(row.askedAt),
        Message: row.message,
        Réponse: row.resolution ? RESOLUTIONS[row.resolution] : 'En attente',
        'Répondue le': row.resolvedAt && momentInWords(row.resolvedAt),
        Raison: row.reason,
      })),
      personalSection('Contact public d’une structure', sheets, (row) => ({
        Structure: row.organisation,
        'Adresse e-mail': row.publicEmail,
      })),
    ];
  }

  async erase(transaction: AnyTransaction, { id, email }: KnownPerson): Promise<void> {
    const { sql } = transaction;
    await this.leave.of(transaction, id);
    await sql('DELETE FROM join_request WHERE person_id = $1', [id]);
    await sql(
      'UPDATE organisation SET public_email = NULL, version = version + 1 WHERE lower(public_email) = lower($1)',
      [email],
    );
  }

  /** Which organisations would be left without an owner while something waits. */
  async consequences(sql: Sql, { id }: KnownPerson): Promise<readonly string[]> {
    const sentences: string[] = [];
    for (const { organisationId, organisation } of await sql<MembershipRow>(MEMBERSHIPS, [id])) {
      const team = await this.teams.countWithout(sql, organisationId, id);
      if (becomesOrphan(team))
        sentences.push(
          team.openDossiers > 0
            ? `«\u00a0${organisation}\u00a0» n’aura plus de responsable\u00a0: la coordination la reprend avec ${team.openDossiers === 1 ? 'son dossier en cours' : `ses ${team.openDossiers} dossiers en cours`}.`
            : `«\u00a0${organisation}\u00a0» n’aura plus de responsable\u00a0: la coordination en désignera un dans l’équipe.`,
        );
    }
    return sentences;
  }
}
