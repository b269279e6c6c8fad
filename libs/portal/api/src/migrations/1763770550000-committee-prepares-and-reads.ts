import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Scenarios of provisional decisions, points of the scoring grid; an opinion knows whether it was given by a member of the
 * holder's organisation (rule 17); a proposal other than a plain label is explained.
 */
export class CommitteePreparesAndReads1763770550000 implements MigrationInterface {
  readonly name = 'CommitteePreparesAndReads1763770550000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE "scenario" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "edition_year" smallint NOT NULL, "name" text NOT NULL, "backup" boolean NOT NULL DEFAULT false, "created_by" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_ec7b57ee913fb77bb70ed3bc708" PRIMARY KEY ("id"))`,
  `CREATE INDEX "scenario_edition" ON "scenario"  ("edition_year", "created_at")`,
  `CREATE TABLE "scenario_decision" ("scenario_id" uuid NOT NULL, "event_id" uuid NOT NULL, "outcome" text NOT NULL, "reason" text NOT NULL DEFAULT '', "condition_due_on" date, CONSTRAINT "PK_62db6cfe555a1f8ac1b517b897e" PRIMARY KEY ("scenario_id", "event_id"))`,
  `CREATE INDEX "scenario_decision_event" ON "scenario_decision"  ("event_id")`,
  `CREATE TABLE "score" ("application_id" uuid NOT NULL, "voice" text NOT NULL, "code" text NOT NULL, "points" smallint NOT NULL, "given_by" uuid NOT NULL, "given_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "score_points" CHECK (points BETWEEN 0 AND 5), CONSTRAINT "PK_f410116e158cdfb411fff0abb12" PRIMARY KEY ("application_id", "voice", "code"))`,
  `ALTER TABLE "opinion" ADD "linked_to_holder" boolean NOT NULL DEFAULT false`,
  `ALTER TABLE "label_proposal" ADD CONSTRAINT "label_proposal_due" CHECK (condition_due_on IS NULL OR outcome = 'label_with_conditions')`,
  `ALTER TABLE "label_proposal" ADD CONSTRAINT "label_proposal_reason" CHECK (outcome = 'label' OR reason <> '')`,
  `ALTER TABLE "scenario" ADD CONSTRAINT "FK_0fcf72bf8546c5ddaa17301eb9d" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "scenario_decision" ADD CONSTRAINT "FK_a6563759a0cd624e87b57ec6d04" FOREIGN KEY ("scenario_id") REFERENCES "scenario"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "scenario_decision" ADD CONSTRAINT "FK_e0254c8cf8a50f2c0d57f8a74de" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "score" ADD CONSTRAINT "FK_0c44cc7de6d8409fc2f8633ef38" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];

const DOWN = [
  'ALTER TABLE label_proposal DROP CONSTRAINT label_proposal_due',
  'ALTER TABLE label_proposal DROP CONSTRAINT label_proposal_reason',
  'ALTER TABLE opinion DROP COLUMN linked_to_holder',
  'DROP TABLE score',
  'DROP TABLE scenario_decision',
  'DROP TABLE scenario',
];
