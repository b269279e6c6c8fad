import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A parcel may hold less, or more, than was ordered: what was handed over is counted, not what was wished. */
export class ParcelsHoldWhatTheyHold1763770666000 implements MigrationInterface {
  readonly name = 'ParcelsHoldWhatTheyHold1763770666000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "kit_order_line" ADD "delivered" integer`);
    await runner.query('ALTER TABLE kit_order_line DROP CONSTRAINT kit_order_line_quantity');
    await runner.query(
      `ALTER TABLE "kit_order_line" ADD CONSTRAINT "kit_order_line_quantity" CHECK (quantity > 0 AND (used IS NULL OR (used >= 0 AND used <= COALESCE(delivered, quantity))))`,
    );
    await runner.query(`ALTER TABLE "kit_order_line" ADD CONSTRAINT "kit_order_line_delivered" CHECK (delivered >= 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE kit_order_line DROP CONSTRAINT kit_order_line_delivered');
    await runner.query('ALTER TABLE kit_order_line DROP CONSTRAINT kit_order_line_quantity');
    await runner.query(
      'UPDATE kit_item i SET ordered = LEAST(stock, (SELECT COALESCE(sum(quantity), 0) FROM kit_order_line l WHERE l.item_id = i.id))',
    );
    await runner.query('UPDATE kit_order_line SET used = quantity WHERE used > quantity');
    await runner.query('ALTER TABLE kit_order_line DROP delivered');
    await runner.query(
      `ALTER TABLE "kit_order_line" ADD CONSTRAINT "kit_order_line_quantity" CHECK (quantity > 0 AND (used IS NULL OR (used >= 0 AND used <= quantity)))`,
    );
  }
}
