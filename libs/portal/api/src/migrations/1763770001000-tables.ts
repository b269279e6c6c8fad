import { MigrationInterface, QueryRunner } from 'typeorm';

/** Every table of the first year: from the edition to the bilan, step by step. */
export class Tables1763770001000 implements MigrationInterface {
  name = 'Tables1763770001000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "journal_entry" ("id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "person_id" uuid, "role" text NOT NULL, "action" text NOT NULL, "subject_type" text NOT NULL, "subject_id" text NOT NULL, "edition_year" smallint, "digest" bytea NOT NULL, CONSTRAINT "PK_69167f660c807d2aa178f0bd7e6" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "journal_entry_at" ON "journal_entry"  ("at") `);
    await queryRunner.query(`CREATE INDEX "journal_entry_subject" ON "journal_entry"  ("subject_type", "subject_id") `);
    await queryRunner.query(
      `CREATE TABLE "journal_detail" ("entry_id" bigint NOT NULL, "salt" bytea, "before" jsonb, "after" jsonb, CONSTRAINT "PK_af2e195749cac4ad1222d1f2437" PRIMARY KEY ("entry_id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "outbox_message" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "person_id" uuid NOT NULL, "occasion" text NOT NULL, "to_address" text NOT NULL, "to_name" text NOT NULL, "subject" text NOT NULL, "text" text NOT NULL, "state" text NOT NULL DEFAULT 'planned', "attempts" smallint NOT NULL DEFAULT '0', "written_at" TIMESTAMP WITH TIME ZONE NOT NULL, "send_after" TIMESTAMP WITH TIME ZONE NOT NULL, "sent_at" TIMESTAMP WITH TIME ZONE, "refusal" text, CONSTRAINT "PK_2f36ee5236f2793f3e7bd554589" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "outbox_message_due" ON "outbox_message"  ("state", "send_after") `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "outbox_message_once" ON "outbox_message"  ("person_id", "occasion") `,
    );
    await queryRunner.query(
      `CREATE TABLE "event_overview" ("event_id" uuid NOT NULL, "edition_year" smallint NOT NULL, "application_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "organisation_name" text NOT NULL, "holder_family" text, "parent_event_id" uuid, "root_event_id" uuid NOT NULL, "kind" text NOT NULL, "format" text, "title" text NOT NULL, "attendance_mode" text NOT NULL, "municipality_code" text, "department" text, "intermunicipality_code" text, "application_state" text NOT NULL, "submitted_at" TIMESTAMP WITH TIME ZONE, "first_slot_at" TIMESTAMP WITH TIME ZONE, "last_slot_at" TIMESTAMP WITH TIME ZONE, "slots" integer NOT NULL DEFAULT '0', "search" text NOT NULL DEFAULT '', "label" text NOT NULL DEFAULT 'pending', "notified_at" TIMESTAMP WITH TIME ZONE, "happening" text NOT NULL DEFAULT 'scheduled', "counts" boolean NOT NULL DEFAULT false, "report_state" text, "reported" boolean NOT NULL DEFAULT false, "visits_public" integer NOT NULL DEFAULT '0', "visits_school" integer NOT NULL DEFAULT '0', "visits_accompanying" integer NOT NULL DEFAULT '0', "visits_online" integer NOT NULL DEFAULT '0', "visits_exact" integer NOT NULL DEFAULT '0', "visits_nursery" integer NOT NULL DEFAULT '0', "visits_primary" integer NOT NULL DEFAULT '0', "visits_middle" integer NOT NULL DEFAULT '0', "visits_high" integer NOT NULL DEFAULT '0', "visits_higher" integer NOT NULL DEFAULT '0', "visits_mixed" integer NOT NULL DEFAULT '0', "visits_unspecified" integer NOT NULL DEFAULT '0', CONSTRAINT "PK_699cd17ced4751252ebedfd29b2" PRIMARY KEY ("event_id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "event_overview_organisation" ON "event_overview"  ("organisation_id", "edition_year") `,
    );
    await queryRunner.query(`CREATE INDEX "event_overview_root" ON "event_overview"  ("root_event_id") `);
    await queryRunner.query(`CREATE INDEX "event_overview_application" ON "event_overview"  ("application_id") `);
    await queryRunner.query(
      `CREATE INDEX "event_overview_list" ON "event_overview"  ("edition_year", "application_state", "department", "first_slot_at", "event_id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "setting" ("key" text NOT NULL, "value" jsonb NOT NULL, CONSTRAINT "PK_1c4c95d773004250c157a744d6e" PRIMARY KEY ("key"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "person" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "email" citext NOT NULL, "name" text NOT NULL, "password_hash" text, "disabled_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "UQ_d2d717efd90709ebd3cb26b936c" UNIQUE ("email"), CONSTRAINT "PK_5fdaf670315c4b7e70cce85daa3" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "role_grant" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "person_id" uuid NOT NULL, "role" text NOT NULL, "ends_on" date, CONSTRAINT "PK_b9e50aafa723c536731c38529fb" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE UNIQUE INDEX "role_grant_once" ON "role_grant"  ("person_id", "role") `);
    await queryRunner.query(
      `CREATE TABLE "session" ("id" text NOT NULL, "person_id" uuid NOT NULL, "role" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_f55da76ac1c3ac420f444d2ff11" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "session_person" ON "session"  ("person_id") `);
    await queryRunner.query(
      `CREATE TABLE "sign_in_attempt" ("id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "account_key" text NOT NULL, "address" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_7708f8d7d88593210f3d359f81d" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "sign_in_attempt_address" ON "sign_in_attempt"  ("address", "at") `);
    await queryRunner.query(`CREATE INDEX "sign_in_attempt_account" ON "sign_in_attempt"  ("account_key", "at") `);
    await queryRunner.query(
      `CREATE TABLE "edition" ("year" smallint NOT NULL, "number" integer NOT NULL, "title" text NOT NULL, "theme" text NOT NULL DEFAULT '', "region_code" text NOT NULL, "region_name" text NOT NULL, "departments" text array NOT NULL, "starts_on" date NOT NULL, "ends_on" date NOT NULL, "call_opens_on" date NOT NULL, "call_closes_on" date NOT NULL, "reports_due_on" date NOT NULL, "cog_vintage" smallint NOT NULL, "state" text NOT NULL DEFAULT 'draft', "imported" boolean NOT NULL DEFAULT false, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "version" integer NOT NULL DEFAULT '1', CONSTRAINT "edition_window" CHECK (ends_on >= starts_on AND call_closes_on >= call_opens_on), CONSTRAINT "PK_2ed9e3b53acad9655fb09c3f38a" PRIMARY KEY ("year"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "organisation" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "archive_id" text, "siret" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "UQ_2d726781b2ca62fef0d2f0d9097" UNIQUE ("archive_id"), CONSTRAINT "PK_c725ae234ef1b74cce43d2d00c1" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "organisation_profile" ("organisation_id" uuid NOT NULL, "edition_year" smallint NOT NULL, "name" text NOT NULL, "holder_family" text, "kind" text, "municipality_code" text, "networks" text array NOT NULL DEFAULT '{}', "first_participation_year" smallint, "siret" text, CONSTRAINT "PK_8c63472c5ed8f259835e9a5bce1" PRIMARY KEY ("organisation_id", "edition_year"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "membership" ("person_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "level" text NOT NULL DEFAULT 'owner', CONSTRAINT "PK_9252eacdd51a586694fa2fb8776" PRIMARY KEY ("person_id", "organisation_id"))`,
    );
    await queryRunner.query(`CREATE INDEX "membership_organisation" ON "membership"  ("organisation_id") `);
    await queryRunner.query(
      `CREATE TABLE "municipality" ("code" text NOT NULL, "current_code" text NOT NULL, "name" text NOT NULL, "status" text NOT NULL, "department" text NOT NULL, "region" text NOT NULL, "intermunicipality_code" text, "postal_codes" text array NOT NULL, "population" integer, "search" text NOT NULL, CONSTRAINT "PK_f01eb47e7b81481ca5a146a786d" PRIMARY KEY ("code"))`,
    );
    await queryRunner.query(`CREATE INDEX "municipality_current" ON "municipality"  ("current_code") `);
    await queryRunner.query(
      `CREATE TABLE "intermunicipality" ("code" text NOT NULL, "name" text NOT NULL, "kind" text NOT NULL, "population" integer NOT NULL, CONSTRAINT "PK_5beb308b39d28507e4ad678cead" PRIMARY KEY ("code"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "department" ("code" text NOT NULL, "name" text NOT NULL, "region" text NOT NULL, "population" integer NOT NULL, CONSTRAINT "PK_62690f4fe31da9eb824d909285f" PRIMARY KEY ("code"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "event" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "archive_id" text, "edition_year" smallint NOT NULL, "application_id" uuid NOT NULL, "parent_event_id" uuid, "position" integer NOT NULL DEFAULT '0', "kind" text NOT NULL, "format" text, "title" text NOT NULL, "description" text NOT NULL DEFAULT '', "attendance_mode" text NOT NULL DEFAULT 'in_person', "municipality_code" text, "venue" text NOT NULL DEFAULT '', "themes" text array NOT NULL DEFAULT '{}', "capacity" integer, CONSTRAINT "event_activity" CHECK (parent_event_id IS NULL OR kind = 'single' OR archive_id IS NOT NULL), CONSTRAINT "event_format" CHECK (format IS NULL OR kind = 'single'), CONSTRAINT "PK_30c2f3bbaf6d34a55f8ae6e4614" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE UNIQUE INDEX "event_archive" ON "event"  ("edition_year", "archive_id") `);
    await queryRunner.query(`CREATE INDEX "event_parent" ON "event"  ("parent_event_id") `);
    await queryRunner.query(`CREATE INDEX "event_application" ON "event"  ("application_id") `);
    await queryRunner.query(
      `CREATE TABLE "slot" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "event_id" uuid NOT NULL, "begins_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "slot_length" CHECK (ends_at > begins_at AND ends_at <= begins_at + interval '24 hours'), CONSTRAINT "PK_5b1f733c4ba831a51f3c114607b" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "slot_event" ON "slot"  ("event_id", "begins_at") `);
    await queryRunner.query(
      `CREATE TABLE "event_partner" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "event_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "role" text NOT NULL, CONSTRAINT "PK_7e944cdc5ddd1035f1587420b66" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "event_partner_event" ON "event_partner"  ("event_id") `);
    await queryRunner.query(
      `CREATE TABLE "application" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "archive_id" text, "edition_year" smallint NOT NULL, "organisation_id" uuid NOT NULL, "title" text NOT NULL, "summary" text NOT NULL DEFAULT '', "state" text NOT NULL DEFAULT 'draft', "submitted_at" TIMESTAMP WITH TIME ZONE, "charter_accepted_at" TIMESTAMP WITH TIME ZONE, "charter_accepted_by" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_569e0c3e863ebdf5f2408ee1670" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "application_organisation" ON "application"  ("organisation_id") `);
    await queryRunner.query(`CREATE INDEX "application_state" ON "application"  ("edition_year", "state") `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "application_archive" ON "application"  ("edition_year", "archive_id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "application_version" ("application_id" uuid NOT NULL, "number" smallint NOT NULL, "submitted_at" TIMESTAMP WITH TIME ZONE NOT NULL, "submitted_by" uuid, "content" jsonb NOT NULL, CONSTRAINT "PK_bf9db610971fcfe7ece3c9c9570" PRIMARY KEY ("application_id", "number"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "archive_import" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "requested_by" uuid NOT NULL, "requested_at" TIMESTAMP WITH TIME ZONE NOT NULL, "file_name" text NOT NULL, "replace" boolean NOT NULL DEFAULT false, "state" text NOT NULL DEFAULT 'waiting', "progress" real NOT NULL DEFAULT '0', "edition_year" smallint, "problems" jsonb NOT NULL DEFAULT '[]', "message" text, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_5d8ee26266e842c8aaf4838de0a" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "attendance_report" ("event_id" uuid NOT NULL, "state" text NOT NULL DEFAULT 'draft', "comment" text NOT NULL DEFAULT '', "not_held_reason" text, "question" text, "submitted_at" TIMESTAMP WITH TIME ZONE, "submitted_by" uuid, "validated_at" TIMESTAMP WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_32feacb8da1a3f50523e58ef64f" PRIMARY KEY ("event_id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "attendance_line" ("id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "event_id" uuid NOT NULL, "audience" text NOT NULL, "school_level" text, "channel" text NOT NULL, "visits" integer NOT NULL, "counting" text NOT NULL, CONSTRAINT "attendance_line_visits" CHECK (visits >= 0), CONSTRAINT "attendance_line_level" CHECK (audience = 'school' OR school_level IS NULL), CONSTRAINT "PK_b0743c1432e06d668ea50a19291" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "attendance_line_event" ON "attendance_line"  ("event_id") `);
    await queryRunner.query(
      `CREATE TABLE "baseline" ("edition_year" smallint NOT NULL, "year" smallint NOT NULL, "indicator" text NOT NULL, "value" numeric, "lower" numeric, "upper" numeric, "note" text NOT NULL DEFAULT '', CONSTRAINT "PK_f3b774fd3aa79019178a3586da7" PRIMARY KEY ("edition_year", "year", "indicator"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "manual_indicator" ("edition_year" smallint NOT NULL, "code" text NOT NULL, "label" text NOT NULL, "value" numeric NOT NULL, "unit" text NOT NULL DEFAULT '', "note" text NOT NULL DEFAULT '', CONSTRAINT "PK_b2a8641a2d6ade33fd33b6e9fd4" PRIMARY KEY ("edition_year", "code"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "media_relay" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "archive_id" text, "edition_year" smallint NOT NULL, "date" date NOT NULL, "kind" text NOT NULL, "outlet" text NOT NULL, "title" text NOT NULL, "url" text NOT NULL DEFAULT '', CONSTRAINT "PK_b99c74044c7c80010d347e8cabc" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "media_relay_archive" ON "media_relay"  ("edition_year", "archive_id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "evaluation_response" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "edition_year" smallint NOT NULL, "organisation_id" uuid NOT NULL, "state" text NOT NULL DEFAULT 'submitted', CONSTRAINT "PK_0da5a99ee61b210d4456497d258" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "evaluation_response_once" ON "evaluation_response"  ("edition_year", "organisation_id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "evaluation_answer" ("response_id" uuid NOT NULL, "question" text NOT NULL, "answer" text NOT NULL, "options" text array NOT NULL DEFAULT '{}', CONSTRAINT "PK_27308526bc4b3eee8a597854a82" PRIMARY KEY ("response_id", "question"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "research_mention" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "edition_year" smallint NOT NULL, "organisation_id" uuid NOT NULL, "position" integer NOT NULL, "unit" text NOT NULL, "unit_key" text NOT NULL, "institutions" text array NOT NULL DEFAULT '{}', "institution_keys" text array NOT NULL DEFAULT '{}', "staff" integer, CONSTRAINT "PK_4112e1d9c3eb5ac628481e562c8" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "research_mention_holder" ON "research_mention"  ("edition_year", "organisation_id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "event_label" ("event_id" uuid NOT NULL, "label" text NOT NULL DEFAULT 'pending', "decided_at" TIMESTAMP WITH TIME ZONE, "notified_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "event_label_notified" CHECK (notified_at IS NULL OR label <> 'pending'), CONSTRAINT "PK_71f31ac9ef886bb5948c1de30e9" PRIMARY KEY ("event_id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "label_decision" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "event_id" uuid NOT NULL, "outcome" text NOT NULL, "reason" text NOT NULL DEFAULT '', "decided_by" uuid, "decided_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "label_decision_reason" CHECK (outcome = 'label' OR reason <> ''), CONSTRAINT "PK_34c1a9fe0b31768798a828c97c3" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "label_decision_event" ON "label_decision"  ("event_id", "decided_at") `);
    await queryRunner.query(
      `CREATE TABLE "application_review" ("application_id" uuid NOT NULL, "taken_by" uuid NOT NULL, "taken_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ready_at" TIMESTAMP WITH TIME ZONE, "inadmissible_reason" text, CONSTRAINT "PK_74aca5d33994d4141fbea375d17" PRIMARY KEY ("application_id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "opinion" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "application_id" uuid NOT NULL, "voice" text NOT NULL, "position" text NOT NULL, "reasons" text NOT NULL DEFAULT '', "given_by" uuid NOT NULL, "given_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_5ec733c275c9b9322cde468b4c1" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE UNIQUE INDEX "opinion_once" ON "opinion"  ("application_id", "voice") `);
    await queryRunner.query(
      `CREATE TABLE "event_happening" ("event_id" uuid NOT NULL, "happening" text NOT NULL DEFAULT 'scheduled', "reason" text NOT NULL DEFAULT '', "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_2e381aeeed1a93bb8eb450944f0" PRIMARY KEY ("event_id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "questionnaire" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "edition_year" smallint NOT NULL, "version" integer NOT NULL, "title" text NOT NULL, "questions" jsonb NOT NULL, CONSTRAINT "PK_e8232a11eaabac903636eb7e71e" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE UNIQUE INDEX "questionnaire_edition" ON "questionnaire"  ("edition_year") `);
    await queryRunner.query(
      `ALTER TABLE "role_grant" ADD CONSTRAINT "FK_03a176325f023b3a4ba96a01112" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "session" ADD CONSTRAINT "FK_5c6e00902a1344d01a8d90f33cf" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "organisation_profile" ADD CONSTRAINT "FK_82e6e1a91a38ebb78647065fad9" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "membership" ADD CONSTRAINT "FK_be659e88cd5ed71eef6d4122aac" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "membership" ADD CONSTRAINT "FK_6fc5e2153171bbeb54f4fda6595" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "event" ADD CONSTRAINT "FK_1e1754ebb2fbf400511a36335ae" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "event" ADD CONSTRAINT "FK_048c3bd9c25e4a5a845ff14361e" FOREIGN KEY ("parent_event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "slot" ADD CONSTRAINT "FK_3a2a388b648ec9b5d266798ce0a" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "event_partner" ADD CONSTRAINT "FK_64c977868217f395f9c1e32630c" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "event_partner" ADD CONSTRAINT "FK_66082af5eba94d2a0114c686bf8" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "application" ADD CONSTRAINT "FK_771046a1c953cb5b470f2b29d81" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "application" ADD CONSTRAINT "FK_cb2765f85bd31eb8bd5a0c4293f" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "application_version" ADD CONSTRAINT "FK_3ea69e951961659cdd9a36e728a" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "attendance_report" ADD CONSTRAINT "FK_32feacb8da1a3f50523e58ef64f" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "attendance_line" ADD CONSTRAINT "FK_56ec70353234ce7753601678ae6" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "baseline" ADD CONSTRAINT "FK_ad0569ba1dd7efd8ae3f1f829bb" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "manual_indicator" ADD CONSTRAINT "FK_e5f140521ad094cc7d6ae4054ed" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "media_relay" ADD CONSTRAINT "FK_a60fcca82ae86ff60603504fe04" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "evaluation_response" ADD CONSTRAINT "FK_2f7be10fc8ca0eccf6dee4e9fc4" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "evaluation_response" ADD CONSTRAINT "FK_04cab1976995822e367ca284c3e" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "evaluation_answer" ADD CONSTRAINT "FK_08447a6fe6fc4ff81f621140a91" FOREIGN KEY ("response_id") REFERENCES "evaluation_response"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "research_mention" ADD CONSTRAINT "FK_e51a0aa83ff01448d69b4301ea3" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "research_mention" ADD CONSTRAINT "FK_f35eb4e1f35495a57b470474097" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE RESTRICT ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "event_label" ADD CONSTRAINT "FK_71f31ac9ef886bb5948c1de30e9" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "label_decision" ADD CONSTRAINT "FK_443dd8557c969e0e80a800553e2" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "application_review" ADD CONSTRAINT "FK_74aca5d33994d4141fbea375d17" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "opinion" ADD CONSTRAINT "FK_264fe6b1d03817572ded21b61f4" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "event_happening" ADD CONSTRAINT "FK_2e381aeeed1a93bb8eb450944f0" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "event_happening" DROP CONSTRAINT "FK_2e381aeeed1a93bb8eb450944f0"`);
    await queryRunner.query(`ALTER TABLE "opinion" DROP CONSTRAINT "FK_264fe6b1d03817572ded21b61f4"`);
    await queryRunner.query(`ALTER TABLE "application_review" DROP CONSTRAINT "FK_74aca5d33994d4141fbea375d17"`);
    await queryRunner.query(`ALTER TABLE "label_decision" DROP CONSTRAINT "FK_443dd8557c969e0e80a800553e2"`);
    await queryRunner.query(`ALTER TABLE "event_label" DROP CONSTRAINT "FK_71f31ac9ef886bb5948c1de30e9"`);
    await queryRunner.query(`ALTER TABLE "research_mention" DROP CONSTRAINT "FK_f35eb4e1f35495a57b470474097"`);
    await queryRunner.query(`ALTER TABLE "research_mention" DROP CONSTRAINT "FK_e51a0aa83ff01448d69b4301ea3"`);
    await queryRunner.query(`ALTER TABLE "evaluation_answer" DROP CONSTRAINT "FK_08447a6fe6fc4ff81f621140a91"`);
    await queryRunner.query(`ALTER TABLE "evaluation_response" DROP CONSTRAINT "FK_04cab1976995822e367ca284c3e"`);
    await queryRunner.query(`ALTER TABLE "evaluation_response" DROP CONSTRAINT "FK_2f7be10fc8ca0eccf6dee4e9fc4"`);
    await queryRunner.query(`ALTER TABLE "media_relay" DROP CONSTRAINT "FK_a60fcca82ae86ff60603504fe04"`);
    await queryRunner.query(`ALTER TABLE "manual_indicator" DROP CONSTRAINT "FK_e5f140521ad094cc7d6ae4054ed"`);
    await queryRunner.query(`ALTER TABLE "baseline" DROP CONSTRAINT "FK_ad0569ba1dd7efd8ae3f1f829bb"`);
    await queryRunner.query(`ALTER TABLE "attendance_line" DROP CONSTRAINT "FK_56ec70353234ce7753601678ae6"`);
    await queryRunner.query(`ALTER TABLE "attendance_report" DROP CONSTRAINT "FK_32feacb8da1a3f50523e58ef64f"`);
    await queryRunner.query(`ALTER TABLE "application_version" DROP CONSTRAINT "FK_3ea69e951961659cdd9a36e728a"`);
    await queryRunner.query(`ALTER TABLE "application" DROP CONSTRAINT "FK_cb2765f85bd31eb8bd5a0c4293f"`);
    await queryRunner.query(`ALTER TABLE "application" DROP CONSTRAINT "FK_771046a1c953cb5b470f2b29d81"`);
    await queryRunner.query(`ALTER TABLE "event_partner" DROP CONSTRAINT "FK_66082af5eba94d2a0114c686bf8"`);
    await queryRunner.query(`ALTER TABLE "event_partner" DROP CONSTRAINT "FK_64c977868217f395f9c1e32630c"`);
    await queryRunner.query(`ALTER TABLE "slot" DROP CONSTRAINT "FK_3a2a388b648ec9b5d266798ce0a"`);
    await queryRunner.query(`ALTER TABLE "event" DROP CONSTRAINT "FK_048c3bd9c25e4a5a845ff14361e"`);
    await queryRunner.query(`ALTER TABLE "event" DROP CONSTRAINT "FK_1e1754ebb2fbf400511a36335ae"`);
    await queryRunner.query(`ALTER TABLE "membership" DROP CONSTRAINT "FK_6fc5e2153171bbeb54f4fda6595"`);
    await queryRunner.query(`ALTER TABLE "membership" DROP CONSTRAINT "FK_be659e88cd5ed71eef6d4122aac"`);
    await queryRunner.query(`ALTER TABLE "organisation_profile" DROP CONSTRAINT "FK_82e6e1a91a38ebb78647065fad9"`);
    await queryRunner.query(`ALTER TABLE "session" DROP CONSTRAINT "FK_5c6e00902a1344d01a8d90f33cf"`);
    await queryRunner.query(`ALTER TABLE "role_grant" DROP CONSTRAINT "FK_03a176325f023b3a4ba96a01112"`);
    await queryRunner.query(`DROP INDEX "public"."questionnaire_edition"`);
    await queryRunner.query(`DROP TABLE "questionnaire"`);
    await queryRunner.query(`DROP TABLE "event_happening"`);
    await queryRunner.query(`DROP INDEX "public"."opinion_once"`);
    await queryRunner.query(`DROP TABLE "opinion"`);
    await queryRunner.query(`DROP TABLE "application_review"`);
    await queryRunner.query(`DROP INDEX "public"."label_decision_event"`);
    await queryRunner.query(`DROP TABLE "label_decision"`);
    await queryRunner.query(`DROP TABLE "event_label"`);
    await queryRunner.query(`DROP INDEX "public"."research_mention_holder"`);
    await queryRunner.query(`DROP TABLE "research_mention"`);
    await queryRunner.query(`DROP TABLE "evaluation_answer"`);
    await queryRunner.query(`DROP INDEX "public"."evaluation_response_once"`);
    await queryRunner.query(`DROP TABLE "evaluation_response"`);
    await queryRunner.query(`DROP INDEX "public"."media_relay_archive"`);
    await queryRunner.query(`DROP TABLE "media_relay"`);
    await queryRunner.query(`DROP TABLE "manual_indicator"`);
    await queryRunner.query(`DROP TABLE "baseline"`);
    await queryRunner.query(`DROP INDEX "public"."attendance_line_event"`);
    await queryRunner.query(`DROP TABLE "attendance_line"`);
    await queryRunner.query(`DROP TABLE "attendance_report"`);
    await queryRunner.query(`DROP TABLE "archive_import"`);
    await queryRunner.query(`DROP TABLE "application_version"`);
    await queryRunner.query(`DROP INDEX "public"."application_archive"`);
    await queryRunner.query(`DROP INDEX "public"."application_state"`);
    await queryRunner.query(`DROP INDEX "public"."application_organisation"`);
    await queryRunner.query(`DROP TABLE "application"`);
    await queryRunner.query(`DROP INDEX "public"."event_partner_event"`);
    await queryRunner.query(`DROP TABLE "event_partner"`);
    await queryRunner.query(`DROP INDEX "public"."slot_event"`);
    await queryRunner.query(`DROP TABLE "slot"`);
    await queryRunner.query(`DROP INDEX "public"."event_application"`);
    await queryRunner.query(`DROP INDEX "public"."event_parent"`);
    await queryRunner.query(`DROP INDEX "public"."event_archive"`);
    await queryRunner.query(`DROP TABLE "event"`);
    await queryRunner.query(`DROP TABLE "department"`);
    await queryRunner.query(`DROP TABLE "intermunicipality"`);
    await queryRunner.query(`DROP INDEX "public"."municipality_current"`);
    await queryRunner.query(`DROP TABLE "municipality"`);
    await queryRunner.query(`DROP INDEX "public"."membership_organisation"`);
    await queryRunner.query(`DROP TABLE "membership"`);
    await queryRunner.query(`DROP TABLE "organisation_profile"`);
    await queryRunner.query(`DROP TABLE "organisation"`);
    await queryRunner.query(`DROP TABLE "edition"`);
    await queryRunner.query(`DROP INDEX "public"."sign_in_attempt_account"`);
    await queryRunner.query(`DROP INDEX "public"."sign_in_attempt_address"`);
    await queryRunner.query(`DROP TABLE "sign_in_attempt"`);
    await queryRunner.query(`DROP INDEX "public"."session_person"`);
    await queryRunner.query(`DROP TABLE "session"`);
    await queryRunner.query(`DROP INDEX "public"."role_grant_once"`);
    await queryRunner.query(`DROP TABLE "role_grant"`);
    await queryRunner.query(`DROP TABLE "person"`);
    await queryRunner.query(`DROP TABLE "setting"`);
    await queryRunner.query(`DROP INDEX "public"."event_overview_list"`);
    await queryRunner.query(`DROP INDEX "public"."event_overview_application"`);
    await queryRunner.query(`DROP INDEX "public"."event_overview_root"`);
    await queryRunner.query(`DROP INDEX "public"."event_overview_organisation"`);
    await queryRunner.query(`DROP TABLE "event_overview"`);
    await queryRunner.query(`DROP INDEX "public"."outbox_message_once"`);
    await queryRunner.query(`DROP INDEX "public"."outbox_message_due"`);
    await queryRunner.query(`DROP TABLE "outbox_message"`);
    await queryRunner.query(`DROP TABLE "journal_detail"`);
    await queryRunner.query(`DROP INDEX "public"."journal_entry_subject"`);
    await queryRunner.query(`DROP INDEX "public"."journal_entry_at"`);
    await queryRunner.query(`DROP TABLE "journal_entry"`);
  }
}
