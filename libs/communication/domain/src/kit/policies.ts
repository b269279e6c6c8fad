import { outsideTerritory, TERRITORY_REASONS, type Place, type TerritoryReason } from '@fds/accounts/domain';
import { hasReached, type EditionState } from '@fds/editions/domain';
import { numberInWords, verdict, type Actor, type Day, type Verdict } from '@fds/shared/kernel';
import {
  givenOf,
  KIT_ORDER_MOVES,
  type KitItemContent,
  type KitLine,
  type KitOrderState,
  type KitParcelLine,
} from './kit';

export type KitRefusal =
  | TerritoryReason
  | 'no_kit'
  | 'closed'
  | 'being_prepared'
  | 'edition_over'
  | 'not_handed_over'
  | 'wrong_step'
  | 'no_order';
export const KIT_REFUSALS: Readonly<Record<KitRefusal, string>> = {
  ...TERRITORY_REASONS,
  no_kit: 'Cette édition n’a pas encore de kit à commander.',
  closed: 'La date limite de commande est passée. Écrivez à la coordination si quelque chose vous manque.',
  being_prepared: 'Votre colis est déjà préparé\u00a0: écrivez à la coordination pour le changer.',
  edition_over: 'Le bilan de cette édition est publié\u00a0: le kit ne change plus.',
  not_handed_over: 'Dites ce qui a servi une fois le colis reçu.',
  wrong_step: 'Cette commande n’en est pas là\u00a0: rechargez la page.',
  no_order: 'Il n’y a pas de commande.',
};

type Doer = Pick<Actor, 'role' | 'departments'>;
/** What decides whether a kit may be ordered. */
export interface KitSituation {
  readonly state: EditionState;
  /** Last day of orders, whole; null without one. */
  readonly ordersUntil: Day | null;
  readonly today: Day;
  /** Something can be ordered. */
  readonly offered: boolean;
  /** Where the order stands; null while there is none. */
  readonly order: KitOrderState | null;
  /** Departments of the holder's events. */
  readonly place: Place;
}
const over = (state: EditionState): boolean => hasReached(state, 'bilan_published');

/**
 * Whether the kit may be ordered, changed or called off: by the holder until the last day and as long as nothing is
 * prepared; by the coordination, within its territory, until the parcel is handed over.
 */
export function canOrderKit(actor: Doer, given: KitSituation): Verdict<KitRefusal> {
  const coordination = actor.role === 'coordinator';
  return verdict<KitRefusal>([
    outsideTerritory(actor, given.place),
    over(given.state) && 'edition_over',
    !given.offered && given.order === null && 'no_kit',
    !coordination && given.ordersUntil !== null && given.today > given.ordersUntil && 'closed',
    (given.order === 'handed_over' || (given.order === 'prepared' && !coordination)) && 'being_prepared',
  ]);
}

/** Whether it may be said how much was used: once the parcel is there, until the bilan is published. */
export const canTellUse = (actor: Doer, { state, order, place }: KitSituation): Verdict<KitRefusal> =>
  verdict<KitRefusal>([
    outsideTerritory(actor, place),
    over(state) && 'edition_over',
    order !== 'handed_over' && 'not_handed_over',
  ]);

/** Whether the coordination may take an order a step on or back. */
export const canMoveOrder = (actor: Doer, from: KitOrderState, to: KitOrderState, place: Place): Verdict<KitRefusal> =>
  verdict<KitRefusal>([outsideTerritory(actor, place), !KIT_ORDER_MOVES[from].includes(to) && 'wrong_step']);

/** An item as it is when somebody orders it. */
export type OfferedItem = Pick<KitItemContent, 'name' | 'stock' | 'most' | 'active'> & {
  readonly id: string;
  /** Ordered by everybody. */
  readonly ordered: number;
};
export interface KitLineProblem {
  readonly itemId: string;
  readonly rule: 'unknown' | 'repeated' | 'most' | 'stock';
  readonly text: string;
}
/**
 * What is wrong with an order: `own` is what the same holder has of each item already, which is given back first. `last`
 * says who ordered the item last, for the coordination alone; a holder is not told of others.
 */
export function kitLineProblems(
  items: readonly OfferedItem[],
  lines: readonly KitLine[],
  own: ReadonlyMap<string, number>,
  last: ReadonlyMap<string, string> = new Map(),
): readonly KitLineProblem[] {
  return lines.flatMap(({ itemId, quantity }, at): KitLineProblem[] => {
    const item = items.find(({ id }) => id === itemId);
    const had = own.get(itemId) ?? 0;
    if (!item || (!item.active && quantity > had))
      return [{ itemId, rule: 'unknown', text: 'Cet article n’est plus proposé.' }];
    if (lines.findIndex((line) => line.itemId === itemId) < at)
      return [{ itemId, rule: 'repeated', text: `${item.name}\u00a0: une seule quantité par article.` }];
    if (item.most !== null && quantity > item.most && quantity > had)
      return [{ itemId, rule: 'most', text: `${item.name}\u00a0: ${numberInWords(item.most)} au plus par commande.` }];
    const left = item.stock - item.ordered + had;
    if (quantity <= left || quantity <= had) return [];
    const who = last.get(itemId);
    const lately = who ? ` Dernière commande\u00a0: ${who}.` : '';
    return [
      { itemId, rule: 'stock', text: `${item.name}\u00a0: il en reste ${numberInWords(Math.max(left, 0))}.${lately}` },
    ];
  });
}

/**
 * What is wrong with a parcel: it holds items of its order, each once, and no more than there is. It may hold less than
 * was ordered, and more: the limit of an order binds holders, not the coordination.
 */
export function parcelProblems(
  items: readonly OfferedItem[],
  ordered: readonly KitParcelLine[],
  parcel: readonly KitLine[],
): readonly KitLineProblem[] {
  const own = new Map(ordered.map((line) => [line.itemId, givenOf(line)]));
  const asked = items.filter(({ id }) => own.has(id)).map((item) => ({ ...item, active: true, most: null }));
  return kitLineProblems(asked, parcel, own);
}

/** Quantities to begin an order with: the wishes of the dossiers, as far as there is stock and the limit of an order allows. */
export const proposedLines = (
  items: readonly (OfferedItem & Pick<KitItemContent, 'wish'>)[],
  wishes: Readonly<Record<string, number>>,
): readonly KitLine[] =>
  items
    .filter(({ active }) => active)
    .map(({ id, wish, stock, ordered, most }) => ({
      itemId: id,
      quantity: Math.max(
        0,
        Math.min(wish ? (wishes[wish] ?? 0) : 0, stock - ordered, most ?? Number.POSITIVE_INFINITY),
      ),
    }));
