import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A message may carry a file, made when it leaves: the receipt of a dossier brings its PDF. */
export class MessagesCarryAFile1763770330000 implements MigrationInterface {
  readonly name = 'MessagesCarryAFile1763770330000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "outbox_message" ADD "enclosure" jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "outbox_message" DROP COLUMN "enclosure"');
  }
}
