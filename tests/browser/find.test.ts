import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import readExcelFile from 'read-excel-file/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TourDto } from '../../src/api/contract-tour.ts';
import { violationsOf } from '../support/axe.ts';
import { openChromium, visit, type WatchedPage, watchedPage } from '../support/chromium.ts';
import { type SharedServer, sharedServer } from '../support/server.ts';

let server: SharedServer;
let browser: Browser;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([sharedServer(), openChromium()]);
  // The first question builds the index; the tests below are of what comes after.
  await fetch(`${server.address}/api/v1/search?q=cobalt`);
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
  expect(watched.complaints).toEqual([]);
});

const clean = async (): Promise<void> => expect(await violationsOf(page)).toEqual([]);
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('search', () => {
  it('goes from / over everything to the evidence by keyboard alone', async () => {
    await visit(page, server.address);
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('alloy grade cobalt');
    await page.getByRole('option', { name: /search everything/ }).waitFor();
    for (const _ of await page.getByRole('option').all()) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?.*q=alloy/);
    await page.getByRole('heading', { name: /^Procurements/ }).waitFor();
    for (const kind of ['Prices', 'Claims', 'Events']) {
      expect(await page.getByRole('heading', { name: new RegExp(`^${kind}`) }).count()).toBe(1);
    }
    expect(await page.locator('.hit mark').count()).toBeGreaterThan(5);
    await clean();
    await page.locator('#search-box').focus();
    await page.keyboard.press('ArrowDown');
    const first = await focused();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(first);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(materials|procurements|evidence)\//);
  });

  it('understands a slip of the pen, and / finds the box on its own page', async () => {
    await visit(page, `${server.address}/search?q=antimoy`);
    expect(await page.locator('.hit a').first().innerText()).toBe('Antimony (Sb)');
    await page.locator('h1').click();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-box');
  });
});

describe('the tour', () => {
  it('goes on and back by keys, shows the sides as the API gives them, and says how far it has come', async () => {
    const tour = (await (await fetch(`${server.address}/api/v1/tour`)).json()) as TourDto;
    await visit(page, `${server.address}/tour`);
    for (const [n, step] of tour.steps.entries()) {
      await page.getByRole('heading', { level: 2, name: step.title, exact: true }).waitFor();
      expect(await page.locator('.tour-progress').innerText()).toContain(`Step ${n + 1} of ${tour.steps.length}`);
      const sides = await page.locator('.tour-sides .side-text').allInnerTexts();
      expect(sides).toEqual([...step.says, ...step.shows].map(({ text }) => text));
      if (n === 3) await clean();
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('ArrowLeft');
    expect(page.url()).toContain(`step=${tour.steps.at(-2)?.id}`);
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await page.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);
  });

  it('leads from a side to its evidence', async () => {
    await visit(page, `${server.address}/tour?step=antimony-pounds`);
    await page.locator('[data-followed] .side-text a').click();
    await page.waitForURL(/\/evidence\/[0-9a-f]{64}/);
  });
});

describe('a frame taken away', () => {
  it('as XLSX has the section with notes, sources and method', async () => {
    await visit(page, `${server.address}/materials/antimony`);
    const menu = page.locator('section.frame#production .menu');
    await menu.locator('summary').click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      menu.getByRole('link', { name: /^XLSX/ }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^ballast-materials-antimony-production-.*-public\.xlsx$/);
    const sheets = await readExcelFile(await readFile(await file.path()));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Data', 'Notes', 'Sources', 'Method']);
    expect(sheets[0]?.data.some((row) => row.includes('withheld'))).toBe(true);
    expect(sheets[2]?.data.some((row) => row.includes('U.S. Geological Survey'))).toBe(true);
  });

  it('has a menu that Escape shuts', async () => {
    await visit(page, `${server.address}/materials/antimony`);
    const menu = page.locator('section.frame#prices .menu');
    await menu.locator('summary').press('Enter');
    expect(await menu.getByRole('link').count()).toBe(2);
    await page.keyboard.press('Escape');
    expect(await menu.getAttribute('open')).toBeNull();
  });
});
