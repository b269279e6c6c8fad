import { Injectable } from '@nestjs/common';
import type { SessionStage } from '@fds/accounts/domain';

/** Whether the first proof of identity is enough for this person. */
@Injectable()
export class SecondStep {
  /** How far a session comes in once the first proof is given. */
  stageFor(personId: string): Promise<SessionStage> {
    void personId;
    return Promise.resolve('open');
  }
}
