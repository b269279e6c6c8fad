/** Milliseconds that leave the page its own arrival, which brings the focus to its title. */
const AFTER_TITLE = 80;

/**
 * Brings a field of an event, or a part of its form, into view and puts the focus in it, opening what folds it. A field
 * says where it is with `data-at="<item>/<field>"`, a part with `data-partie`. Who has begun to write elsewhere meanwhile
 * stays there.
 */
export function showField(page: HTMLElement, item: string, field: string): void {
  const from = document.activeElement;
  setTimeout(() => {
    const found = (name: 'item' | 'at', value: string): HTMLElement | undefined =>
      [...page.querySelectorAll<HTMLElement>(`[data-${name}]`)].find(({ dataset }) => dataset[name] === value);
    const card = found('item', item);
    if (isWritingSince(from)) return;
    const place = found('at', `${item}/${field}`) ?? (card && partIn(card, '[data-item]', field)) ?? card;
    if (!place) return;
    for (let fold = place.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true;
    const control = place.matches('[data-partie]')
      ? place
      : place.querySelector<HTMLElement>('input:not([tabindex="-1"]), textarea, select, button:not([tabindex="-1"])');
    place.scrollIntoView({
      block: place === card || place.offsetHeight > globalThis.innerHeight / 2 ? 'start' : 'center',
    });
    (control ?? place).focus({ preventScroll: true });
  }, AFTER_TITLE);
}

/**
 * True when the focus has come into a field since it was on `from`: on a slow device that is quicker than the page, and
 * taking the focus away would lose letters.
 */
export function isWritingSince(from: Element | null): boolean {
  const here = document.activeElement;
  return here !== null && here !== from && here.matches('input, textarea, select');
}

/** The heading of a part of the form within `owner`; the forms of activities lie in that of their event, and are not it. */
export const partIn = (owner: HTMLElement, owners: string, part: string): HTMLElement | undefined =>
  [...owner.querySelectorAll<HTMLElement>('[data-partie]')].find(
    (one) => one.dataset['partie'] === part && one.closest(owners) === owner,
  );
