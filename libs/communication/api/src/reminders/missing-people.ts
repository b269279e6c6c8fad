import { Inject, Injectable } from '@nestjs/common';
import type { Ladder, PersonMatter } from '@fds/communication/domain';
import { usualLadder } from '@fds/communication/domain';
import { noSuchEdition } from '@fds/editions/api';
import { stateAt, type DatedEdition, type EditionState } from '@fds/editions/domain';
import { Clock, MissingMatters, type MissingThing, type Sql } from '@fds/shared/api-kit';
import { dayOf, type Matter } from '@fds/shared/kernel';

/** Somebody of whom something is missing, and all of it. */
export interface MissingPerson {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly lastAt: Date | null;
  readonly paused: boolean;
  /** Mail to this address came back. */
  readonly unreachable: boolean;
  readonly matters: readonly PersonThing[];
}
export type PersonThing = PersonMatter & MissingThing & { readonly organisationName: string };

/** An edition's ladder as it is, or as it would be. */
export interface StandingLadder extends Ladder {
  readonly running: boolean;
  /** 0 while the edition has none of its own. */
  readonly version: number;
}
export interface ReminderEdition {
  readonly year: number;
  readonly state: EditionState;
}

/** Columns of what is missing. */
export const THING = `m.matter, m.subject_id AS "subjectId", m.application_id AS "applicationId", m.organisation_id AS "organisationId",
    m.title, m.detail, m.due_on AS "dueOn", m.since`;

/**
 * Everything that is missing in the edition `$1` at `$2` (the day `$3`), by person; of `$4` alone when given. Pauses of an
 * organisation keep all its people in peace for what concerns it. A matter asked for anew begins its ladder anew.
 */
const peopleSql = (missing: string): string => `WITH missing AS MATERIALIZED (${missing}), pause AS (
    SELECT person_id, organisation_id FROM reminder_pause
    WHERE edition_year = $1 AND ended_at IS NULL AND (until IS NULL OR until >= $3::date))
  SELECT p.id AS "personId", p.name, p.email::text AS email, ${THING}, COALESCE(f.name, '') AS "organisationName", h.step, h.times,
    p.id IN (SELECT person_id FROM pause WHERE person_id IS NOT NULL)
      OR m.organisation_id IN (SELECT organisation_id FROM pause WHERE organisation_id IS NOT NULL) AS paused,
    EXISTS (SELECT FROM unreachable_address u WHERE u.address = lower(p.email::text)) AS unreachable, l.at AS "lastAt"
  FROM missing m JOIN membership s ON s.organisation_id = m.organisation_id
  JOIN person p ON p.id = s.person_id AND p.disabled_at IS NULL AND p.erased_at IS NULL
  LEFT JOIN organisation_profile f ON f.organisation_id = m.organisation_id AND f.edition_year = $1
  LEFT JOIN LATERAL (SELECT max(t.step) AS step, count(*)::int AS times FROM reminder r JOIN reminder_matter t ON t.reminder_id = r.id
    WHERE r.person_id = p.id AND r.edition_year = $1 AND t.matter = m.matter AND t.subject_id = m.subject_id AND r.made_at >= m.since) h ON true
  LEFT JOIN LATERAL (${lastTold('p.id')}) l ON true
  WHERE $4::uuid[] IS NULL OR p.id = ANY ($4)
  ORDER BY p.name, p.id, m.due_on, m.title, m.subject_id, m.matter`;

/** When the last message of the kinds that count for the rhythm left for a person, or will. */
export function lastTold(person: string): string {
  return `SELECT max(GREATEST(o.written_at, o.send_after, o.sent_at)) AS at FROM outbox_message o
    WHERE o.person_id = ${person} AND o.kind IN ('reminder', 'campaign') AND o.state <> 'cancelled'`;
}

type Row = MissingThing &
  Pick<MissingPerson, 'personId' | 'name' | 'email' | 'lastAt' | 'paused' | 'unreachable'> & {
    readonly organisationName: string;
    readonly step: number | null;
    readonly times: number;
  };

/** Reads what is missing, of whom, and how the edition reminds of it. */
@Injectable()
export class MissingPeople {
  constructor(
    @Inject(MissingMatters) private readonly missing: MissingMatters,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Matters that can be missing here. */
  get matters(): readonly Matter[] {
    return this.missing.matters;
  }
  /** The statement of everything that is missing: `$1` the year, `$2` the instant, `$3` the day. */
  get sql(): string {
    return this.missing.sql;
  }
  at(year: number): readonly unknown[] {
    const now = this.clock.now();
    return [year, now, dayOf(now)];
  }

  /** People of whom something is missing; of `personIds` alone when given. */
  async people(sql: Sql, year: number, personIds: readonly string[] | null = null): Promise<readonly MissingPerson[]> {
    const rows = await sql<Row>(peopleSql(this.sql), [...this.at(year), personIds]);
    const people = new Map<string, Row[]>();
    for (const row of rows) people.set(row.personId, [...(people.get(row.personId) ?? []), row]);
    return [...people.values()].map((own) => {
      const [{ personId, name, email, lastAt, unreachable }] = own as [Row];
      const open = own.filter(({ paused }) => !paused);
      return {
        ...{ personId, name, email, lastAt, unreachable },
        paused: open.length === 0,
        // Of somebody whom one organisation of several leaves in peace, the others still ask.
        matters: (open.length > 0 ? open : own).map(thingOf),
      };
    });
  }

  /** The ladder of an edition: its own, else the usual one, stopped. Throws `missing` for a year without an edition. */
  async ladder(
    sql: Sql,
    year: number,
  ): Promise<{ readonly edition: ReminderEdition; readonly ladder: StandingLadder }> {
    const [row] = await sql<LadderRow>(LADDER, [year]);
    if (!row) throw noSuchEdition(year);
    const { running, steps, rhythmHours, matters, version, ...dated } = row;
    const usual = usualLadder(this.matters);
    return {
      edition: { year, state: stateAt(dated, this.clock.now()) },
      ladder: {
        running: running ?? false,
        steps: steps ?? usual.steps,
        rhythmHours: rhythmHours ?? usual.rhythmHours,
        matters: matters ?? usual.matters,
        version: version ?? 0,
      },
    };
  }
}

const thingOf = ({ step, times, ...row }: Row): PersonThing => ({ ...row, told: times > 0 ? { step } : null });

const LADDER = `SELECT y.state, y.starts_on AS "startsOn", y.ends_on AS "endsOn", y.call_closes_on AS "callClosesOn",
    l.running, l.steps, l.rhythm_hours AS "rhythmHours", l.matters, l.version
  FROM edition y LEFT JOIN reminder_ladder l ON l.edition_year = y.year WHERE y.year = $1`;
type LadderRow = DatedEdition & { readonly [K in keyof StandingLadder]: StandingLadder[K] | null };
