import {
  KIT_ITEM_KINDS,
  KIT_ORDER_STATES,
  MOST_KIT_ITEMS,
  MOST_PICKUP_POINTS,
  MOST_QUANTITY,
  type KitItemKind,
  type KitOrderState,
} from '@fds/communication/domain';
import { Choice, DateOnly, FreeText, Instant, Int, Nested, Ref, VerdictView } from '@fds/shared/api-kit';
import type { Day } from '@fds/shared/kernel';
import { KitParcelLineView, KitQuantity } from './kit.contract';

const MANY = 1_000_000_000;

/** An item as its orderer sees it. */
export class OfferedKitItemView {
  @Ref() id!: string;
  @FreeText({ max: 100 }) name!: string;
  @Choice('KitItemKind', KIT_ITEM_KINDS) kind!: KitItemKind;
  @FreeText({ max: 100 }) format!: string;
  /** Most that this order may hold of it: the limit of an order, and what is left. */
  @Int({ min: 0, max: MANY }) most!: number;
  /** What the dossier wished; 0 without a wish. */
  @Int({ min: 0, max: MANY }) wished!: number;
}
export class OfferedPointView {
  @Ref() id!: string;
  @FreeText({ max: 100 }) place!: string;
  @FreeText({ max: 200 }) street!: string;
  @FreeText({ max: 100 }) town!: string;
  @FreeText({ max: 300 }) openingHours!: string;
  @FreeText({ max: 200 }) contact!: string;
}
export class KitOrderLineView extends KitParcelLineView {
  /** Null while nothing was said. */
  @Int({ min: 0, max: MOST_QUANTITY, nullable: true }) used!: number | null;
}
export class PlacedKitOrderView {
  @Choice('KitOrderState', KIT_ORDER_STATES) state!: KitOrderState;
  @Instant() orderedAt!: Date;
  @Ref({ nullable: true }) pickupPointId!: string | null;
  @FreeText({ max: 500 }) deliveryAddress!: string;
  @Nested(() => KitOrderLineView, { many: { max: MOST_KIT_ITEMS } }) lines!: KitOrderLineView[];
  @Int({ min: 1, max: MANY }) version!: number;
}
/** The kit of one holder: what is offered, what was ordered, else what is proposed. */
export class KitOrderView {
  @Ref() applicationId!: string;
  @Ref() organisationId!: string;
  @FreeText({ max: 1000 }) organisationName!: string;
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  @DateOnly({ nullable: true }) ordersUntil!: Day | null;
  @Nested(() => OfferedKitItemView, { many: { max: MOST_KIT_ITEMS } }) items!: OfferedKitItemView[];
  @Nested(() => OfferedPointView, { many: { max: MOST_PICKUP_POINTS } }) points!: OfferedPointView[];
  @Nested(() => PlacedKitOrderView, { nullable: true }) order!: PlacedKitOrderView | null;
  /** Quantities and address to begin with, from the dossier. */
  @Nested(() => KitQuantity, { many: { max: MOST_KIT_ITEMS } }) proposed!: KitQuantity[];
  @FreeText({ max: 500 }) proposedAddress!: string;
  @Nested(() => VerdictView) mayOrder!: VerdictView;
  @Nested(() => VerdictView) mayTellUse!: VerdictView;
}
/** Lines of 0 are left out; without any line the holder needs nothing, which is an answer too. */
export class PlaceKitOrderRequest {
  /** Null for the first order. */
  @Int({ min: 1, max: MANY, nullable: true }) version!: number | null;
  @Nested(() => KitQuantity, { many: { max: MOST_KIT_ITEMS } }) lines!: KitQuantity[];
  /** Null for a delivery, or when nothing is ordered. */
  @Ref({ nullable: true }) pickupPointId!: string | null;
  @FreeText({ max: 500 }) deliveryAddress!: string;
}
export class KitOrderVersion {
  @Int({ min: 1, max: MANY }) version!: number;
}
export class KitUsed {
  @Ref() itemId!: string;
  @Int({ min: 0, max: MOST_QUANTITY, nullable: true }) used!: number | null;
}
export class TellKitUseRequest {
  @Int({ min: 1, max: MANY }) version!: number;
  @Nested(() => KitUsed, { many: { max: MOST_KIT_ITEMS } }) lines!: KitUsed[];
}
