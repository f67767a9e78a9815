import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FigureDto } from '../../src/api/contract.ts';
import type { EditionSeriesDto } from '../../src/api/contract-market.ts';
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

const frame = (id: string): Locator => page.locator(`section.frame#${id}`);
const openTab = (id: string, name: string) => frame(id).getByRole('tab', { name }).click();
const textsOf = async (found: Locator): Promise<readonly string[]> => (await found.allTextContents()).toSorted();

describe('chart and table of a frame', () => {
  it.each(['production', 'concentration', 'imports', 'money'])('%s: the same numbers', async (id) => {
    await visit(page, `${server.address}/materials/antimony`);
    const drawn = await textsOf(frame(id).locator('svg.plot g.bar-text text'));
    await openTab(id, 'Table');
    const columns = id === 'production' ? 'td:not(:last-child)' : 'td';
    const written = await textsOf(frame(id).locator(`tbody tr:not([data-kind]) ${columns} .fig`));
    expect(drawn.length).toBeGreaterThan(1);
    expect(drawn).toEqual(written);
  });

  it('plan: kilograms and tonnes stand on scales of their own', async () => {
    await visit(page, `${server.address}/materials/cobalt`);
    const charts = await frame('plan')
      .locator('svg.plot')
      .evaluateAll((all) =>
        all.map((svg) =>
          [...svg.querySelectorAll('g.bar-text text')].map((text) => text.textContent?.split(' ').at(-1)),
        ),
      );
    expect(charts.length).toBeGreaterThan(1);
    for (const units of charts) expect(new Set(units).size).toBe(1);
  });

  it('lists the sources with edition, licence and link', async () => {
    await visit(page, `${server.address}/materials/antimony?tab=production.sources`);
    const row = frame('production').locator('tbody tr').first();
    expect(await row.innerText()).toMatch(/U\.S\. Geological Survey.*public domain/is);
    expect(await row.locator('a').first().getAttribute('href')).toBe('/sources/usgs-mcs');
    expect(await row.locator('a').last().getAttribute('href')).toMatch(/^https:/);
  });

  it('downloads the table with numbers as numbers and the evidence of each', async () => {
    await visit(page, `${server.address}/materials/antimony`);
    await frame('production').locator('.menu summary').click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      frame('production').getByRole('button', { name: 'CSV as shown' }).click(),
    ]);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toMatch(/^\uFEFFCountry,2024,2024: amount,2024: unit,2024: kind,2024: evidence/);
    expect(text).toMatch(/\r\nChina,[^\r]*,40000,t,estimated,[0-9a-f]{64},/);
    expect(text).toMatch(/\r\nUnited States,[^\r]*,W,,,withheld,[0-9a-f]{64}/);
  });
});

describe('a figure on screen', () => {
  it('is one click from its evidence', async () => {
    await visit(page, `${server.address}/materials/antimony?tab=production.table`);
    const figure = frame('production').locator('tbody tr', { hasText: 'China' }).locator('.fig').nth(1);
    const text = await figure.innerText();
    await figure.click();
    await page.waitForURL(/\/evidence\/[0-9a-f]{64}/);
    expect(await page.locator('.big-figure').innerText()).toBe(text);
    expect(await page.locator('.facts').innerText()).toMatch(/Published\s+2026-02-06/);
    expect(await page.locator('pre.citation').innerText()).toMatch(
      /^@misc\{[^\n]+\n\s+author = \{\{U\.S\. Geological Survey/,
    );
  });

  it('leads to all of its evidence where it was made of several', async () => {
    await visit(page, `${server.address}/materials/antimony?tab=production.table`);
    await frame('production').locator('tr', { hasText: 'Sum of listed rows' }).locator('.fig').first().click();
    await page.waitForURL(/\/evidence\?.*ids=/);
    await page.getByRole('heading', { level: 1, name: 'Evidence of a figure' }).waitFor();
    await page.getByRole('row').nth(11).waitFor();
    expect(await page.getByRole('row').count()).toBeGreaterThan(10);
  });

  it('shows rule and source on keyboard focus, and Escape shuts the card', async () => {
    await visit(page, `${server.address}/materials/antimony`);
    await page.locator('.headline .fig').nth(1).focus();
    const card = page.getByRole('tooltip');
    await card.getByText('U.S. Geological Survey').waitFor();
    expect(await card.innerText()).toMatch(/Rule.*as printed.*Stance.*official/is);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
  });
});

describe('a series with every kind of absence', () => {
  it('is never drawn to zero: the line breaks, withheld is hatched, not available says so', async () => {
    await page.route('**/api/v1/materials/antimony/series*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: withComposedSeries((await response.json()) as EditionSeriesDto) });
    });
    await visit(page, `${server.address}/materials/antimony?series=composed`);
    const plot = frame('series').locator('svg.plot');
    expect(await plot.count()).toBe(1);
    const marks = await plot.evaluate((svg) => ({
      line: svg.querySelector('.series-line path')?.getAttribute('d') ?? '',
      hatched: svg.querySelectorAll('.withheld-mark[fill^="url("] > *').length,
      words: [...svg.querySelectorAll('text')].map((text) => text.textContent),
    }));
    expect(marks.line.match(/M/g)?.length).toBe(3);
    expect(marks.hatched).toBe(1);
    expect(marks.words).toContain('W');
    expect(marks.words).toContain('NA');
    await openTab('series', 'Table');
    const row = frame('series').locator('tr', { hasText: 'Composed series' });
    expect(await row.locator('.fig').allTextContents()).toEqual(['10 t', 'W', '12 t', 'not available', '0', 'e 9 t']);
  });
});

/** The series with one more, composed for this test: reported, withheld, reported, not available, zero, estimated. */
function withComposedSeries(answer: EditionSeriesDto): EditionSeriesDto {
  const [series] = answer.items;
  const given = series?.points[0]?.figure;
  if (series === undefined || given === undefined) throw new Error('the built-in data has no series');
  const point = (
    period: string,
    text: string,
    kind: string,
    amount: number | null,
  ): { period: string; figure: FigureDto } => ({
    period,
    figure: { ...given, text, kind, amount, low: null, high: null, unit: amount === null ? null : 't' },
  });
  const points = [
    point('2020', '10 t', 'reported', 10),
    point('2021', 'W', 'withheld', null),
    point('2022', '12 t', 'reported', 12),
    point('2023', 'not available', 'not available', null),
    point('2024', '0', 'zero', null),
    point('2025', 'e 9 t', 'estimated', 9),
  ];
  const id = `usgs-mcs/${series.edition}/composed`;
  const composed = { ...series, id, label: 'Composed series', unit: 't', points };
  return { ...answer, items: [composed, ...answer.items] };
}
