import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import type { KitItemKind, KitOrderState, KitWish } from '@fds/communication/domain';
import { Edition } from '@fds/editions/api';
import { Organisation } from '@fds/organisations/api';
import type { Day } from '@fds/shared/kernel';

/** How the kit of an edition is ordered; its version is that of the whole offer. */
@Entity('kit_settings')
export class KitSettings {
  @PrimaryColumn({ type: 'smallint' }) editionYear!: number;
  /** Last day of orders, whole; null without one. */
  @Column({ type: 'date', nullable: true }) ordersUntil!: Day | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @OneToOne(() => Edition, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'edition_year' })
  edition!: Relation<Edition>;
}

/** Something that holders may order: the database itself keeps more than the stock from being promised. */
@Entity('kit_item')
@Index('kit_item_edition', ['editionYear', 'position'])
@Check('kit_item_stock', 'ordered >= 0 AND ordered <= stock')
export class KitItem {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'integer' }) position!: number;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) kind!: KitItemKind;
  @Column({ type: 'text', default: '' }) format!: string;
  @Column({ type: 'integer' }) stock!: number;
  @Column({ type: 'integer', nullable: true }) most!: number | null;
  @Column({ type: 'text', nullable: true }) wish!: KitWish | null;
  @Column({ type: 'boolean', default: true }) active!: boolean;
  /** Sum of the orders' lines as ordered, or as laid in their parcels where that differs; written with them. */
  @Column({ type: 'integer', default: 0 }) ordered!: number;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'edition_year' }) edition!: Relation<Edition>;
}

/** Where parcels wait for those who ordered. */
@Entity('kit_pickup_point')
@Index('kit_pickup_point_edition', ['editionYear', 'position'])
export class KitPickupPoint {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'integer' }) position!: number;
  @Column({ type: 'text' }) place!: string;
  @Column({ type: 'text' }) street!: string;
  @Column({ type: 'text' }) town!: string;
  @Column({ type: 'text', default: '' }) openingHours!: string;
  /** Whom to ask there. */
  @Column({ type: 'text', default: '' }) contact!: string;
  @Column({ type: 'boolean', default: true }) active!: boolean;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'edition_year' }) edition!: Relation<Edition>;
}

/** What an organisation ordered for an edition: one parcel; none is an answer too, and goes nowhere. */
@Entity('kit_order')
@Index('kit_order_once', ['editionYear', 'organisationId'], { unique: true })
@Index('kit_order_point', ['pickupPointId'])
@Check('kit_order_way', `pickup_point_id IS NULL OR delivery_address = ''`)
export class KitOrder {
  @PrimaryGeneratedColumn('uuid') readonly id!: string;
  @Column({ type: 'smallint' }) editionYear!: number;
  @Column({ type: 'uuid' }) organisationId!: string;
  @Column({ type: 'uuid', nullable: true }) pickupPointId!: string | null;
  /** Empty for a parcel that is fetched. */
  @Column({ type: 'text', default: '' }) deliveryAddress!: string;
  @Column({ type: 'text', default: 'ordered' }) state!: KitOrderState;
  @Column({ type: 'timestamptz' }) orderedAt!: Date;
  @Column({ type: 'uuid', nullable: true }) orderedBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) preparedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) handedOverAt!: Date | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'edition_year' }) edition!: Relation<Edition>;
  @ManyToOne(() => Organisation, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Relation<Organisation>;
  @ManyToOne(() => KitPickupPoint, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'pickup_point_id' })
  pickupPoint!: Relation<KitPickupPoint> | null;
}

@Entity('kit_order_line')
@Index('kit_order_line_item', ['itemId'])
@Check('kit_order_line_delivered', 'delivered >= 0')
@Check(
  'kit_order_line_quantity',
  'quantity > 0 AND (used IS NULL OR (used >= 0 AND used <= COALESCE(delivered, quantity)))',
)
export class KitOrderLine {
  @PrimaryColumn({ type: 'uuid' }) orderId!: string;
  @PrimaryColumn({ type: 'uuid' }) itemId!: string;
  @Column({ type: 'integer' }) quantity!: number;
  /** What the parcel holds where that is not what was ordered; null where it is. */
  @Column({ type: 'integer', nullable: true }) delivered!: number | null;
  /** How much of it served, as the holder says after the event; null while nothing was said. */
  @Column({ type: 'integer', nullable: true }) used!: number | null;
  @ManyToOne(() => KitOrder, { onDelete: 'CASCADE' }) @JoinColumn({ name: 'order_id' }) order!: Relation<KitOrder>;
  @ManyToOne(() => KitItem, { onDelete: 'RESTRICT' }) @JoinColumn({ name: 'item_id' }) item!: Relation<KitItem>;
}
