import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The communication kit of an edition: what is offered, where it is fetched, what each holder ordered and used. */
export class KitsAreOrdered1763770642000 implements MigrationInterface {
  readonly name = 'KitsAreOrdered1763770642000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}

const UP: readonly string[] = [
  `CREATE TABLE "kit_settings" ("edition_year" smallint NOT NULL, "orders_until" date, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_8a47b68d01a876ba1c6fae26bcd" PRIMARY KEY ("edition_year"))`,
  `CREATE TABLE "kit_item" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "edition_year" smallint NOT NULL, "position" integer NOT NULL, "name" text NOT NULL, "kind" text NOT NULL, "format" text NOT NULL DEFAULT '', "stock" integer NOT NULL, "most" integer, "wish" text, "active" boolean NOT NULL DEFAULT true, "ordered" integer NOT NULL DEFAULT '0', CONSTRAINT "kit_item_stock" CHECK (ordered >= 0 AND ordered <= stock), CONSTRAINT "PK_3a555f844cffc51435309f1447c" PRIMARY KEY ("id"))`,
  `CREATE INDEX "kit_item_edition" ON "kit_item"  ("edition_year", "position") `,
  `CREATE TABLE "kit_pickup_point" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "edition_year" smallint NOT NULL, "position" integer NOT NULL, "place" text NOT NULL, "street" text NOT NULL, "town" text NOT NULL, "opening_hours" text NOT NULL DEFAULT '', "contact" text NOT NULL DEFAULT '', "active" boolean NOT NULL DEFAULT true, CONSTRAINT "PK_0086dff2631b62d3d3324ed9bf4" PRIMARY KEY ("id"))`,
  `CREATE INDEX "kit_pickup_point_edition" ON "kit_pickup_point"  ("edition_year", "position") `,
  `CREATE TABLE "kit_order" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "edition_year" smallint NOT NULL, "organisation_id" uuid NOT NULL, "pickup_point_id" uuid, "delivery_address" text NOT NULL DEFAULT '', "state" text NOT NULL DEFAULT 'ordered', "ordered_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ordered_by" uuid, "prepared_at" TIMESTAMP WITH TIME ZONE, "handed_over_at" TIMESTAMP WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "kit_order_way" CHECK (pickup_point_id IS NULL OR delivery_address = ''), CONSTRAINT "PK_c52c8dab74a2264a862713b56b6" PRIMARY KEY ("id"))`,
  `CREATE INDEX "kit_order_point" ON "kit_order"  ("pickup_point_id") `,
  `CREATE UNIQUE INDEX "kit_order_once" ON "kit_order"  ("edition_year", "organisation_id") `,
  `CREATE TABLE "kit_order_line" ("order_id" uuid NOT NULL, "item_id" uuid NOT NULL, "quantity" integer NOT NULL, "used" integer, CONSTRAINT "kit_order_line_quantity" CHECK (quantity > 0 AND (used IS NULL OR (used >= 0 AND used <= quantity))), CONSTRAINT "PK_7880a3c9a8d935f1bc5ccea1e1f" PRIMARY KEY ("order_id", "item_id"))`,
  `CREATE INDEX "kit_order_line_item" ON "kit_order_line"  ("item_id") `,
  `ALTER TABLE "kit_settings" ADD CONSTRAINT "FK_8a47b68d01a876ba1c6fae26bcd" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "kit_item" ADD CONSTRAINT "FK_f24db96e9df74ef5b8b910d9556" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "kit_pickup_point" ADD CONSTRAINT "FK_cd2dc4b5e2a20c4c43ae407e73c" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "kit_order" ADD CONSTRAINT "FK_e45bec6539647fcbcc54728cb08" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "kit_order" ADD CONSTRAINT "FK_67352c8d78313f5d81b744bf7f2" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE "kit_order" ADD CONSTRAINT "FK_0fd4dd16587acf9746838534d8e" FOREIGN KEY ("pickup_point_id") REFERENCES "kit_pickup_point"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE "kit_order_line" ADD CONSTRAINT "FK_c02ccb920a282c86bc3cf992cac" FOREIGN KEY ("order_id") REFERENCES "kit_order"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "kit_order_line" ADD CONSTRAINT "FK_ad31806a3ea25d92a94ce96280d" FOREIGN KEY ("item_id") REFERENCES "kit_item"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
];
const TABLES = ['kit_order_line', 'kit_order', 'kit_pickup_point', 'kit_item', 'kit_settings'];
