/** The element of the page that carries this attribute; the page is written with all of them. */
export function part<E extends HTMLElement = HTMLElement>(name: string, within: ParentNode = document): E {
  const found = within.querySelector<E>(`[data-${name}]`);
  if (!found) throw new Error(`The page has no ${name}.`);
  return found;
}

/** Every element that carries this attribute. */
export const parts = (name: string, within: ParentNode = document): HTMLElement[] => [
  ...within.querySelectorAll<HTMLElement>(`[data-${name}]`),
];

/** Writes a text where it is another one: what did not change is neither painted nor read out. */
export function say(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Shows an element, or hides it from everybody. */
export function show(element: HTMLElement, shown: boolean): void {
  if (element.hidden === shown) element.hidden = !shown;
}
