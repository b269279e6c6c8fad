import { expect } from '@jest/globals';
import type { Actor } from './stage';

/** Presses of Tab from any place of a page to any other. */
const MOST_TABS = 250;

interface Stop {
  readonly name: string;
  readonly tag: string;
  /** Whether an outline, or a shadow in its place, shows where the focus is (RGAA 10.7). */
  readonly seen: boolean;
}

/** Where the focus is. */
function stopOf({ page }: Actor): Promise<Stop> {
  return page.evaluate(() => {
    const here = document.activeElement as HTMLInputElement | null;
    if (!here || here === document.body) return { name: '', tag: 'body', seen: true };
    const named = here.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const name =
      here.getAttribute('aria-label') ??
      (named.map((id) => document.getElementById(id)?.textContent ?? '').join(' ') ||
        here.labels?.[0]?.textContent ||
        here.textContent ||
        '');
    // A radio, a file or a list may be drawn by what is around it.
    let seen = false;
    for (let at: Element | null = here, up = 0; at && up < 4 && !seen; at = at.parentElement, up++) {
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      seen = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    }
    return { name: name.replace(/\s+/g, ' ').trim(), tag: here.tagName.toLowerCase(), seen };
  });
}

/** Presses Tab once and says where that leads; a stop that cannot be seen fails. */
export async function tab(actor: Actor): Promise<Stop> {
  await actor.page.keyboard.press('Tab');
  const stop = await stopOf(actor);
  if (!stop.seen) throw new Error(`The focus on ${stop.tag} « ${stop.name} » of ${actor.page.url()} is not seen`);
  return stop;
}

/** Goes on with Tab until the focus is on something of this name. */
export async function tabTo(actor: Actor, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < MOST_TABS; press++) {
    const stop = await tab(actor);
    if (name.test(stop.name)) return;
    passed.push(stop.name.slice(0, 30));
  }
  throw new Error(`${MOST_TABS} presses of Tab lead to nothing called ${name}: ${passed.slice(-40).join(' | ')}`);
}

/** Goes there with Tab and presses a key on it. */
export async function pressOn(actor: Actor, name: RegExp, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(actor, name);
  await actor.page.keyboard.press(key);
}

/** Goes there with Tab and types. */
export async function typeInto(actor: Actor, name: RegExp, words: string): Promise<void> {
  await tabTo(actor, name);
  await actor.page.keyboard.type(words);
}

/** From its first stop, which leads to the content, round the whole page and out of it again: nothing holds the focus. */
export async function goesRound(actor: Actor, path: string): Promise<void> {
  await actor.goto(path);
  expect({ path, first: (await tab(actor)).name }).toEqual({ path, first: 'Aller au contenu' });
  for (let press = 0; press < 2 * MOST_TABS; press++) {
    const { tag, name } = await tab(actor);
    if (tag === 'body' || name === 'Aller au contenu') return;
  }
  throw new Error(`${path}: ${2 * MOST_TABS} presses of Tab do not lead out of the page`);
}
