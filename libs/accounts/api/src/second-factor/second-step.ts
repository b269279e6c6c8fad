import { Inject, Injectable } from '@nestjs/common';
import { secondFactorDue, stageAfterFirstProof, type SessionStage } from '@fds/accounts/domain';
import type { Day } from '@fds/shared/kernel';
import { Clock } from '@fds/shared/api-kit';
import { FactorFacts } from './factor-facts';

/** Whether the first proof of identity is enough for this person. */
@Injectable()
export class SecondStep {
  constructor(
    @Inject(FactorFacts) private readonly facts: FactorFacts,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** How far a session comes in once the first proof is given. */
  async stageFor(personId: string): Promise<SessionStage> {
    return stageAfterFirstProof(await this.facts.of(personId), this.clock.today());
  }

  /** Within the grace, the day from which this person cannot come in without a second factor; null otherwise. */
  async graceEndsOn(personId: string): Promise<Day | null> {
    const facts = await this.facts.of(personId);
    const due = secondFactorDue(facts.roles, facts.graceDays);
    return !facts.exempt && facts.factors === 0 && due !== null && due > this.clock.today() ? due : null;
  }
}
