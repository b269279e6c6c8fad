import {
  KIT_ITEM_KINDS,
  KIT_ORDER_STATES,
  KIT_WISHES,
  MOST_KIT_ITEMS,
  MOST_PICKUP_POINTS,
  MOST_QUANTITY,
  type KitItemKind,
  type KitOrderState,
  type KitWish,
} from '@fds/communication/domain';
import {
  Choice,
  DateOnly,
  Flag,
  FreeText,
  Instant,
  Int,
  Nested,
  PageQuery,
  Ref,
  Text,
  VerdictView,
} from '@fds/shared/api-kit';
import type { Day } from '@fds/shared/kernel';

const MANY = 1_000_000_000;

/** What an edition offers, and where it is fetched. */
export class KitItemEntry {
  /** Null for a new one. */
  @Ref({ nullable: true }) id!: string | null;
  @Text({ max: 100, pattern: /\S/ }) name!: string;
  @Choice('KitItemKind', KIT_ITEM_KINDS) kind!: KitItemKind;
  @FreeText({ max: 100 }) format!: string;
  @Int({ min: 0, max: 10_000_000 }) stock!: number;
  /** Most of one order. */
  @Int({ min: 1, max: MOST_QUANTITY, nullable: true }) most!: number | null;
  @Choice('KitWish', KIT_WISHES, { nullable: true }) wish!: KitWish | null;
  @Flag() active!: boolean;
}
export class KitPointEntry {
  @Ref({ nullable: true }) id!: string | null;
  @Text({ max: 100, pattern: /\S/ }) place!: string;
  @Text({ max: 200, pattern: /\S/ }) street!: string;
  @Text({ max: 100, pattern: /\S/ }) town!: string;
  @FreeText({ max: 300 }) openingHours!: string;
  @FreeText({ max: 200 }) contact!: string;
  @Flag() active!: boolean;
}
export class SaveKitRequest {
  /** 0 while there is none. */
  @Int({ min: 0, max: MANY }) version!: number;
  @DateOnly({ nullable: true }) ordersUntil!: Day | null;
  @Nested(() => KitItemEntry, { many: { max: MOST_KIT_ITEMS } }) items!: KitItemEntry[];
  @Nested(() => KitPointEntry, { many: { max: MOST_PICKUP_POINTS } }) points!: KitPointEntry[];
}
export class KitItemView extends KitItemEntry {
  @Int({ min: 0, max: MANY }) ordered!: number;
}
export class KitPointView extends KitPointEntry {
  @Int({ min: 0, max: MANY }) orders!: number;
}
/** The last kit before this one, to begin from; nothing of it has an id. */
export class EarlierKitView {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @Nested(() => KitItemEntry, { many: { max: MOST_KIT_ITEMS } }) items!: KitItemEntry[];
  @Nested(() => KitPointEntry, { many: { max: MOST_PICKUP_POINTS } }) points!: KitPointEntry[];
}
export class KitView {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @Int({ min: 0, max: MANY }) version!: number;
  @DateOnly({ nullable: true }) ordersUntil!: Day | null;
  @Nested(() => KitItemView, { many: { max: MOST_KIT_ITEMS } }) items!: KitItemView[];
  @Nested(() => KitPointView, { many: { max: MOST_PICKUP_POINTS } }) points!: KitPointView[];
  @Nested(() => EarlierKitView, { nullable: true }) earlier!: EarlierKitView | null;
  @Nested(() => VerdictView) keep!: VerdictView;
}

export const KIT_ORDER_FILTERS = [...KIT_ORDER_STATES, 'none'] as const;
export type KitOrderFilter = (typeof KIT_ORDER_FILTERS)[number];
export class KitOrdersQuery extends PageQuery {
  @FreeText({ max: 200, optional: true }) q?: string;
  @Choice('KitOrderFilter', KIT_ORDER_FILTERS, { optional: true }) state?: KitOrderFilter;
  @Ref({ optional: true }) point?: string;
}
export class KitQuantity {
  @Ref() itemId!: string;
  @Int({ min: 0, max: MOST_QUANTITY }) quantity!: number;
}
/** A line of an order, and what its parcel holds. */
export class KitParcelLineView extends KitQuantity {
  /** Null where the parcel holds what was ordered. */
  @Int({ min: 0, max: MOST_QUANTITY, nullable: true }) delivered!: number | null;
}
/** A labelled holder, with what was ordered. */
export class KitOrderRowView {
  @Ref() organisationId!: string;
  @FreeText({ max: 1000 }) organisationName!: string;
  /** A dossier of the holder, under which the order is entered. */
  @Ref() applicationId!: string;
  @FreeText({ max: 3, many: { max: 20 } }) departments!: string[];
  @Ref({ nullable: true }) orderId!: string | null;
  @Choice('KitOrderState', KIT_ORDER_STATES, { nullable: true }) state!: KitOrderState | null;
  /** Pick-up point, or the address of delivery. */
  @FreeText({ max: 600 }) where!: string;
  @Instant({ nullable: true }) orderedAt!: Date | null;
  @Int({ min: 0, max: MANY, nullable: true }) version!: number | null;
  @Nested(() => KitParcelLineView, { many: { max: MOST_KIT_ITEMS } }) lines!: KitParcelLineView[];
}
export class KitOrdersPageView {
  @Nested(() => KitOrderRowView, { many: { max: 200 } }) items!: KitOrderRowView[];
  @Int({ min: 0, max: MANY }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}

/** Sums of one item, all of it, at one point or in one department. */
export class KitTotalView {
  @Ref() itemId!: string;
  @Int({ min: 0, max: MANY }) wished!: number;
  /** As ordered; what follows is as laid in the parcels. */
  @Int({ min: 0, max: MANY }) wanted!: number;
  /** Of orders that are not prepared yet, and of those that are. */
  @Int({ min: 0, max: MANY }) ordered!: number;
  @Int({ min: 0, max: MANY }) prepared!: number;
  @Int({ min: 0, max: MANY }) handedOver!: number;
  @Int({ min: 0, max: MANY }) used!: number;
  /** Quantity of those who said how much was used: the base of `used`. */
  @Int({ min: 0, max: MANY }) told!: number;
}
export class KitPlaceTotalView {
  /** Id of a pick-up point, code of a department; null for deliveries, or for none. */
  @FreeText({ max: 60, nullable: true }) code!: string | null;
  @Int({ min: 0, max: MANY }) orders!: number;
  @Nested(() => KitQuantity, { many: { max: MOST_KIT_ITEMS } }) lines!: KitQuantity[];
}
export class KitTotalsView {
  @Int({ min: 0, max: MANY }) holders!: number;
  @Int({ min: 0, max: MANY }) orders!: number;
  @Nested(() => KitTotalView, { many: { max: MOST_KIT_ITEMS } }) items!: KitTotalView[];
  @Nested(() => KitPlaceTotalView, { many: { max: 100 } }) points!: KitPlaceTotalView[];
  @Nested(() => KitPlaceTotalView, { many: { max: 120 } }) departments!: KitPlaceTotalView[];
}
export class KitParcelsQuery {
  @Ref({ optional: true }) point?: string;
}
export class MoveKitOrderRequest {
  @Choice('KitOrderState', KIT_ORDER_STATES) to!: KitOrderState;
  @Int({ min: 1, max: MANY }) version!: number;
  /** What the parcel holds of each item named; of the others, what stood. */
  @Nested(() => KitQuantity, { many: { max: MOST_KIT_ITEMS }, optional: true }) lines?: KitQuantity[];
}
export class KitIdParam {
  @Ref() id!: string;
}
