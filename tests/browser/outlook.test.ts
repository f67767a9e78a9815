import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeliverabilityDto } from '../../src/api/contract-deliverability.ts';
import { studyDto } from '../../src/api/present/survival.ts';
import { studyOf } from '../../src/procurement/survival/survival.ts';
import { violationsOf } from '../support/axe.ts';
import { openChromium, visit, type WatchedPage, watchedPage } from '../support/chromium.ts';
import { type SharedServer, sharedServer } from '../support/server.ts';
import { RECORD_TO, simulatedAskings } from '../support/simulated-ledger.ts';

let server: SharedServer;
let browser: Browser;
let watched: WatchedPage;
let page: Page;

/** As many draws as show that they are drawn; the default would make the tests wait. */
const DRAWS = 'draws=200';

beforeAll(async () => {
  [server, browser] = await Promise.all([sharedServer(), openChromium()]);
  await fetch(`${server.address}/api/v1/procurements/dla-antimony-usac/deliverability?${DRAWS}`);
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
  expect(watched.complaints).toEqual([]);
});

const frame = (id: string): Locator => page.locator(`section.frame#${id}`);

describe('whether a contract can be delivered', () => {
  it('draws money, mass and rate on scales of their own, and the table has the roles without a figure too', async () => {
    await visit(page, `${server.address}/contracts/dla-antimony-usac?${DRAWS}`);
    const units = await frame('in-form').locator('figcaption').allTextContents();
    expect(units).toEqual(['Money by role, USD', 'Mass, t', 'Rate now, t a month']);
    const drawn = await frame('in-form').locator('svg.plot').first().locator('g.bar-text text').allTextContents();
    await frame('in-form').getByRole('tab', { name: 'Table' }).click();
    const rows = await frame('in-form').locator('tbody tr', { hasText: 'Money by role' }).allTextContents();
    expect(rows.length).toBeGreaterThan(drawn.length);
    expect(rows.filter((row) => row.includes('not published')).length).toBe(rows.length - drawn.length);
  });

  it('shows the ramp against what is due as the API has it, reached by keyboard', async () => {
    const route = `/api/v1/procurements/dla-antimony-usac/deliverability?${DRAWS}`;
    const answer = (await (await fetch(server.address + route)).json()) as DeliverabilityDto;
    const line = answer.simulation?.lines.find(({ id }) => id === 'delivered');
    await visit(page, `${server.address}/contracts/dla-antimony-usac?${DRAWS}`);
    await frame('ramp')
      .getByRole('img', { name: /ramp against what is due/i })
      .waitFor();
    await frame('ramp').getByRole('tab', { name: 'Chart' }).focus();
    await page.keyboard.press('ArrowRight');
    await frame('ramp').locator('tbody tr').first().waitFor();
    const cells = await frame('ramp').locator('tbody td:nth-of-type(1)').allTextContents();
    // Quarters before the first one drawn have what fell due and nothing of the draws.
    expect(cells.filter((text) => !text.includes('not stated'))).toEqual(line?.points.map(({ text }) => text));
    expect(await page.locator('#deliverability .dashes li').first().innerText()).toBe(answer.headline[0]);
  });

  it('draws what was said for a day, and has all that was said in the table', async () => {
    await visit(page, `${server.address}/contracts/dla-antimony-usac?${DRAWS}`);
    await frame('scorecard')
      .getByRole('img', { name: /statements: when said/ })
      .waitFor();
    await frame('scorecard').getByRole('tab', { name: 'Table' }).click();
    const missed = frame('scorecard').locator('tbody tr', { hasText: 'missed' });
    await missed.filter({ hasText: '300 t a month by mid-February 2026' }).first().waitFor();
  });

  it('of a request nobody has signed names what is missing and no supplier', async () => {
    await visit(page, `${server.address}/contracts/dla-indium-2025?${DRAWS}`);
    const words = await page.locator('#deliverability').innerText();
    expect(words).toContain('nothing was signed, so no supplier is named');
    expect(await frame('ramp').count()).toBe(0);
    await frame('at-home').waitFor();
  });
});

