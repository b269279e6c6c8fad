import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Clock, Transactions, type AnyTransaction } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import {
  canAskOutside,
  canRemindOutside,
  canRevokeOutside,
  OUTSIDE_REASONS,
  outsideAskedAboutManyMail,
  outsideAskedMail,
  outsideLinks,
  outsideReminderMail,
} from '@fds/labelling/domain';
import { allowed } from '../review/refusals';
import type { AskOutsideOpinionRequest } from './outside.contract';
import { OutsideOpinion } from './outside-opinion.entity';
import { OutsideLinks } from './outside-links';
import { ONE_OF_APPLICATION, readOutsideDossier, type OutsideDossierRow, type OutsideRow } from './outside.sql';

const LOCK = 'SELECT id FROM application WHERE id = $1 FOR UPDATE';

/** A dossier of several that one person is asked about, and the version to read. */
export interface AskedDossier {
  readonly id: string;
  readonly editionYear: number;
  readonly title: string;
  readonly versionNumber: number;
}
const NEW_OPINIONS = `INSERT INTO outside_opinion (id, application_id, version_number, email, name, question, token_digest, due_on, asked_by, asked_at)
  SELECT n.id, n."applicationId", n."versionNumber", $2, $3, $4, n."tokenDigest", $5, $6, $7
  FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, "applicationId" uuid, "versionNumber" smallint, "tokenDigest" text)`;
const GIVE_UP = `UPDATE outside_opinion SET revoked_at = $2 WHERE id = ANY ($1::uuid[]) AND opened_at IS NULL
    AND answered_at IS NULL AND revoked_at IS NULL RETURNING application_id AS id`;

