import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Serving, serve } from '../../src/api/serve.ts';
import { run } from '../../src/cli/program.ts';
import { colourViolationsOf, violationsOf } from '../support/axe.ts';
import { openChromium, visit, type WatchedPage, watchedPage } from '../support/chromium.ts';
import { NOW, openTestLedger, type TestLedger } from '../support/ledger.ts';

let ledger: TestLedger;
let serving: Serving;
let browser: Browser;
let watched: WatchedPage;
let page: Page;
/** Addresses of the two plans made, as they are made. */
const plans: string[] = [];

beforeAll(async () => {
  [ledger, browser] = await Promise.all([openTestLedger(), openChromium()]);
  serving = await serve({ workbench: ledger.workbench, now: NOW });
  watched = await watchedPage(browser, { viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
  page = watched.page;
});
afterAll(async () => {
  await browser?.close();
  await serving?.close();
  await ledger?.close();
});

async function addressWithKey(): Promise<string> {
  const printed: string[] = [];
  const out = (text: string): void => void printed.push(text);
  const quiet = { columns: 200, colour: false, progress: false, env: {}, now: NOW };
  expect(await run(['browser', '--home', ledger.home], { out, err: out, ...quiet })).toBe(0);
  return printed.join('').trim();
}

const FORM = '/buying-plans?case=china-antimony&scenarios=200&budget=50000000';

async function plannedFor(address: string): Promise<void> {
  await visit(page, serving.address + address);
  await page.getByRole('button', { name: 'Make the plan' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/buying-plans\/[0-9a-f]{64}/);
  await page.locator('#lines').waitFor({ timeout: 60_000 });
  plans.push(new URL(page.url()).pathname);
}

it('a plan is made by keyboard and says for every line what, at what cost and why', async () => {
  await visit(page, serving.address + FORM);
  expect(await violationsOf(page)).toEqual([]);
  expect(await page.locator('.plan-form code').innerText()).toBe(
    './ballast plan china-antimony --budget 50000000 --years 3 --scenarios 200 --seed 1',
  );
  await plannedFor(FORM);
  const first = page.locator('.plan-line').first();
  expect(await first.innerText()).toMatch(/antimony/i);
  expect(await first.locator('.badge').first().innerText()).toMatch(/^(recommended|chosen, not recommended)$/);
  expect(await first.innerText()).toMatch(/\$[\d.,]+ (M|bn)/);
  expect(await first.innerText()).toMatch(/Saves/);
  await page.waitForFunction(() => document.querySelector('.chart-wait') === null);
  expect(await violationsOf(page)).toEqual([]);
});

it('another budget is tried by key and by number, and comes back with the address', async () => {
  const said = page.getByTestId('replan');
  await page.getByRole('slider', { name: /Budget/ }).focus();
  await said.filter({ hasText: 'With $50 M the best plan spends' }).waitFor();
  await page.keyboard.press('Home');
  await said.filter({ hasText: 'With $0 the best plan spends $0' }).waitFor();
  await page.getByRole('spinbutton', { name: /Exact budget/ }).fill('12.5');
  await said.filter({ hasText: 'With $12.5 M the best plan spends' }).waitFor();
  await page.getByRole('spinbutton', { name: /Exact budget/ }).blur();
  await page.waitForURL(/budget=12500000/);
  await page.getByRole('heading', { name: 'What $12.5 M changes' }).waitFor();
  expect(await page.locator('.replan-lines tbody tr').count()).toBeGreaterThan(0);
  await page.reload();
  await said.filter({ hasText: 'With $12.5 M the best plan spends' }).waitFor();
});

it('its page is sound in the dark and on a narrow screen, and leads to the evidence of a price', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await visit(page, serving.address + (plans[0] ?? ''));
  expect(await colourViolationsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('.plan-line a[href^="/evidence"]').first().click();
  await page.waitForURL(/\/evidence/);
});

it('two plans stand side by side on the same luck', async () => {
  await plannedFor(FORM.replace('50000000', '80000000'));
  await visit(page, `${serving.address}/buying-plans`);
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.waitForURL(/\/buying-plans\/compare\?/);
  await page.getByText('The same luck.').waitFor();
  await page.locator('#lines tbody tr').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.chart-wait') === null);
  expect(await violationsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1440, height: 900 });
});

it('a plan is adopted with a reason, stands in the record, and is taken back', async () => {
  await visit(page, serving.address + (plans[0] ?? ''));
  expect(await page.locator('#adopt').innerText()).toContain('./ballast browser prints the address');
  await visit(page, await addressWithKey());
  await visit(page, serving.address + (plans[0] ?? ''));
  await page.locator('#adopt').getByRole('button', { name: 'Adopt this plan' }).click();
  expect(await page.locator('#adopt textarea:invalid').count()).toBe(1);
  await page.locator('#adopt').getByLabel('Why').fill('It takes most off for the money.');
  await page.locator('#adopt').getByLabel('Who adopts it').fill('an-analyst');
  await page.keyboard.press('Enter');
  await page
    .locator('#adopt')
    .getByRole('link', { name: /decision D-/ })
    .click();
  await page.waitForURL(/\/decisions/);
  const decision = page.locator('article.decision').first();
  await decision.getByText('It takes most off for the money.').waitFor();
  expect(await decision.innerText()).toContain('an-analyst');
  expect(await decision.locator('tbody tr').count()).toBeGreaterThan(0);
  await page.locator('#not-modelled').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1440, height: 900 });
  await decision.getByText('Take it back').click();
  const form = decision.locator('.judge', { hasText: 'Take it back' });
  await form.getByLabel('Why').fill('The price has changed since.');
  await form.getByRole('button').click();
  await page.getByText(/Taken back by local on .*: The price has changed since\./).waitFor();
});

it('nothing was complained of and nobody else was asked', () => {
  expect(watched.complaints).toEqual([]);
  expect([...watched.hosts]).toEqual(['127.0.0.1']);
});
