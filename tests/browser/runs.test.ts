import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Serving, serve } from '../../src/api/serve.ts';
import { colourViolationsOf, violationsOf } from '../support/axe.ts';
import { openChromium, visit, type WatchedPage, watchedPage } from '../support/chromium.ts';
import { openHandKeptLedger } from '../support/hand-kept-ledger.ts';
import { NOW, type TestLedger } from '../support/ledger.ts';
import { ROOT } from '../support/source-files.ts';

/** A shipped case whose numbers all stand in its file, so that it needs no table of any source. */
const CASE = 'example-chances';
const MATERIAL = 'examplium';

let ledger: TestLedger;
let serving: Serving;
let browser: Browser;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  [ledger, browser] = await Promise.all([openHandKeptLedger(), openChromium()]);
  const dataFolder = path.join(path.dirname(ledger.home), 'data');
  await mkdir(path.join(dataFolder, 'cases'), { recursive: true });
  await cp(path.join(ROOT, 'data/cases', `${CASE}.yaml`), path.join(dataFolder, 'cases', `${CASE}.yaml`));
  serving = await serve({ workbench: ledger.workbench, now: NOW });
  watched = await watchedPage(browser, { viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
  page = watched.page;
});
afterAll(async () => {
  await browser?.close();
  await serving?.close();
  await ledger?.close();
});

/** Texts of the cells of a row, after its name. */
const cellsOf = (row: RegExp, table: string): Promise<readonly string[]> =>
  page.locator(`${table} tbody tr`, { hasText: row }).first().locator('td').allInnerTexts();

const drawnAgain = () =>
  page
    .getByTestId('drawn')
    .filter({ hasText: /^1,000 draws, seed 1, in / })
    .waitFor();

it('the builder draws a lever moved by key as the server runs the case it writes out', async () => {
  // Its only material needs no choosing.
  await visit(page, `${serving.address}/cases/${CASE}/builder`);
  await drawnAgain();
  expect(await page.getByLabel('Material').inputValue()).toBe(MATERIAL);
  const before = await cellsOf(/^before any release/, 'table.spread');
  await page.getByRole('slider', { name: /Demand/ }).focus();
  await page.keyboard.press('End');
  await page
    .locator('table.spread tbody tr', { hasText: /^in the case/ })
    .first()
    .waitFor();
  await drawnAgain();
  const moved = await cellsOf(/^before any release/, 'table.spread');
  expect(moved).not.toEqual(before);
  expect(await cellsOf(/^in the case, before any release/, 'table.spread')).toEqual(before);
  expect(page.url()).toContain('levers=demand');
  expect(await violationsOf(page)).toEqual([]);

  await page.getByRole('button', { name: 'Check it' }).click();
  await page.getByText('Nothing is wrong with it.').waitFor();
  expect(await page.getByLabel('Draws').inputValue()).toBe('1000');
  await page.getByRole('button', { name: 'Run it' }).click();
  await page.waitForURL(/\/runs\/[0-9a-f]{64}/);
  await page.locator('#worst').waitFor();
  await page.locator('#worst').getByRole('tab', { name: 'Table' }).click();
  const run = await cellsOf(/xamplium/, '#worst table');
  expect(run.slice(1, 8)).toEqual(moved);
  await visit(page, `${serving.address}/cases/${CASE}/builder?levers=demand/${MATERIAL}.1.5`);
  await page.locator('.lever[data-moved]').waitFor();
  await page.getByRole('button', { name: 'in the case ×1' }).first().click();
  await page.waitForURL((url) => !url.search.includes('levers'));
  expect(watched.complaints).toEqual([]);
});

it('on a narrow screen what a lever does stays in sight, and P90 is not cut off', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, `${serving.address}/cases/${CASE}/builder?material=${MATERIAL}&levers=demand/${MATERIAL}.1.5`);
  await page.locator('.glance', { hasText: /mean .* t, P90 .* in the case mean/ }).waitFor();
  const glance = await page.locator('.glance').boundingBox();
  expect((glance?.y ?? 0) + (glance?.height ?? 0)).toBeLessThanOrEqual(845);
  const p90 = await page.locator('table.spread th', { hasText: 'P90' }).boundingBox();
  expect((p90?.x ?? 400) + (p90?.width ?? 0)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1440, height: 900 });
});

it('a run is started by keyboard, says what it is, and its page is sound in light, dark and narrow', async () => {
  await visit(page, `${serving.address}/cases/${CASE}?seed=7&draws=2000&sampling=stratified&until=0.5`);
  await page.getByText('until the standard error of the worst mean is below 50 % of it; stratified sampling').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Run it' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/runs\/[0-9a-f]{64}/);
  await page.locator('#break-even').waitFor();
  await page.waitForFunction(() => document.querySelector('.chart-wait') === null);
  expect(await page.locator('main').innerText()).toContain('draws, seed 7');
  expect(await page.locator('.assumption-line').innerText()).toMatch(/rests on assumptions/);
  expect(await page.getByRole('img', { name: /^Mean shortfall as a share of demand/ }).count()).toBe(1);
  expect(await violationsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await colourViolationsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const run = page.url();
  await visit(page, `${serving.address}/runs`);
  expect(await page.locator('main tbody tr').count()).toBe(2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await violationsOf(page)).toEqual([]);
  await visit(page, run);
  await page.getByRole('link', { name: 'The same case, seed, draws and day' }).click();
  await page.waitForURL(/seed=7/);
  expect(page.url()).toMatch(new RegExp(`/cases/${CASE}\\?.*draws=2000`));
  await page.getByRole('button', { name: 'Run it' }).click();
  await page.getByTestId('again').filter({ hasText: 'once more' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(new URL(run).pathname);
  await visit(page, run);
  await page.getByRole('button', { name: 'Run it again as it stands' }).click();
  await page.getByTestId('again').filter({ hasText: 'once more' }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  expect(watched.complaints).toEqual([]);
  expect([...watched.hosts]).toEqual(['127.0.0.1']);
});
