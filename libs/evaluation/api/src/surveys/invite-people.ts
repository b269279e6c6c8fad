import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { writesWithin } from '@fds/accounts/api';
import {
  canChangeSurvey,
  canWriteToInvited,
  MOST_INVITED,
  readInvitedList,
  surveyLetter,
  type CommuneSize,
  type InvitedPerson,
} from '@fds/evaluation/domain';
import { HOLDER_FAMILY_LABELS } from '@fds/organisations/domain';
import { Clock, Transactions, type AnyTransaction, type Sql } from '@fds/shared/api-kit';
import { PortalError, type Actor, type FieldProblem, type HolderFamily } from '@fds/shared/kernel';
import { COMMUNE_SIZE_SQL } from '../results/results.sql';
import { SurveyTokens } from './survey-tokens';
import type { AddSurveyChannelRequest, InvitedOutcomeView } from './survey.contract';
import { factsOf, LOCK_SURVEY, refuseSurvey, SurveyQueries, type SurveyRow } from './survey.queries';

const PLACES = `SELECT m.code, m.department, ${COMMUNE_SIZE_SQL} AS size
  FROM municipality m JOIN municipality seat ON seat.code = m.current_code WHERE m.code = ANY ($1::text[])`;
const INVITE = `INSERT INTO survey_invitation (id, survey_id, name, email, department, category, size, token_digest)
  SELECT p.id, $1, p.name, lower(p.email), p.department, p.category, p.size, p.digest
  FROM jsonb_to_recordset($2::jsonb) AS p (id uuid, name text, email text, department text, category text, size text, digest text)
  WHERE p.email IS NOT NULL OR NOT EXISTS (SELECT FROM survey_invitation v
    WHERE v.survey_id = $1 AND v.email IS NULL AND lower(v.name) = lower(p.name))
  ON CONFLICT DO NOTHING RETURNING id`;
/** Holders of the edition, each by somebody of its team whose account is open: an owner where there is one. */
const HOLDERS = `SELECT p.name, p.holder_family AS family, COALESCE(p.municipality_code, '') AS municipality, (
      SELECT a.email::text FROM membership m JOIN person a ON a.id = m.person_id
      WHERE m.organisation_id = p.organisation_id AND a.disabled_at IS NULL AND a.erased_at IS NULL
      ORDER BY m.level = 'owner' DESC, a.id LIMIT 1) AS email
  FROM organisation_profile p WHERE p.edition_year = $1 AND (cardinality($2::text[]) = 0 OR p.holder_family = ANY ($2))
    AND EXISTS (SELECT FROM event_overview o WHERE o.organisation_id = p.organisation_id AND o.edition_year = $1
      AND o.counts AND o.parent_event_id IS NULL)
  ORDER BY p.name, p.organisation_id LIMIT ${MOST_INVITED}`;
const REMOVE = 'DELETE FROM survey_invitation WHERE id = $2 AND survey_id = $1 AND NOT answered RETURNING id';
const ADDRESSED = `SELECT id, name, email FROM survey_invitation WHERE survey_id = $1 AND email IS NOT NULL AND NOT answered
    AND (CASE WHEN $2::boolean THEN sent_at < $3::timestamptz - interval '20 hours' AND (reminded_at IS NULL OR reminded_at < $3::timestamptz - interval '20 hours')
      ELSE sent_at IS NULL END) ORDER BY id FOR UPDATE`;
const SENT = 'UPDATE survey_invitation SET sent_at = $2 WHERE id = ANY ($1::uuid[])';
const REMINDED = 'UPDATE survey_invitation SET reminded_at = $2 WHERE id = ANY ($1::uuid[])';
const CHANNEL = `INSERT INTO survey_channel (id, survey_id, name, reach, token_digest, created_at) VALUES ($1, $2, $3, $4, $5, $6)`;
const REVOKE = `UPDATE survey_channel SET revoked_at = $3 WHERE id = $2 AND survey_id = $1 AND revoked_at IS NULL RETURNING name`;
const LETTERS_AT_ONCE = 500;

interface Place {
  readonly code: string;
  readonly department: string;
  readonly size: CommuneSize | '';
}

/** Says who is asked to answer a survey, and writes to them. */
@Injectable()
export class InvitePeople {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(SurveyQueries) private readonly queries: SurveyQueries,
    @Inject(SurveyTokens) private readonly tokens: SurveyTokens,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Adds a pasted list, all of it or nothing. Throws `invalid` with the lines to correct. */
  async fromList(actor: Actor, id: string, text: string): Promise<InvitedOutcomeView> {
    const { people, problems } = readInvitedList(text);
    refuseLines(problems.map(({ line, text: said }) => ({ line, said })));
    if (people.length === 0) refuseLines([{ line: 1, said: 'Cette liste est vide.' }]);
    if (people.length > MOST_INVITED)
      refuseLines([{ line: MOST_INVITED + 1, said: `Au plus ${MOST_INVITED} personnes à la fois.` }]);
    return this.#add(actor, id, () => Promise.resolve(people));
  }

