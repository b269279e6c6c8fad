import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Database, window } from '@fds/shared/api-kit';
import { PeoplePage, PeopleQuery, type PersonRow } from './people.contract';

@ApiTags('accounts')
@Controller('people')
export class PeopleController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  @Audience('administrator')
  @ApiOkResponse({ type: PeoplePage })
  async list(@Query() query: PeopleQuery): Promise<PeoplePage> {
    const { page, size, limit, offset } = window(query);
    const filters = [query.q?.trim() ? `%${query.q.trim().replace(/[\\%_]/g, '\\$&')}%` : null, query.role ?? null];
    const [items, count] = await Promise.all([
      this.database.rows<PersonRow>(
        `SELECT p.id, p.name, p.email::text AS email, p.created_at AS "createdAt", p.disabled_at AS "disabledAt",
                COALESCE((SELECT array_agg(g.role ORDER BY g.role) FROM role_grant g WHERE g.person_id = p.id), '{}') AS roles,
                (SELECT max(s.seen_at) FROM session s WHERE s.person_id = p.id) AS "seenAt"
         FROM person p WHERE ${MATCHES} ORDER BY unaccent(lower(p.name)), p.id LIMIT $3 OFFSET $4`,
        [...filters, limit, offset],
      ),
      this.database.row<{ total: number }>(`SELECT count(*) AS total FROM person p WHERE ${MATCHES}`, filters),
    ]);
    return { items, total: count?.total ?? 0, page, size };
  }
}

const MATCHES = `($1::text IS NULL OR unaccent(p.name) ILIKE unaccent($1) OR p.email::text ILIKE $1)
  AND ($2::text IS NULL OR EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id AND g.role = $2))`;
