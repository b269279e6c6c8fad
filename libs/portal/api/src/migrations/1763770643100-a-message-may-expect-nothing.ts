import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A thread waits for whoever did not speak last, unless the last message expects no answer: a thank you, news to many. */
export class AMessageMayExpectNothing1763770643100 implements MigrationInterface {
  readonly name = 'AMessageMayExpectNothing1763770643100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "application_message" ADD "expects_answer" boolean NOT NULL DEFAULT true`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE application_message DROP expects_answer');
  }
}