  /** Adds the holders of the edition, of these families or of all. */
  holders(actor: Actor, id: string, families: readonly HolderFamily[]): Promise<InvitedOutcomeView> {
    return this.#add(actor, id, async (sql, row) => {
      const holders = await sql<Omit<InvitedPerson, 'department' | 'category'> & { family: HolderFamily | null }>(
        HOLDERS,
        [row.year, families],
      );
      return holders.map(({ family, ...holder }) => ({
        ...holder,
        ...{ department: '', category: family ? HOLDER_FAMILY_LABELS[family] : '' },
      }));
    });
  }

  /** Takes somebody off the list who has not answered. */
  remove(actor: Actor, id: string, invitationId: string): Promise<void> {
    return this.#change(actor, id, async ({ sql, journal }, row) => {
      const [removed] = await sql(REMOVE, [id, invitationId]);
      if (!removed)
        throw new PortalError(
          'missing',
          'survey.invitation_missing',
          'Cette personne n’est plus sur la liste, ou a répondu.',
        );
      await journal.record({
        action: 'survey.invitation_removed',
        subject: { type: 'survey', id },
        editionYear: row.year,
        before: { invitation: invitationId },
      });
    });
  }

  /** Writes to whom nobody has written, or reminds who has not answered; nobody twice within a day, the invitation included. Answers how many. */
  letters(actor: Actor, id: string, reminder: boolean): Promise<number> {
    return this.#change(actor, id, async ({ sql, journal, outbox }, row) => {
      refuseSurvey(canWriteToInvited(factsOf(row), actor, this.clock.today()));
      const now = this.clock.now();
      const people = await sql<{ id: string; name: string; email: string }>(ADDRESSED, [id, reminder, now]);
      const messages = people.map((person) => ({
        personId: null,
        kind: reminder ? ('reminder' as const) : ('invitation' as const),
        editionYear: row.year,
        occasion: `survey.${reminder ? 'reminder' : 'invitation'}:${person.id}:${now.toISOString()}`,
        to: { name: person.name, address: person.email },
        link: this.tokens.address(person.id),
        ...surveyLetter({ ...row, name: person.name, reminder }),
      }));
      for (let at = 0; at < messages.length; at += LETTERS_AT_ONCE)
        await outbox.addAll(messages.slice(at, at + LETTERS_AT_ONCE));
      await sql(reminder ? REMINDED : SENT, [people.map((person) => person.id), now]);
      if (people.length > 0)
        await journal.record({
          action: reminder ? 'survey.reminded' : 'survey.sent',
          subject: { type: 'survey', id },
          editionYear: row.year,
          after: { people: people.length },
        });
      return people.length;
    });
  }

  /** Makes an open link for a network that passes it on. */
  addChannel(actor: Actor, id: string, { name, reach }: AddSurveyChannelRequest): Promise<void> {
    const channel = randomUUID();
    return this.#change(actor, id, async ({ sql, journal }, row) => {
      await sql(CHANNEL, [channel, id, name.trim(), reach, this.tokens.digest(channel), this.clock.now()]);
      await journal.record({
        action: 'survey.channel_added',
        subject: { type: 'survey', id },
        editionYear: row.year,
        after: { channel, name: name.trim(), reach },
      });
    });
  }

  /** The link opens no longer; what it brought stays. */
  revokeChannel(actor: Actor, id: string, channelId: string): Promise<void> {
    return this.#change(actor, id, async ({ sql, journal }, row) => {
      const [revoked] = await sql<{ name: string }>(REVOKE, [id, channelId, this.clock.now()]);
      if (!revoked) throw new PortalError('missing', 'survey.channel_missing', 'Ce lien n’existe plus.');
      await journal.record({
        action: 'survey.channel_revoked',
        subject: { type: 'survey', id },
        editionYear: row.year,
        before: { channel: channelId, name: revoked.name },
      });
    });
  }

  #add(
    actor: Actor,
    id: string,
    find: (sql: Sql, row: SurveyRow) => Promise<readonly InvitedPerson[]>,
  ): Promise<InvitedOutcomeView> {
    return this.#change(actor, id, async ({ sql, journal }, row) => {
      const people = await find(sql, row);
      const codes = [...new Set(people.map(({ municipality }) => municipality).filter(Boolean))];
      const places = new Map((await sql<Place>(PLACES, [codes])).map((place) => [place.code, place]));
      refuseLines(
        people
          .filter(({ municipality, line }) => line !== undefined && municipality !== '' && !places.has(municipality))
          .map(({ municipality, line }) => ({
            line: line ?? 0,
            said: `Le code de commune ${municipality} n’est pas connu.`,
          })),
      );
      const rows = people.map((person) => {
        const place = places.get(person.municipality);
        const own = randomUUID();
        return {
          ...{ id: own, digest: this.tokens.digest(own), name: person.name, email: person.email },
          ...{ department: person.department || (place?.department ?? ''), category: person.category },
          size: place?.size ?? '',
        };
      });
      const added = (await sql(INVITE, [id, JSON.stringify(rows)])).length;
      await journal.record({
        action: 'survey.invited',
        subject: { type: 'survey', id },
        editionYear: row.year,
        after: { added, known: people.length - added },
      });
      return { added, known: people.length - added };
    });
  }

  async #change<T>(actor: Actor, id: string, work: (within: AnyTransaction, row: SurveyRow) => Promise<T>): Promise<T> {
    writesWithin(actor, 'region');
    return this.transactions.run(actor, {}, async (within) => {
      await within.sql(LOCK_SURVEY, [id]);
      const row = await this.queries.row(id, within.sql);
      refuseSurvey(canChangeSurvey(factsOf(row), actor));
      return work(within, row);
    });
  }
}

function refuseLines(lines: readonly { readonly line: number; readonly said: string }[]): void {
  if (lines.length === 0) return;
  const errors: FieldProblem[] = lines
    .slice(0, 100)
    .map(({ line, said }) => ({ pointer: '/text', rule: 'line', detail: `Ligne ${line}\u00a0: ${said}` }));
  throw new PortalError('invalid', 'survey.list', 'Des lignes sont à revoir\u00a0: personne n’a été ajouté.', {
    errors,
  });
}
