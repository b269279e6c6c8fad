import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What holders look for or offer is read over a whole edition; invitations to activities are counted by inviter and writer. */
export class NeedsAreFound1763770350000 implements MigrationInterface {
  readonly name = 'NeedsAreFound1763770350000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX application_needs ON application (edition_year) WHERE jsonb_path_exists(details, '$.needs[*]')`,
    );
    await runner.query(
      `CREATE INDEX application_message_need ON application_message (application_id, need_key) WHERE need_key IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX access_link_activity_inviter ON access_link ((details->>'invitedBy'), created_at) WHERE purpose = 'activity'`,
    );
    await runner.query(
      `CREATE INDEX access_link_activity_writer ON access_link ((details->>'writerId')) WHERE purpose = 'activity'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of [
      'application_needs',
      'application_message_need',
      'access_link_activity_inviter',
      'access_link_activity_writer',
    ])
      await runner.query(`DROP INDEX ${index}`);
  }
}
