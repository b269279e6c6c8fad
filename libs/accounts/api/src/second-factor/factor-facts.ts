import { Inject, Injectable } from '@nestjs/common';
import { GRACE_DAYS, type HeldRole, type SecondFactorFacts } from '@fds/accounts/domain';
import { dayOf, type Role } from '@fds/shared/kernel';
import { Clock, Database, ServerSettings } from '@fds/shared/api-kit';

interface Row {
  factors: number;
  exempt: boolean;
  graceDays: number | null;
  roles: { role: Role; grantedAt: string }[] | null;
}

/** What the policies of the second factor need to know of a person. */
@Injectable()
export class FactorFacts {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  async of(personId: string): Promise<SecondFactorFacts> {
    const row = await this.database.row<Row>(
      `SELECT (SELECT count(*) FROM second_factor f WHERE f.person_id = p.id) AS factors,
              p.exempt_from_second_factor AS exempt,
              (SELECT (value->>'graceDays')::int FROM setting WHERE key = 'second_factor') AS "graceDays",
              (SELECT jsonb_agg(jsonb_build_object('role', g.role, 'grantedAt', g.granted_at)) FROM role_grant g
               WHERE g.person_id = p.id AND (g.ends_on IS NULL OR g.ends_on >= $2::date)) AS roles
       FROM person p WHERE p.id = $1`,
      [personId, this.clock.today()],
    );
    const roles: HeldRole[] = (row?.roles ?? []).map(({ role, grantedAt }) => ({
      role,
      grantedOn: dayOf(new Date(grantedAt)),
    }));
    return {
      roles,
      factors: row?.factors ?? 0,
      // The mark means nothing where real people work.
      exempt: this.settings.demonstration && (row?.exempt ?? false),
      graceDays: row?.graceDays ?? GRACE_DAYS,
    };
  }
}
