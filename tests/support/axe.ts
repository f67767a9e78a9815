import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Rows of long tables beyond these are of the same make; looking at thousands of them takes minutes. */
const MANY = 'tbody tr:nth-child(n + 31), li:nth-child(n + 31)';

/** What axe finds wrong with a page: of all its rules, or of those named. */
export async function axeViolations(page: Page, ...rules: readonly string[]): Promise<readonly string[]> {
  const axe = rules.length === 0 ? new AxeBuilder({ page }) : new AxeBuilder({ page }).withRules([...rules]);
  // Legacy mode finishes in the page itself, which takes a third of the time; only pages with foreign frames need the other.
  const { violations } = await axe.setLegacyMode(true).exclude(MANY).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
