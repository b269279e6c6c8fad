import { Inject, Injectable } from '@nestjs/common';
import { Teams, type InTeam } from './teams';

/** Takes somebody whose account goes out of every team, without asking: nothing of the organisations is lost. */
@Injectable()
export class LeaveOrganisations {
  constructor(@Inject(Teams) private readonly teams: Teams) {}

  /**
   * In the transaction of the account's end. Organisations are locked in the order of their ids, so that two accounts
   * that end together never wait for each other.
   */
  async of(transaction: InTeam, personId: string): Promise<void> {
    const memberships = await transaction.sql<{ id: string }>(
      'SELECT organisation_id AS id FROM membership WHERE person_id = $1 ORDER BY organisation_id',
      [personId],
    );
    for (const { id } of memberships)
      await this.teams.takeOut(transaction, personId, await this.teams.lock(transaction, id), 'account_closed');
  }
}
