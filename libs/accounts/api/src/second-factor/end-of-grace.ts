import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ROLES_WITH_SECOND_FACTOR } from '@fds/accounts/domain';
import { Database, Duties } from '@fds/shared/api-kit';
import { SecondStep } from './second-step';

const HOUR = 3_600_000;

/** A session that is used every day would outlive the grace: once that is over, it waits for a second factor. */
@Injectable()
export class EndOfGrace implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Duties) private readonly duties: Duties,
    @Inject(SecondStep) private readonly secondStep: SecondStep,
  ) {}

  onModuleInit(): void {
    this.duties.register({ name: 'accounts.end_of_grace', every: HOUR, run: () => this.run() });
  }

  async run(): Promise<void> {
    const people = await this.database.rows<{ id: string }>(
      `SELECT DISTINCT s.person_id AS id FROM session s JOIN role_grant g ON g.person_id = s.person_id AND g.role = ANY($1)
       WHERE s.stage = 'open' AND NOT EXISTS (SELECT 1 FROM second_factor f WHERE f.person_id = s.person_id)`,
      [ROLES_WITH_SECOND_FACTOR],
    );
    for (const { id } of people)
      if ((await this.secondStep.stageFor(id)) === 'enrolment')
        await this.database.rows(`UPDATE session SET stage = 'enrolment' WHERE person_id = $1 AND stage = 'open'`, [
          id,
        ]);
  }
}
