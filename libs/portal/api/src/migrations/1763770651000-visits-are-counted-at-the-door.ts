import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Teams count who comes with links of their own: each tap a row, and its sum beside it. */
export class VisitsAreCountedAtTheDoor1763770651000 implements MigrationInterface {
  readonly name = 'VisitsAreCountedAtTheDoor1763770651000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE "counting_link" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "event_id" uuid NOT NULL, "label" text NOT NULL, "token_digest" text NOT NULL, "made_by" uuid, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL, "revoked_by" uuid, "revoked_at" TIMESTAMP WITH TIME ZONE, "dropped" boolean NOT NULL DEFAULT false, CONSTRAINT "PK_aad2e4be1c8c8fb06078f633edc" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "counting_link_token" ON "counting_link"  ("token_digest")`,
  `CREATE INDEX "counting_link_event" ON "counting_link"  ("event_id")`,
  `CREATE TABLE "counting_tap" ("id" uuid NOT NULL, "link_id" uuid NOT NULL, "device" uuid NOT NULL, "counter" text NOT NULL, "amount" smallint NOT NULL, "day" date NOT NULL, "tapped_at" TIMESTAMP WITH TIME ZONE NOT NULL, "received_at" TIMESTAMP WITH TIME ZONE NOT NULL, "clock_off" integer NOT NULL, "undoes" uuid, CONSTRAINT "counting_tap_amount" CHECK (amount <> 0 AND (undoes IS NULL) = (amount > 0)), CONSTRAINT "PK_9963638953a906ae786661c61a8" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "counting_tap_undone_once" ON "counting_tap"  ("undoes")`,
  `CREATE INDEX "counting_tap_link" ON "counting_tap"  ("link_id")`,
  `CREATE TABLE "counting_tally" ("link_id" uuid NOT NULL, "day" date NOT NULL, "device" uuid NOT NULL, "counter" text NOT NULL, "visits" integer NOT NULL, "last_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "counting_tally_visits" CHECK (visits >= 0), CONSTRAINT "PK_56f342963ed4435ca387476feb5" PRIMARY KEY ("link_id", "day", "device", "counter"))`,
  `ALTER TABLE "counting_link" ADD CONSTRAINT "FK_dce378170d7394280eb2a42bac1" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "counting_tap" ADD CONSTRAINT "FK_ae3d770133109414bc005ce56db" FOREIGN KEY ("link_id") REFERENCES "counting_link"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "counting_tally" ADD CONSTRAINT "FK_5e932e659508ab0c17363bd5eae" FOREIGN KEY ("link_id") REFERENCES "counting_link"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];

const DOWN = ['DROP TABLE counting_tally', 'DROP TABLE counting_tap', 'DROP TABLE counting_link'];