/** Asks people without an account for an opinion on one dossier, reminds them, takes their link back. */
@Injectable()
export class AskOutside {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(OutsideLinks) private readonly links: OutsideLinks,
  ) {}

  async ask(actor: Actor, applicationId: string, given: AskOutsideOpinionRequest): Promise<void> {
    const [name, email, question] = [given.name.trim(), given.email.trim(), given.question.trim()];
    await this.#within(actor, applicationId, async ({ opinions, outbox, journal }, dossier) => {
      const now = this.clock.now();
      allowed(canAskOutside(actor, dossier, now, { email, dueOn: given.dueOn }), OUTSIDE_REASONS);
      if (dossier.versionNumber === null) throw refusedUnfiled();
      const id = randomUUID();
      const { dueOn } = given;
      await opinions.insert({
        id,
        applicationId,
        versionNumber: dossier.versionNumber,
        email,
        name,
        question,
        tokenDigest: this.links.digest(this.links.token(id)),
        dueOn,
        askedBy: actor.personId,
        askedAt: now,
      });
      await outbox.add({
        personId: null,
        kind: 'invitation',
        editionYear: dossier.editionYear,
        applicationId,
        occasion: `outside.asked:${id}`,
        to: { name, address: email },
        link: this.links.address(id),
        ...outsideAskedMail(name, { title: dossier.title, dueOn, question }),
      });
      await journal.record({ ...lineOf('opinion.asked_outside', dossier), after: { opinion: id, name, dueOn } });
    });
  }

  /**
   * Asks one person about several dossiers, each by its own link, in one message. Whether it may be asked about each was
   * judged before, in the same transaction.
   * @returns the id of each request by that of its dossier
   */
  async askAboutMany(
    { sql, journal, outbox }: Pick<AnyTransaction, 'sql' | 'journal' | 'outbox'>,
    actor: Actor,
    occasion: string,
    dossiers: readonly AskedDossier[],
    given: AskOutsideOpinionRequest,
  ): Promise<ReadonlyMap<string, string>> {
    const [name, email, question] = [given.name.trim(), given.email.trim(), given.question.trim()];
    const { dueOn } = given;
    const asked = dossiers.map((dossier) => ({ dossier, id: randomUUID() }));
    const rows = asked.map(({ dossier, id }) => ({
      id,
      applicationId: dossier.id,
      versionNumber: dossier.versionNumber,
      tokenDigest: this.links.digest(this.links.token(id)),
    }));
    await sql(NEW_OPINIONS, [JSON.stringify(rows), email, name, question, dueOn, actor.personId, this.clock.now()]);
    // Several dossiers, one edition.
    const editionYear = dossiers[0]?.editionYear;
    await outbox.add({
      personId: null,
      kind: 'invitation',
      ...(editionYear === undefined ? {} : { editionYear }),
      occasion: `outside.asked:${occasion}`,
      to: { name, address: email },
      link: outsideLinks(asked.map(({ dossier: { title }, id }) => ({ title, address: this.links.address(id) }))),
      ...outsideAskedAboutManyMail(name, { dossiers: asked.length, dueOn, question }),
    });
    for (const { dossier, id } of asked)
      await journal.record({
        ...lineOf('opinion.asked_outside', dossier),
        after: { opinion: id, name, dueOn, occasion },
      });
    return new Map(asked.map(({ dossier, id }) => [dossier.id, id]));
  }

  /** Takes requests back that nobody has opened. @returns the dossiers for which it was not too late */
  async giveUp({ sql }: Pick<AnyTransaction, 'sql'>, opinionIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await sql<{ id: string }>(GIVE_UP, [opinionIds, this.clock.now()]);
    return new Set(rows.map(({ id }) => id));
  }

  /** The same link again; at most once in 72 hours. */
  async remind(actor: Actor, applicationId: string, id: string): Promise<void> {
    await this.#within(actor, applicationId, async ({ opinions, outbox, journal, sql }, dossier) => {
      const request = await standing(sql, applicationId, id);
      const now = this.clock.now();
      allowed(canRemindOutside(actor, dossier.place, request, now), OUTSIDE_REASONS);
      await opinions.update({ id }, { remindedAt: now });
      await outbox.add({
        personId: null,
        kind: 'reminder',
        editionYear: dossier.editionYear,
        applicationId,
        occasion: `outside.reminded:${id}:${now.getTime()}`,
        to: { name: request.name, address: request.email },
        link: this.links.address(id),
        ...outsideReminderMail(request.name, { title: dossier.title, dueOn: request.dueOn }),
      });
      await journal.record({ ...lineOf('opinion.reminded_outside', dossier), after: { opinion: id } });
    });
  }

  /** The link shows nothing any more; what was answered stays. */
  async revoke(actor: Actor, applicationId: string, id: string): Promise<void> {
    await this.#within(actor, applicationId, async ({ opinions, journal, sql }, dossier) => {
      const request = await standing(sql, applicationId, id);
      allowed(canRevokeOutside(actor, dossier.place, request), OUTSIDE_REASONS);
      await opinions.update({ id }, { revokedAt: this.clock.now() });
      await journal.record({ ...lineOf('opinion.outside_revoked', dossier), before: { opinion: id } });
    });
  }

  async #within(
    actor: Actor,
    applicationId: string,
    work: (transaction: AnyTransaction & { readonly opinions: Opinions }, dossier: OutsideDossierRow) => Promise<void>,
  ): Promise<void> {
    const doer = { personId: actor.personId, role: actor.role };
    await this.transactions.run(doer, { opinions: OutsideOpinion }, async (transaction) => {
      await transaction.sql(LOCK, [applicationId]);
      await work(transaction, await readOutsideDossier(transaction.sql, applicationId));
    });
  }
}

type Opinions = import('typeorm').Repository<OutsideOpinion>;

async function standing(sql: AnyTransaction['sql'], applicationId: string, id: string): Promise<OutsideRow> {
  const [request] = await sql<OutsideRow>(ONE_OF_APPLICATION, [applicationId, id]);
  if (!request) throw noSuchOpinion();
  return request;
}

/** Never asked, or of another dossier: the same words. */
export const noSuchOpinion = (): PortalError =>
  new PortalError('missing', 'labelling.outside_missing', 'Cette demande d’avis n’existe pas, ou plus.');

/** A dossier that came with an archive was never sent here: there is no version to show. */
const refusedUnfiled = (): PortalError =>
  new PortalError('refused', 'labelling.refused', OUTSIDE_REASONS.not_filed, { reasons: ['not_filed'] });

const lineOf = (action: string, { id, editionYear }: Pick<OutsideDossierRow, 'id' | 'editionYear'>) => ({
  action,
  subject: { type: 'application' as const, id },
  editionYear,
});
