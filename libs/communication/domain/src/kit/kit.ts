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
