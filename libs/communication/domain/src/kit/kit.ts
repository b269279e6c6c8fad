/** What an item of the communication kit is. */
export const KIT_ITEM_KINDS = ['poster', 'flyer', 'banner', 'badge', 'other'] as const;
export type KitItemKind = (typeof KIT_ITEM_KINDS)[number];
export const KIT_ITEM_KIND_LABELS: Readonly<Record<KitItemKind, string>> = {
  poster: 'Affiche',
  flyer: 'Programme ou tract',
  banner: 'Bâche ou kakémono',
  badge: 'Badge',
  other: 'Autre',
};

/** Wishes of the dossier that an item may answer; they are proposed as its quantity. */
export const KIT_WISHES = ['posters', 'flyers'] as const;
export type KitWish = (typeof KIT_WISHES)[number];
export const KIT_WISH_LABELS: Readonly<Record<KitWish, string>> = {
  posters: 'Affiches souhaitées dans le dossier',
  flyers: 'Programmes souhaités dans le dossier',
};

/** Where an order stands. */
export const KIT_ORDER_STATES = ['ordered', 'prepared', 'handed_over'] as const;
export type KitOrderState = (typeof KIT_ORDER_STATES)[number];
export const KIT_ORDER_STATE_LABELS: Readonly<Record<KitOrderState, string>> = {
  ordered: 'Commandé',
  prepared: 'Colis prêt',
  handed_over: 'Remis',
};
/** What each state may become: one step on, or one step back after a mistake. */
export const KIT_ORDER_MOVES: Readonly<Record<KitOrderState, readonly KitOrderState[]>> = {
  ordered: ['prepared'],
  prepared: ['handed_over', 'ordered'],
  handed_over: ['prepared'],
};
/** The words of a step of an order, on and back. */
interface KitOrderStep {
  readonly to: KitOrderState;
  readonly words: string;
}
export const KIT_ORDER_STEPS: Readonly<
  Record<KitOrderState, { readonly on: KitOrderStep | null; readonly back: KitOrderStep | null }>
> = {
  ordered: { on: { to: 'prepared', words: 'Colis prêt' }, back: null },
  prepared: { on: { to: 'handed_over', words: 'Remis' }, back: { to: 'ordered', words: 'Pas encore prêt' } },
  handed_over: { on: null, back: { to: 'prepared', words: 'Pas encore remis' } },
};

export const MOST_KIT_ITEMS = 30;
export const MOST_PICKUP_POINTS = 60;
export const MOST_QUANTITY = 100_000;

/** An item as an edition offers it. */
export interface KitItemContent {
  readonly name: string;
  readonly kind: KitItemKind;
  /** Size, paper, what else tells it apart; may be empty. */
  readonly format: string;
  readonly stock: number;
  /** Most of one order; null without a limit. */
  readonly most: number | null;
  readonly wish: KitWish | null;
  /** It can be ordered. */
  readonly active: boolean;
}
/** How much of an item somebody wants. */
export interface KitLine {
  readonly itemId: string;
  readonly quantity: number;
}
/** A line of an order, and what its parcel holds; null where that is what was ordered. */
export interface KitParcelLine extends KitLine {
  readonly delivered: number | null;
}
/** What the parcel of a line holds. */
export const givenOf = ({ quantity, delivered }: Pick<KitParcelLine, 'quantity' | 'delivered'>): number =>
  delivered ?? quantity;
