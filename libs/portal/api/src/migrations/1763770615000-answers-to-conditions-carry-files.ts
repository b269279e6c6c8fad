import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An answer to a condition is a message of the dossier's thread too: its files are kept and judged as those of any message. */
export class AnswersToConditionsCarryFiles1763770615000 implements MigrationInterface {
  readonly name = 'AnswersToConditionsCarryFiles1763770615000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE condition_answer DROP COLUMN message_id');
  }
}

const UP = [
  `ALTER TABLE "condition_answer" ADD "message_id" uuid`,
  `ALTER TABLE "condition_answer" ADD CONSTRAINT "FK_0c3dd98538f9ef80efb3e5a481f" FOREIGN KEY ("message_id") REFERENCES "application_message"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
];
