import type { Browser, Page } from 'playwright-core';
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
  watched = await watchedPage(browser, { viewport: { width: 1440, height: 900 } });
  page = watched.page;
});
afterEach(async () => {
  await watched.close();
});

describe('a permalink', () => {
  it('restores day, edition, stage, convention, tabs, series and sort', async () => {
    await visit(page, `${server.address}/materials/antimony?known_on=2026-03-01`);
    await page.locator('#production').getByLabel('Edition').selectOption('mcs-2025');
    await page.locator('#production').getByLabel('Stage').selectOption('reserves');
    await page.locator('#concentration').getByLabel('Convention').selectOption({ index: 1 });
    await page.locator('#production').getByRole('tab', { name: 'Table' }).click();
    await page.locator('#production').getByRole('button', { name: 'Country', exact: true }).click();
    await page.locator('#series').getByRole('checkbox', { name: 'Price, Antimony metal' }).uncheck();
    // Until a section has its answer, it shows the last one.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.frame-controls select')].every(
        (one) => !/mcs-2026/.test((one as HTMLSelectElement).value),
      ),
    );
    const [address, before] = [page.url(), await chosen()];
    expect(before.banner).toContain('2026-03-01');
    expect(before.checked).not.toContain('Price, Antimony metal');
    const fresh = await watchedPage(browser, { viewport: { width: 1440, height: 900 } });
    page = fresh.page;
    await visit(page, address);
    expect(await chosen()).toEqual(before);
    await fresh.close();
  });

  it('keeps the day on the way to other pages', async () => {
    await visit(page, `${server.address}/materials?known_on=2025-06-30`);
    await page.getByRole('link', { name: 'Cobalt', exact: true }).first().click();
    await page.waitForURL(/materials\/cobalt\?known_on=2025-06-30/);
    await page.getByRole('heading', { level: 1, name: /^Cobalt/ }).waitFor();
    await page.getByRole('button', { name: 'Back to today' }).click();
    await page.waitForURL((url) => !url.search.includes('known_on'));
    expect(await page.getByRole('status').filter({ hasText: 'as known on' }).count()).toBe(0);
  });
});

async function chosen() {
  await page.locator('#production tbody tr').first().waitFor();
  return {
    banner: await page.locator('.banner').innerText(),
    selects: await page
      .locator('.frame-controls select')
      .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value)),
    tabs: await page.getByRole('tab', { selected: true }).allTextContents(),
    sorted: await page.locator('th[aria-sort]').allTextContents(),
    firstRow: await page.locator('#production tbody tr').first().innerText(),
    checked: await page.locator('.picker label:has(:checked)').allTextContents(),
  };
}

describe('by keyboard alone', () => {
  it('/ searches, arrows and Enter go there, and no key typed on the way to the box is lost', async () => {
    await visit(page, server.address);
    await page.keyboard.type('/cob');
    expect(await page.getByRole('combobox').inputValue()).toBe('cob');
    await page.getByRole('option', { name: /Cobalt/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/materials\/cobalt/);
  });

  it('g then a letter goes to a page, also past a field that is not typed in', async () => {
    await visit(page, server.address);
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await page.waitForURL(/\/materials$/);
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.waitForURL((url) => url.pathname === '/');
  });

  it('g then any other letter begins a search, so that every material and alias is a few letters away', async () => {
    await visit(page, server.address);
    await page.keyboard.type('gtanta');
    expect(await page.getByRole('combobox').inputValue()).toBe('tanta');
    await page.getByRole('option', { name: /Tantalum/, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/materials\/tantalum/);
    await page.keyboard.press('/');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.type('Sb');
    await page.getByRole('option', { name: /Antimony/, selected: true }).waitFor();
  });

  it('the navigation leads to every page it names by keyboard alone, on a narrow screen too', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await visit(page, server.address);
    const hrefs = await page
      .locator('nav details a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(hrefs).toEqual(expect.arrayContaining(['/materials', '/lists', '/codes', '/pot', '/search', '/revisions']));
    for (const href of hrefs) {
      const link = page.locator(`nav details a[href="${href}"]`);
      const group = page.locator('nav details', { has: page.locator(`a[href="${href}"]`) });
      await group.locator('summary').press('Enter');
      await link.focus();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname === href);
      await page.locator('main h1').waitFor();
      expect(await page.locator('nav details[open]').count()).toBe(0);
      expect(await group.locator('summary').getAttribute('data-current')).toBe('true');
    }
  });

  it('a menu of the navigation shuts by Escape, which gives the focus back, and by leaving it', async () => {
    await visit(page, server.address);
    const open = page.locator('nav details[open]');
    const summary = page.locator('nav summary', { hasText: 'Evidence' });
    await summary.press('Enter');
    await open.getByRole('link', { name: /^Sources/ }).focus();
    await page.keyboard.press('Escape');
    expect(await open.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Evidence');
    await summary.press('Enter');
    expect(await open.count()).toBe(1);
    await page.locator('main').click({ position: { x: 2, y: 2 } });
    expect(await open.count()).toBe(0);
  });

  it('? opens the help, Escape shuts it and gives the focus back', async () => {
    await visit(page, server.address);
    await page.locator('.search-button').focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Help' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('search-button');
  });

  it('the first Tab leads past the header, and the next figure opens its evidence', async () => {
    await visit(page, server.address);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the page');
    await page.keyboard.press('Enter');
    await page.locator('main .fig').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/evidence/);
  });

  it('arrows step through the tabs of a frame', async () => {
    await visit(page, `${server.address}/materials/antimony`);
    await page.locator('#prices').getByRole('tab', { name: 'Chart' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('#prices table').waitFor();
    expect(page.url()).toContain('tab=prices.table');
  });
});

describe('the theme', () => {
  it('is remembered and set before the first paint', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await visit(page, server.address);
    const toggle = page.getByRole('button', { name: /Theme/ });
    await toggle.click();
    await toggle.click();
    expect(await toggle.innerText()).toMatch(/Dark/);
    const dark = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.goto(`${server.address}/conflicts`, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    await page.locator('main h1').waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(dark);
  });
});
