import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database, Ref, Choice, Nested, Text, FreeText, Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { outsideOfTerritory } from '@fds/accounts/api';
import { canWriteIn } from '@fds/accounts/domain';
import { VOICES, voiceOf, type Voice } from '@fds/labelling/domain';
import { DeclaredInterest } from '../entities/session.entity';

export class DeclareInterestRequest {
  @Choice('Voice', VOICES) voice!: Voice;
  @Ref() organisationId!: string;
  /** `siège à son conseil d’administration`. */
  @Text({ max: 300 }) tie!: string;
}
export class InterestView extends DeclareInterestRequest {
  @Ref() id!: string;
  @FreeText({ max: 500 }) organisationName!: string;
}
export class InterestsView {
  @Nested(() => InterestView, { many: { max: 2000 } }) items!: InterestView[];
}

const LIST = `SELECT n.id, n.voice, n.organisation_id AS "organisationId", n.tie,
    COALESCE((SELECT p.name FROM organisation_profile p WHERE p.organisation_id = n.organisation_id ORDER BY p.edition_year DESC LIMIT 1), '') AS "organisationName"
  FROM declared_interest n WHERE $1::text IS NULL OR n.voice = $1 ORDER BY n.voice, "organisationName", n.id LIMIT 2000`;

/** Organisations that a voice is tied to (rule 17): declared by that voice, or by the coordination for any. */
@Injectable()
export class Interests {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<InterestsView> {
    const own = actor.role === 'coordinator' ? null : voiceOf(actor);
    return { items: await this.database.rows<InterestView>(LIST, [own]) };
  }

  async declare(actor: Actor, { voice, organisationId, tie }: DeclareInterestRequest): Promise<void> {
    mayFor(actor, voice);
    await this.transactions.run(
      { personId: actor.personId, role: actor.role },
      { interests: DeclaredInterest },
      async ({ interests, journal, sql }) => {
        const [known] = await sql(`SELECT 1 FROM organisation WHERE id = $1 AND merged_into IS NULL`, [organisationId]);
        if (!known) throw new PortalError('missing', 'committee.organisation_missing', 'Cette structure n’existe pas.');
        await interests.upsert(
          { voice, organisationId, tie: tie.trim(), declaredBy: actor.personId, declaredAt: this.clock.now() },
          ['voice', 'organisationId'],
        );
        await journal.record({
          action: 'committee.interest_declared',
          subject: { type: 'organisation', id: organisationId },
          after: { voice, tie },
        });
      },
    );
  }

  async withdraw(actor: Actor, id: string): Promise<void> {
    if (!canWriteIn(actor, 'region').allowed) throw outsideOfTerritory();
    await this.transactions.run({ personId: actor.personId, role: actor.role }, {}, async ({ journal, sql }) => {
      const [found] = await sql<{ voice: Voice; organisationId: string; tie: string }>(
        `SELECT voice, organisation_id AS "organisationId", tie FROM declared_interest WHERE id = $1 FOR UPDATE`,
        [id],
      );
      if (!found) throw new PortalError('missing', 'committee.interest_missing', 'Ce lien n’est plus déclaré.');
      mayFor(actor, found.voice);
      await sql(`DELETE FROM declared_interest WHERE id = $1`, [id]);
      await journal.record({
        action: 'committee.interest_withdrawn',
        subject: { type: 'organisation', id: found.organisationId },
        before: { voice: found.voice, tie: found.tie },
      });
    });
  }
}

function mayFor(actor: Actor, voice: Voice): void {
  if (!canWriteIn(actor, 'region').allowed) throw outsideOfTerritory();
  if (actor.role !== 'coordinator' && voiceOf(actor) !== voice)
    throw new PortalError('missing', 'committee.interest_missing', 'Ce lien n’est pas celui de votre voix.');
}
