import { CHECKED_PAGES } from '@fds/shared/kernel';
import type { Page } from 'playwright-core';
import { DESK, type Actor } from './stage';
import { settled, turnTo } from './sweep';

/** Half of a desk: what a page at 200 % has for it. */
const HALF = { width: 720, height: 450 };

/** Ways in which people change a page: each a style, or none, at a screen. */
const WAYS = [
  { name: 'the page at 200 %', screen: HALF, style: '' },
  { name: 'the text alone at 200 %', screen: DESK, style: 'html { font-size: 200% !important }' },
  {
    name: 'the spacing of RGAA 10.12',
    screen: DESK,
    style: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }`,
  },
];

/** Texts that their box cuts: more inside than is shown, and no way to scroll to it. */
const cutTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const cut: string[] = [];
    for (const one of document.querySelectorAll<HTMLElement>('main *, header *, nav *, footer *')) {
      const text = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      // What is for the ear alone is a box of one pixel.
      if (!text || !one.checkVisibility() || one.clientWidth < 3 || one.closest('svg, select, [aria-hidden="true"]'))
        continue;
      const { overflowX, overflowY } = getComputedStyle(one);
      const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      if (
        (hides(overflowX) && one.scrollWidth > one.clientWidth + 2) ||
        (hides(overflowY) && one.scrollHeight > one.clientHeight + 2)
      )
        cut.push(`${one.tagName.toLowerCase()}.${one.className}: ${one.textContent?.trim().slice(0, 40)}`);
    }
    return cut;
  });

/** What is lost on the checked pages of one person when they are enlarged or spaced. */
export async function enlargedFaults(actor: Actor, mine: (address: string) => boolean): Promise<string[]> {
  const { page } = actor;
  const faults: string[] = [];
  for (const [at, { address }] of CHECKED_PAGES.filter((one) => mine(one.address)).entries()) {
    if (at === 0) await actor.goto(address);
    else await turnTo(page, address);
    await settled(page);
    for (const { name, screen, style } of WAYS) {
      await page.setViewportSize(screen);
      const sheet = await page.evaluateHandle((rules) => {
        const made = new CSSStyleSheet();
        made.replaceSync(rules);
        document.adoptedStyleSheets.push(made);
        return made;
      }, style);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 1) faults.push(`${address}, ${name}: ${over} px wider than the window`);
      for (const text of await cutTexts(page)) faults.push(`${address}, ${name}: cut ${text}`);
      await sheet.evaluate((made) => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== made);
      });
    }
    await page.setViewportSize(DESK);
  }
  return faults;
}
