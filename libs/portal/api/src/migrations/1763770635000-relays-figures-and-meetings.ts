import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a year's communication brought is kept: relays by event and ambassador, posts and posters with their figures, who
 * came to the meetings that prepare the edition. Figures are kept by year: one that the portal does not hold is compared too.
 */
export class RelaysFiguresAndMeetings1763770635000 implements MigrationInterface {
  readonly name = 'RelaysFiguresAndMeetings1763770635000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of MADE) await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP INDEX media_relay_date');
    await runner.query('ALTER TABLE media_relay DROP names_ambassador, DROP version');
  }
}

const MADE = [
  ...['meeting_participant', 'preparation_meeting', 'media_relay_event'],
  ...['festival_ambassador', 'poster_site', 'outreach_post'],
];
const UP = [
  `CREATE TABLE "outreach_post" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "year" smallint NOT NULL, "scope" text NOT NULL, "channel" text NOT NULL, "title" text NOT NULL, "date" date, "sponsored" boolean NOT NULL DEFAULT false, "views" integer, "clicks" integer, "visits" integer, "readers" integer, "cost" numeric(10,2), "url" text NOT NULL DEFAULT '', "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_b357f0abd5bac5e69de5e42265e" PRIMARY KEY ("id"))`,
  `CREATE INDEX "outreach_post_year" ON "outreach_post"  ("year", "channel")`,
  `CREATE TABLE "poster_site" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "year" smallint NOT NULL, "place" text NOT NULL, "panels" integer NOT NULL, "starts_on" date, "ends_on" date, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_2389fb0437d1af0df60964f1de0" PRIMARY KEY ("id"))`,
  `CREATE INDEX "poster_site_year" ON "poster_site"  ("year")`,
  `CREATE TABLE "festival_ambassador" ("year" smallint NOT NULL, "name" text NOT NULL, "position" text NOT NULL DEFAULT '', "words" text NOT NULL DEFAULT '', "photo_credit" text NOT NULL DEFAULT '', "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_4f853552b06a459138c192bb174" PRIMARY KEY ("year"))`,
  `CREATE TABLE "media_relay_event" ("relay_id" uuid NOT NULL, "event_id" uuid NOT NULL, CONSTRAINT "PK_df14c0b14311e2693b89df2c649" PRIMARY KEY ("relay_id", "event_id"))`,
  `CREATE INDEX "media_relay_event_event" ON "media_relay_event"  ("event_id")`,
  `CREATE TABLE "preparation_meeting" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "edition_year" smallint NOT NULL, "title" text NOT NULL, "kind" text NOT NULL, "held_on" date NOT NULL, "place" text NOT NULL DEFAULT '', "online" boolean NOT NULL DEFAULT false, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_bee0e7ebf43bf492b97790d5316" PRIMARY KEY ("id"))`,
  `CREATE INDEX "preparation_meeting_edition" ON "preparation_meeting"  ("edition_year", "held_on")`,
  `CREATE TABLE "meeting_participant" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "meeting_id" uuid NOT NULL, "name" text NOT NULL DEFAULT '', "email" citext, "person_key" text NOT NULL, "structure" text NOT NULL DEFAULT '', "structure_key" text NOT NULL DEFAULT '', "department" text, "kind" text, "organisation_id" uuid, "person_id" uuid, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_076322be51eef11585f17a45c66" PRIMARY KEY ("id"))`,
  `CREATE INDEX "meeting_participant_structure" ON "meeting_participant"  ("structure_key")`,
  `CREATE INDEX "meeting_participant_person" ON "meeting_participant"  ("person_id")`,
  `CREATE INDEX "meeting_participant_organisation" ON "meeting_participant"  ("organisation_id")`,
  `CREATE INDEX "meeting_participant_meeting" ON "meeting_participant"  ("meeting_id")`,
  `ALTER TABLE "media_relay" ADD "names_ambassador" boolean NOT NULL DEFAULT false`,
  `ALTER TABLE "media_relay" ADD "version" integer NOT NULL DEFAULT '1'`,
  `CREATE INDEX "media_relay_date" ON "media_relay"  ("edition_year", "date")`,
  `ALTER TABLE "media_relay_event" ADD CONSTRAINT "FK_b1a6a213f83ec0f40d8e4f41d6b" FOREIGN KEY ("relay_id") REFERENCES "media_relay"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "media_relay_event" ADD CONSTRAINT "FK_fd9ff46079438aa1a47209bba51" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "preparation_meeting" ADD CONSTRAINT "FK_74a6f72a24b9ea3affc196f1519" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE "meeting_participant" ADD CONSTRAINT "FK_edff9f9b6ac4c6d5a813f008885" FOREIGN KEY ("meeting_id") REFERENCES "preparation_meeting"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "meeting_participant" ADD CONSTRAINT "FK_c5fc42b48703bac6114facabc2c" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE "meeting_participant" ADD CONSTRAINT "FK_9f6981d094677dbb059712c3e97" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
];
