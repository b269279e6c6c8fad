import { Inject, Injectable } from '@nestjs/common';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { ExaminationQueries } from './examination.queries';

/** Tells the second of two coordinators, with the examination as the first one left it. */
@Injectable()
export class ChangedExamination {
  constructor(@Inject(ExaminationQueries) private readonly queries: ExaminationQueries) {}

  async error(actor: Actor, id: string, words: string): Promise<PortalError> {
    return new PortalError('conflict', 'labelling.changed', words, { current: await this.queries.view(actor, id) });
  }
}
