import { Inject, Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { canEnterPosition, type Voice } from '@fds/labelling/domain';
import { SessionPositionRow } from '../entities/committee.entity';
import { allowedInSession, changedMeanwhile } from './refusals';
import type { EnterPositionRequest } from './session-dossier.contract';
import { SessionDossierQueries } from './session-dossier.queries';

/** Enters where a voice stands on a dossier, as it was said in the session; its written opinion stays as it is. */
@Injectable()
export class EnterPosition {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(SessionDossierQueries) private readonly queries: SessionDossierQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  enter(actor: Actor, id: string, applicationId: string, voice: Voice, given: EnterPositionRequest): Promise<void> {
    return this.#set(actor, id, applicationId, voice, { position: given.position, reasons: given.reasons.trim() });
  }

  /** What was said is taken back: the written opinion counts again. */
  takeBack(actor: Actor, id: string, applicationId: string, voice: Voice): Promise<void> {
    return this.#set(actor, id, applicationId, voice, null);
  }

  async #set(
    actor: Actor,
    id: string,
    applicationId: string,
    voice: Voice,
    given: EnterPositionRequest | null,
  ): Promise<void> {
    const { session, application, positions } = await this.queries.of(actor, id, applicationId);
    allowedInSession(canEnterPosition(actor, session.ruled, application));
    const before = positions.find((one) => one.voice === voice && one.how === 'said');
    await this.transactions.run(
      { personId: actor.personId, role: actor.role },
      { stated: SessionPositionRow },
      async ({ stated, journal, sql }) => {
        const [open] = await sql(`SELECT 1 FROM committee_session WHERE id = $1 AND state = 'open' FOR SHARE`, [id]);
        if (!open) throw changedMeanwhile(null);
        const key = { sessionId: id, applicationId, voice };
        if (given)
          await stated.upsert({ ...key, ...given, enteredBy: actor.personId, enteredAt: this.clock.now() }, [
            'sessionId',
            'applicationId',
            'voice',
          ]);
        else await stated.delete(key);
        await journal.record({
          action: 'committee.position_entered',
          subject: { type: 'committee_session', id },
          editionYear: session.row.editionYear,
          before: before && { applicationId, voice, position: before.position, reasons: before.reasons },
          after: given ? { applicationId, voice, ...given } : { applicationId, voice, position: null },
        });
      },
    );
  }
}
