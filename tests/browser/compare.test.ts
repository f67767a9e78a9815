import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openChromium, visit, type WatchedPage, watchedPage } from '../support/chromium.ts';
import { type SharedServer, sharedServer } from '../support/server.ts';

let server: SharedServer;
let browser: Browser;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([sharedServer(), openChromium()]);
});
afterAll(async () => {
  await browser?.close();
});
beforeEach(async () => {
  watched = await watchedPage(browser, { viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  page = watched.page;
});
afterEach(async () => {
  await watched.close();
});

const rows = (): Locator => page.locator('#compare tbody tr');
const column = async (n: number): Promise<readonly string[]> =>
  rows().evaluateAll((all, at) => all.map((row) => row.children[at]?.firstElementChild?.textContent ?? ''), n);
const heading = (name: string) => page.locator('#compare thead').getByRole('button', { name });

describe('all materials compared', () => {
  it('sorts by any column, with every kind of absence last both ways', async () => {
    await visit(page, `${server.address}/materials?columns=reliance~production`);
    for (const direction of ['descending', 'ascending']) {
      await heading('US net import reliance').click();
      await page.locator(`#compare th[aria-sort="${direction}"]`).waitFor();
      const texts = await column(1);
      const absent = texts.map((text) => !/%/.test(text));
      expect(absent.indexOf(true)).toBeGreaterThan(20);
      expect(absent.slice(absent.indexOf(true))).not.toContain(false);
    }
    await heading('World production').click();
    await page.locator('#compare th[aria-sort="descending"]').waitFor();
    expect((await column(2))[0]).toMatch(/ (kt|Mt)$/);
  });

  it('filters by text, symbol and condition, and a link restores filter, columns and sort', async () => {
    await visit(page, `${server.address}/materials`);
    const all = await rows().count();
    expect(all).toBeGreaterThan(80);
    await page.getByLabel('Find', { exact: false }).first().fill('sb');
    await page.getByLabel('reliance above 50 %').check();
    await page.locator('.columns-picker summary').click();
    await page.getByRole('checkbox', { name: 'Latest price' }).uncheck();
    await heading('NDS inventory').click();
    await expect.poll(() => page.url()).toContain('sort=compare.inventory-desc');
    const [address, before] = [page.url(), await page.locator('#compare table').innerText()];
    expect(before).toContain('Antimony');
    expect(await rows().count()).toBeLessThan(10);
    expect(before).not.toContain('Latest price');
    await page.goto('about:blank');
    await visit(page, address);
    expect(await page.locator('#compare table').innerText()).toBe(before);
  });

  it('leads from every figure to its evidence', async () => {
    await visit(page, `${server.address}/materials?find=cobalt`);
    expect(await rows().locator('.fig').count()).toBeGreaterThan(7);
    await rows().first().locator('.fig').first().click();
    await page.waitForURL(/\/evidence\/[0-9a-f]{64}/);
  });

  it('downloads what is shown, with what each figure is of', async () => {
    await visit(page, `${server.address}/materials?find=cobalt&columns=producer~open`);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#compare').getByRole('button', { name: /^CSV/ }).click(),
    ]);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toMatch(/^\uFEFFMaterial,Leading producer,Leading producer: amount,/);
    expect(text).toMatch(
      /\r\nCobalt,[^\r]*,pct,estimated,[0-9a-f ]+,"Democratic Republic of the Congo, mine, of printed/,
    );
  });
});

describe('small charts', () => {
  it('show one chart a material on one scale, and the same numbers as a table', async () => {
    await visit(page, `${server.address}/materials?view=charts&measure=reliance`);
    const charts = await page.locator('.small-chart').count();
    expect(charts).toBeGreaterThan(50);
    const antimony = page.locator('.multiples li', { hasText: /^Antimony/ });
    const spoken = (await antimony.getByRole('img').getAttribute('aria-label')) ?? '';
    await page.locator('#multiples').getByRole('tab', { name: 'Table' }).click();
    const row = page.locator('#multiples tbody tr', { hasText: /^Antimony/ });
    for (const text of await row.locator('.fig').allTextContents()) expect(spoken).toContain(text);
    expect(await page.locator('#multiples tbody tr').count()).toBe(charts);
  });
});

describe('revisions between editions', () => {
  it('show both numbers with their evidence, and keep the filter in the address', async () => {
    await visit(page, `${server.address}/revisions`);
    await page.locator('.compare-controls').getByLabel('Material').selectOption('antimony');
    await expect.poll(() => page.url()).toContain('material=antimony');
    const row = page.getByRole('row', { name: /^Antimony mine production, China, 2024/ });
    await row.waitFor();
    expect(await row.locator('.fig').allTextContents()).toEqual(['e 60,000 t', 'e 40,000 t']);
    expect(await row.innerText()).toMatch(/−20,000 t\s+−33\.3 %/);
    const file = await page.getByRole('link', { name: /^CSV/ }).getAttribute('href');
    expect(await (await fetch(server.address + file)).text()).toMatch(/^\uFEFF?kind,material,/);
    await row.locator('.fig').first().click();
    await page.waitForURL(/\/evidence\/[0-9a-f]{64}/);
    await page.getByRole('link', { name: 'U.S. Geological Survey' }).click();
    await page.waitForURL(/\/sources\/usgs-mcs/);
    await page.getByRole('heading', { name: /^Conflicts it is a side of: \d+, followed in \d+/ }).waitFor();
  });
});