describe('the impact card', () => {
  it('works out a year of bismuth as known: 3.4 % of the world, 67 % and more of what the country uses', async () => {
    await visit(page, `${server.address}/procurements/dla-bismuth-2025?tab=size.table`);
    await page.locator('#impact').getByLabel('Mass', { exact: true }).fill('557.9 t');
    await page.locator('#impact').getByLabel('Months', { exact: true }).fill('12');
    await page.keyboard.press('Enter');
    const world = frame('size').locator('tbody tr', { hasText: /World: refinery production/ });
    await world.filter({ hasText: '2024' }).filter({ hasText: '3.42 %' }).first().waitFor();
    const address = new URL(page.url()).searchParams;
    expect([address.get('quantity'), address.get('window')]).toEqual(['557.9 t', '12']);
    await page.getByRole('button', { name: 'As it was' }).click();
    await page.locator('#impact').getByLabel('Part').selectOption('first-year');
    await page.locator('#impact dl').getByText('558 t', { exact: true }).first().waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.has('quantity')).toBe(false);
  });

  it('asks anew when the slider rests, by keyboard alone', async () => {
    await visit(page, `${server.address}/materials/indium?quantity=100 t`);
    await page.getByRole('slider', { name: 'Mass, by slider' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => new URL(page.url()).searchParams.get('quantity')).not.toBe('100 t');
    const asked = new URL(page.url()).searchParams.get('quantity') ?? '';
    await page.locator('#impact dl').getByText(asked, { exact: true }).first().waitFor();
    expect(await frame('size').locator('svg.plot').count()).toBe(1);
  });

  it('says what is wrong with a mass that is none, and keeps what was typed', async () => {
    await visit(page, `${server.address}/materials/rhenium?quantity=40 t`);
    await page.locator('#impact').getByLabel('Mass', { exact: true }).fill('40 dollars');
    await page.keyboard.press('Enter');
    const alert = page.locator('#impact').getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('40 dollars');
    expect(await page.locator('#impact').getByLabel('Mass', { exact: true }).inputValue()).toBe('40 dollars');
    // The browser itself notes an answer of 400.
    (watched.complaints as string[]).splice(0);
  });
});

describe('what becomes of requests', () => {
  it('prints no chance of a sample picked by the press, and shows every request as a line', async () => {
    await visit(page, `${server.address}/survival`);
    const asked = page.locator('#asked');
    expect(await asked.innerText()).toContain('No chance and no median is printed.');
    expect(await asked.innerText()).toContain('Picked by the press');
    expect(await page.locator('section.frame#asked-chances').count()).toBe(0);
    await page.getByLabel('Kind').selectOption('request for information');
    await frame('spells').getByRole('tab', { name: 'Table' }).click();
    await frame('spells').locator('tbody tr', { hasText: 'Indium' }).waitFor();
    expect(new URL(page.url()).searchParams.get('kind')).toBe('request for information');
  });

  it('draws chances with their bands where a sample bears them: simulated requests in the place of today’s', async () => {
    const study = studyDto(studyOf(simulatedAskings(120, 1), 'asked', RECORD_TO, RECORD_TO), RECORD_TO);
    await page.route('**/api/v1/survival', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), fromAsking: study } });
    });
    await visit(page, `${server.address}/survival`);
    await frame('asked-chances')
      .getByRole('img', { name: /^Chance of each state/ })
      .waitFor();
    expect(await frame('asked-extensions').locator('svg.plot').count()).toBe(1);
    expect(await page.locator('#asked').innerText()).not.toContain('No chance and no median is printed.');
    expect(await violationsOf(page)).toEqual([]);
    await frame('asked-chances').getByRole('tab', { name: 'Table' }).click();
    const printed = study.estimate?.curves.filter(({ refused }) => refused === null) ?? [];
    expect(await frame('asked-chances').locator('tbody tr').count()).toBe(
      printed.reduce((sum, { points }) => sum + points.length, 0),
    );
  });

  it('of a cancelled procurement says what is known and no more', async () => {
    await visit(page, `${server.address}/procurements/dla-cobalt-2025`);
    const words = await page.locator('#outlook').innerText();
    expect(words).toContain('When will they come back?');
    expect(words).toContain('is not said');
  });
});

describe('the same money on another day', () => {
  it('marks the two days among dated prices, and says of each what it would have bought', async () => {
    await visit(page, `${server.address}/procurements/dla-antimony-usac?when=2024-07-01`);
    const days = await frame('path').locator('svg.plot').first().locator('g.marked-day text').allTextContents();
    expect(days).toEqual([expect.stringMatching(/^bought or asked 2025/), 'instead 2024-07-01']);
    await frame('path').getByRole('tab', { name: 'Table' }).click();
    const rows = frame('path').locator('tbody tr', { hasText: 'regulus grade ii' });
    await rows.filter({ hasText: 'instead' }).filter({ hasText: '2024-07' }).first().waitFor();
    expect(await rows.filter({ hasText: 'when bought or asked' }).count()).toBe(1);
  });

  it('takes money that the reader gives, at the price of its day', async () => {
    await visit(page, `${server.address}/materials/bismuth?budget=$1 million&bought=2024-07-04&when=2025-06-30`);
    await frame('path').getByRole('tab', { name: 'Table' }).click();
    const first = frame('path').locator('tbody tr', { hasText: '2024-07-04' }).first();
    // 1,000,000 $ over 6 to 7.25 $/lb is 62.6 to 75.6 t.
    expect(await first.innerText()).toContain('62.6–75.6 t');
  });
});
