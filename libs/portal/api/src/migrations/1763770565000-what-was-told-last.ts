import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The projection says what a holder was told last of an event, whatever was decided of it since (rule 16). */
export class WhatWasToldLast1763770565000 implements MigrationInterface {
  readonly name = 'WhatWasToldLast1763770565000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "event_overview" ADD "told_label" text`);
    await runner.query(`ALTER TABLE "event_overview" ADD "told_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`
      WITH told AS (
        SELECT event_id, COALESCE(notified_at, deferral_told_at) AS at,
          CASE WHEN notified_at IS NOT NULL THEN label ELSE 'deferred' END AS label
        FROM event_label WHERE notified_at IS NOT NULL OR deferral_told_at IS NOT NULL)
      UPDATE event_overview o SET told_label = COALESCE(own.label, up.label), told_at = COALESCE(own.at, up.at)
      FROM event e LEFT JOIN told own ON own.event_id = e.id LEFT JOIN told up ON up.event_id = e.parent_event_id
      WHERE o.event_id = e.id AND (own.event_id IS NOT NULL OR up.event_id IS NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE event_overview DROP COLUMN told_at, DROP COLUMN told_label');
  }
}
