import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Rows of long tables beyond these are of the same make; looking at thousands of them takes minutes. */
const MANY = 'tbody tr:nth-child(n + 31), li:nth-child(n + 31)';
const CONTRAST = 'color-contrast';

/** What axe finds wrong with a page as it stands, by every rule; one line a rule, with the first element. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  const others = await analysed(axeOver(page).exclude(MANY).disableRules(CONTRAST));
  return [...others, ...(await contrastViolationsOf(page))];
}

/**
 * What axe finds too faint on a page, of every look a text has on it. The rule costs more than all others together, and
 * gives one answer to all texts that have the same elements around them in the same colours: one of each is asked for.
 */
export async function contrastViolationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(markOneOfEachLook);
  return analysed(axeOver(page).include('[data-look]').withRules(CONTRAST));
}

// Legacy mode finishes in the page itself, which takes a third of the time; only pages with foreign frames need the other.
const axeOver = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });

async function analysed(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Runs in the page: marks the first text of every look, which is that of all elements from the page down to its own. */
function markOneOfEachLook(): void {
  const looks = new Map<Element | null, string>([[null, '']]);
  const lookOf = (element: Element): string => {
    const parent = element.parentElement;
    const around = looks.get(parent) ?? lookOf(parent as Element);
    const { color, fill, backgroundColor, opacity, fontSize, fontWeight, visibility } = getComputedStyle(element);
    const name = `${element.localName}.${element.getAttribute('class')}`;
    const look = [around, name, color, fill, backgroundColor, opacity, fontSize, fontWeight, visibility].join(' ');
    looks.set(element, look);
    return look;
  };
  const marked = new Set<string>();
  for (const element of document.querySelectorAll('body *')) {
    element.removeAttribute('data-look');
    const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
    if (!words && !element.matches('input, select, textarea')) continue;
    const look = lookOf(element);
    if (!marked.has(look)) element.setAttribute('data-look', '');
    marked.add(look);
  }
}
