import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Rows of long tables beyond these are of the same make; looking at thousands of them takes minutes. */
const MANY = 'tbody tr:nth-child(n + 31), li:nth-child(n + 31)';
/** Rules on the colours of texts and links alone. They cost more than all others together. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with a page as it stands, by every rule; one line a rule, with the first element. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  const others = await analysed(axeOver(page).exclude(MANY).disableRules(COLOURS));
  return [...others, ...(await colourViolationsOf(page))];
}

/**
 * What axe finds too faint on a page, or told by colour alone, of every look a text or a link has on it. These rules give
 * one answer to all texts that have the same elements around them in the same colours: one of each is asked for.
 */
export async function colourViolationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(markOneOfEachLook);
  return analysed(axeOver(page).include('[data-look]').withRules(COLOURS));
}

// Legacy mode finishes in the page itself, which takes a third of the time; only pages with foreign frames need the other.
const axeOver = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });

async function analysed(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/**
 * Runs in the page: marks the first text and the first link of every look, which is that of all elements from the page
 * down to its own; a link among other words looks different from one that stands alone.
 */
function markOneOfEachLook(): void {
  const looks = new Map<Element | null, string>([[null, '']]);
  const lookOf = (element: Element): string => {
    const parent = element.parentElement;
    const around = looks.get(parent) ?? lookOf(parent as Element);
    const style = getComputedStyle(element);
    const { color, fill, backgroundColor, opacity, fontSize, fontWeight, visibility, textDecorationLine } = style;
    const name = `${element.localName}.${element.getAttribute('class')}`;
    const text = [color, fill, fontSize, fontWeight, visibility, textDecorationLine].join(' ');
    const look = [around, name, text, backgroundColor, opacity].join(' ');
    looks.set(element, look);
    return look;
  };
  const hasWords = (element: Element): boolean =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '');
  /** Whether the block a link stands in has words that are no link's. */
  const amongWords = (link: Element): boolean => {
    let block = link.parentElement;
    while (block !== null && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
    return [block, ...(block?.querySelectorAll('*') ?? [])].some(
      (element) => element !== null && hasWords(element) && element.closest('a[href]') === null,
    );
  };
  const marked = new Set<string>();
  for (const element of document.querySelectorAll('body *')) {
    element.removeAttribute('data-look');
    const link = element.matches('a[href]');
    if (!link && !hasWords(element) && !element.matches('input, select, textarea')) continue;
    const look = `${lookOf(element)}${link ? amongWords(element) : ''}`;
    if (!marked.has(look)) element.setAttribute('data-look', '');
    marked.add(look);
  }
}
