import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ladders, what was told to whom and what came of it, personal links, pauses, the list of calls. */
export class PeopleAreReminded1763770630000 implements MigrationInterface {
  readonly name = 'PeopleAreReminded1763770630000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}

const UP: readonly string[] = [
  `CREATE TABLE "reminder_ladder" ("edition_year" smallint NOT NULL, "running" boolean NOT NULL DEFAULT false, "steps" jsonb NOT NULL, "rhythm_hours" smallint NOT NULL, "matters" text array NOT NULL, "changed_by" uuid NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_ca5624abef1f4b6e5ee6a25f9f4" PRIMARY KEY ("edition_year"))`,
  `CREATE TABLE "reminder_link" ("id" uuid NOT NULL, "edition_year" smallint NOT NULL, "person_id" uuid NOT NULL, "token_digest" text NOT NULL, "given_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_on" date NOT NULL, "revoked_at" TIMESTAMP WITH TIME ZONE, "visited_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_340e1a264e18a992832d73997ef" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "reminder_link_standing" ON "reminder_link"  ("person_id", "edition_year") WHERE revoked_at IS NULL`,
  `CREATE UNIQUE INDEX "reminder_link_token" ON "reminder_link"  ("token_digest") `,
  `CREATE TABLE "reminder" ("id" uuid NOT NULL, "edition_year" smallint NOT NULL, "person_id" uuid NOT NULL, "on_day" date NOT NULL, "origin" text NOT NULL, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL, "made_by" uuid, CONSTRAINT "PK_9ec029d17cb8dece186b9221ede" PRIMARY KEY ("id"))`,
  `CREATE INDEX "reminder_edition" ON "reminder"  ("edition_year", "made_at") `,
  `CREATE UNIQUE INDEX "reminder_once_a_day" ON "reminder"  ("person_id", "edition_year", "on_day") `,
  `CREATE TABLE "reminder_matter" ("reminder_id" uuid NOT NULL, "matter" text NOT NULL, "subject_id" uuid NOT NULL, "application_id" uuid NOT NULL, "title" text NOT NULL, "due_on" date NOT NULL, "step" smallint, "settled_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_93977fcb05395c7ded338ef4d5f" PRIMARY KEY ("reminder_id", "matter", "subject_id"))`,
  `CREATE INDEX "reminder_matter_open" ON "reminder_matter"  ("reminder_id") WHERE settled_at IS NULL`,
  `CREATE TABLE "reminder_pause" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "edition_year" smallint NOT NULL, "person_id" uuid, "organisation_id" uuid, "until" date, "reason" text NOT NULL, "paused_by" uuid NOT NULL, "paused_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "reminder_pause_of_one" CHECK ((person_id IS NULL) <> (organisation_id IS NULL)), CONSTRAINT "PK_bfa2c4a46573377b8cec02f5151" PRIMARY KEY ("id"))`,
  `CREATE INDEX "reminder_pause_edition" ON "reminder_pause"  ("edition_year", "paused_at") `,
  `CREATE TABLE "reminder_call" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "edition_year" smallint NOT NULL, "organisation_id" uuid NOT NULL, "listed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "called_at" TIMESTAMP WITH TIME ZONE, "called_by" uuid, "note" text NOT NULL DEFAULT '', "settled_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_7efc89fafbbcf5cbfcb83704600" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "reminder_call_open" ON "reminder_call"  ("edition_year", "organisation_id") WHERE settled_at IS NULL`,
  `ALTER TABLE "reminder_ladder" ADD CONSTRAINT "FK_ca5624abef1f4b6e5ee6a25f9f4" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "reminder_link" ADD CONSTRAINT "FK_48150d30bd223e90fffa71acc9d" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "reminder" ADD CONSTRAINT "FK_c8b2062fadd20a689529a021510" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "reminder_matter" ADD CONSTRAINT "FK_80d7517695659a70ccee02f2e7e" FOREIGN KEY ("reminder_id") REFERENCES "reminder"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "reminder_matter" ADD CONSTRAINT "FK_31325dbb4078fcd6c79dab5404e" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "reminder_pause" ADD CONSTRAINT "FK_af3e8324052ea2a458ef35a6212" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "reminder_pause" ADD CONSTRAINT "FK_2399afc2a0efbce63e44545f333" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE "reminder_call" ADD CONSTRAINT "FK_11a0ebf0f71fa75a0de744b88d2" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "reminder_call" ADD CONSTRAINT "FK_48d0202c7c0abe571f1a03ea31b" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
];
const TABLES = ['reminder_call', 'reminder_pause', 'reminder_matter', 'reminder', 'reminder_link', 'reminder_ladder'];
