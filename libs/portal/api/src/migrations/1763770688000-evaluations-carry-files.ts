import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions of an evaluation are answered by files, too. */
export class EvaluationsCarryFiles1763770688000 implements MigrationInterface {
  readonly name = 'EvaluationsCarryFiles1763770688000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE evaluation_file');
  }
}

const UP = [
  `CREATE TABLE "evaluation_file" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "response_id" uuid NOT NULL, "question" text NOT NULL, "file_id" text NOT NULL, "name" text NOT NULL, "added_by" uuid, "added_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_evaluation_file" PRIMARY KEY ("id"))`,
  `CREATE INDEX "evaluation_file_response" ON "evaluation_file"  ("response_id")`,
  `CREATE INDEX "evaluation_file_file" ON "evaluation_file"  ("file_id")`,
  `ALTER TABLE "evaluation_file" ADD CONSTRAINT "FK_evaluation_file_response" FOREIGN KEY ("response_id") REFERENCES "evaluation_response"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];
