import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a draft lacks is counted when it is listed, not at each save: the version that was counted says whether it still holds. */
export class LackingIsCountedPerVersion1763770340001 implements MigrationInterface {
  readonly name = 'LackingIsCountedPerVersion1763770340001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "application" ADD "lacking_version" integer`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "application" DROP COLUMN "lacking_version"`);
  }
}
