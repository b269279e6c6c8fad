import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photos of events that took place, with their author and the consent of those in them. */
export class EventsShowPhotos1763770664000 implements MigrationInterface {
  readonly name = 'EventsShowPhotos1763770664000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attendance_photo');
  }
}

const UP = [
  `CREATE TABLE "attendance_photo" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "event_id" uuid NOT NULL, "file_id" text NOT NULL, "name" text NOT NULL, "credit" text NOT NULL DEFAULT '', "alternative" text NOT NULL DEFAULT '', "consent" text NOT NULL DEFAULT 'unknown', "added_by" uuid, "added_at" TIMESTAMP WITH TIME ZONE NOT NULL, "removed_at" TIMESTAMP WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_d121d08dd2e298743c97bc069da" PRIMARY KEY ("id"))`,
  `CREATE INDEX "attendance_photo_event" ON "attendance_photo"  ("event_id")`,
  `CREATE INDEX "attendance_photo_file" ON "attendance_photo"  ("file_id")`,
  `ALTER TABLE "attendance_photo" ADD CONSTRAINT "FK_9ea2202142cba89ecb788b69aa8" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];
