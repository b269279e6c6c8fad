import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OPTIONS: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] },
  resultTypes: ['violations'],
};

/** How often a contrast is measured for texts that look alike. */
const ALIKE = 3;

interface Rule {
  readonly id: string;
  matches(element: Element, virtual: unknown, context: unknown): boolean;
}
interface Axe {
  readonly _audit: { readonly rules: readonly Rule[] };
  configure(changes: { rules: Rule[] }): void;
  run(root: Document, options: RunOptions): Promise<AxeResults>;
}

/** The rules that ran since this story began, whatever they found. */
export const rulesThatRan = new Set<string>();

/**
 * What axe finds wrong with the page as it stands: `rule: first three places`. axe stays in the page until it is left,
 * and a page has no frames: both together take half the time of its own builder, which brings it anew for each look.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(AXE);
    await page.evaluate(measureEachContrastOnce, ALIKE);
  }
  const { violations, passes, incomplete, inapplicable } = await page.evaluate<AxeResults, RunOptions>(
    (options) => (window as unknown as { axe: Axe }).axe.run(document, options),
    OPTIONS,
  );
  for (const { id } of [...violations, ...passes, ...incomplete, ...inapplicable]) rulesThatRan.add(id);
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  );
}

/**
 * In the page: a contrast is half of axe's work, and the hundredth line of a table has that of the first. Texts look
 * alike where they and all that they stand in have the same kind, classes and colours; `alike` of them are measured, and
 * each text once at whatever widths the page is looked at, until its colours change.
 */
function measureEachContrastOnce(alike: number): void {
  const { axe } = window as unknown as { axe: Axe };
  const contrast = axe._audit.rules.find(({ id }) => id === 'color-contrast');
  if (!contrast) throw new Error('axe has no rule of that name any more.');
  const isMeasurable = contrast.matches.bind(contrast);
  const holdsText = (element: Element): boolean =>
    ['input', 'select', 'textarea'].includes(element.localName) ||
    [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());

  /** Looks of the elements, for as long as one run of axe lasts. */
  let run: unknown;
  let looks = new Map<Element, string>();
  const lookOf = (element: Element | null): string => {
    if (element === null) return '';
    const known = looks.get(element);
    if (known !== undefined) return known;
    const { color, backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const ground = [backgroundColor, backgroundImage, opacity];
    const own = [element.localName, element.getAttribute('class'), color, ...ground].join(' ');
    const look = `${lookOf(element.parentElement)} > ${own}`;
    looks.set(element, look);
    return look;
  };

  const measured = new WeakMap<Element, string>();
  const times = new Map<string, number>();
  const matches: Rule['matches'] = (element, virtual, context) => {
    if (context !== run) [run, looks] = [context, new Map()];
    if (!holdsText(element)) return false;
    const look = lookOf(element);
    const before = times.get(look) ?? 0;
    if (measured.get(element) === look || before >= alike || !isMeasurable(element, virtual, context)) return false;
    measured.set(element, look);
    times.set(look, before + 1);
    return true;
  };
  axe.configure({ rules: [{ id: 'color-contrast', matches }] });
}
