import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Teams look after themselves: somebody asks to join one, an organisation nobody owns any more waits for the
 * coordination, and invitations are found by organisation and by who wrote them.
 */
export class TeamsAndJoinRequests1763770150000 implements MigrationInterface {
  readonly name = 'TeamsAndJoinRequests1763770150000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE join_request (id uuid NOT NULL DEFAULT gen_random_uuid(), person_id uuid NOT NULL,
      organisation_id uuid NOT NULL, message text NOT NULL, asked_at timestamptz NOT NULL, resolved_at timestamptz,
      resolution text, resolved_by uuid, reason text, CONSTRAINT "PK_join_request" PRIMARY KEY (id),
      CONSTRAINT "FK_5ff55f2abf01364f5be97c9d6af" FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
      CONSTRAINT "FK_519e9a187ba3f83155d84eddaa2" FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE)`);
    await runner.query(
      'CREATE UNIQUE INDEX join_request_once ON join_request (person_id, organisation_id) WHERE resolved_at IS NULL',
    );
    await runner.query('CREATE INDEX join_request_person ON join_request (person_id, asked_at)');
    await runner.query('CREATE INDEX join_request_organisation ON join_request (organisation_id)');
    await runner.query(`CREATE TABLE organisation_takeover (id uuid NOT NULL DEFAULT gen_random_uuid(),
      organisation_id uuid NOT NULL, orphaned_at timestamptz NOT NULL, resolved_at timestamptz,
      CONSTRAINT "PK_organisation_takeover" PRIMARY KEY (id),
      CONSTRAINT "FK_a539abee688e8496d805838d50b" FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE)`);
    await runner.query(
      'CREATE UNIQUE INDEX organisation_takeover_once ON organisation_takeover (organisation_id) WHERE resolved_at IS NULL',
    );
    await runner.query(
      `CREATE INDEX access_link_organisation ON access_link ((details->>'organisationId')) WHERE purpose = 'invitation'`,
    );
    await runner.query(
      `CREATE INDEX access_link_inviter ON access_link ((details->>'invitedBy'), created_at) WHERE purpose = 'invitation'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX access_link_inviter');
    await runner.query('DROP INDEX access_link_organisation');
    await runner.query('DROP TABLE organisation_takeover');
    await runner.query('DROP TABLE join_request');
  }
}
