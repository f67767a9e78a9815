import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProcurementDto, SituationDto } from '../../src/api/contract-brief.ts';
import type { PageDto } from '../../src/api/contract-envelope.ts';
import { colourViolationsOf, violationsOf } from '../support/axe.ts';
import { openChromium, visit, type WatchedPage, watchedPage } from '../support/chromium.ts';
import { type SharedServer, sharedServer } from '../support/server.ts';

let server: SharedServer;
let browser: Browser;
/** One page for all addresses: a browser that starts anew for each compiles the same program each time. */
let watched: WatchedPage;
/** Every kind of page by name, with what its heading says. */
const HEADINGS = {
  situation: /^Situation$/,
  antimony: /^Antimony/,
  'cobalt as map and tables': /^Cobalt/,
  materials: /^Materials$/,
  'materials as small charts': /^Materials$/,
  conflicts: /^Conflicts and revisions$/,
  'critical lists': /^Critical lists$/,
  'customs codes': /^Customs codes$/,
  'not modelled': /^Not modelled$/,
  indicators: /^Indicators of supply risk$/,
  'statements of a place': /^Statements$/,
  organisation: /^United States Antimony/,
  revisions: /^Revisions between editions$/,
  sources: /^Sources$/,
  search: /^Search$/,
  tour: /^Ten slips/,
  'one source': /^Mineral Commodity Summaries$/,
  pot: /^The pot$/,
  contracts: /^Contracts$/,
  'key materials wanted': /^Key materials wanted$/,
  'one contract': /^DLA awards USAC/,
  'what becomes of requests': /^What becomes of requests$/,
  'a purchase of bismuth': /^Bismuth/,
  'a request under two of its tables': /^DLA asks the market about 222 t/,
  measures: /^Measures$/,
  'measures of antimony as table': /^Measures$/,
  commitments: /^Commitments$/,
  claims: /^Claims$/,
  duty: /^Duty$/,
  feed: /^Feed$/,
  'duty of a code': /^Duty$/,
  plans: /^Annual materials plans$/,
  projects: /^Projects$/,
  'public stock': /^National Defense Stockpile, as published$/,
  'public stock of tin': /^Tin in the National Defense Stockpile$/,
  event: /./,
  'evidence of a figure': /^Evidence of a figure$/,
  procurements: /^Procurements$/,
  'procurements on a day, filtered': /^Procurements$/,
  procurement: /./,
  'a procurement on a day': /^DLA solicits alloy-grade cobalt/,
  'a material there is not': /^This cannot be shown$/,
  'a page there is not': /^There is no page at this address$/,
} as const;
type Name = keyof typeof HEADINGS;
const NAMES = Object.keys(HEADINGS) as Name[];
let paths: Readonly<Record<Name, string>>;

beforeAll(async () => {
  [server, browser] = await Promise.all([sharedServer(), openChromium()]);
  watched = await watchedPage(browser, { viewport: WIDE });
  const situation = await read<SituationDto>('/situation');
  const procurements = await read<PageDto<ProcurementDto>>('/procurements');
  paths = {
    situation: '/',
    antimony: '/materials/antimony',
    'cobalt as map and tables':
      '/materials/cobalt?tab=production.map~series.table~money.table~events.table~prices.sources',
    materials: '/materials?columns=reliance~producer&find=a',
    'materials as small charts': '/materials?view=charts&measure=price&only=nds~reliance50',
    conflicts: '/conflicts',
    'critical lists': '/lists',
    'customs codes': '/codes?q=8112.92',
    'not modelled': '/not-modelled',
    indicators: '/indicators',
    'statements of a place': '/statements?place=CHN&material=gallium',
    organisation: '/organisations/united-states-antimony',
    revisions: '/revisions?material=antimony',
    sources: '/sources',
    search: '/search?q=antimony',
    tour: '/tour?step=china-share',
    'one source': '/sources/usgs-mcs',
    pot: '/pot',
    contracts: '/contracts',
    'key materials wanted': '/wanted',
    'one contract': '/contracts/dla-antimony-usac?draws=200&tab=buys.table~orders.table~ramp.table',
    'what becomes of requests': '/survival',
    'a purchase of bismuth':
      '/materials/bismuth?quantity=557.9 t&window=12&form=metal&budget=$10 million&when=2024-07-04&tab=size.table~path.table',
    'a request under two of its tables': '/contracts/dla-indium-2025?draws=200&tab=at-home.table~move.table',
    measures: '/measures',
    'measures of antimony as table': '/measures?material=antimony&on=2026-11-28&tab=measures.table&within=90',
    commitments: '/commitments?kind=offtake',
    claims: '/claims?material=antimony',
    duty: '/duty',
    feed: '/feed?material=cobalt&kind=procurement',
    'duty of a code': '/duty?code=8112.92.10&origin=CHN',
    plans: '/plans',
    projects: '/projects',
    'public stock': '/stockpile/nds',
    'public stock of tin': '/stockpile/nds/tin',
    event: `/evidence/${situation.recent[0]?.id}`,
    'evidence of a figure': `/evidence?ids=${situation.rows[0]?.topProducer?.share.evidence.join('~')}`,
    procurements: '/procurements',
    'procurements on a day, filtered': '/procurements?on=2025-10-01&state=open&tab=lives.table',
    'a procurement on a day': '/procurements/dla-cobalt-2025?on=2025-11-01&from=2025-08-20&tab=life.table',
    procurement: `/procurements/${procurements.items[0]?.id}`,
    'a material there is not': '/materials/unobtainium',
    'a page there is not': '/nowhere',
  };
});

afterAll(async () => {
  await browser?.close();
});

const WIDE = { width: 1440, height: 900 };

async function read<T>(path: string): Promise<T> {
  const response = await fetch(`${server.address}/api/v1${path}`);
  return (await response.json()) as T;
}

const refusalsAside = (complaints: readonly string[]): readonly string[] =>
  complaints.filter((text) => !/status of 404/.test(text));

describe.each(NAMES)('%s', (name) => {
  it('renders, complains of nothing, asks nobody else, clean to axe in light and dark, no wider than 390 pixels', async () => {
    const { page } = watched;
    const before = watched.complaints.length;
    await page.setViewportSize(WIDE);
    await page.emulateMedia({ colorScheme: 'light' });
    await visit(page, server.address + paths[name]);
    expect(await page.locator('main h1').first().innerText()).toMatch(HEADINGS[name]);
    expect(await violationsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    // The dark page has the same elements in other colours.
    expect(await colourViolationsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.waitForFunction(() => document.querySelector('.chart-wait') === null);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(refusalsAside(watched.complaints.slice(before))).toEqual([]);
    expect([...watched.hosts]).toEqual(['127.0.0.1']);
  });
});

describe('under a policy that allows no inline style at all', () => {
  it('draws its charts and dialogs all the same', async () => {
    const watched = await watchedPage(browser, { viewport: WIDE });
    await watched.page.route(
      (url) => url.pathname === '/materials/antimony',
      async (route) => {
        const response = await route.fetch();
        const policy = "default-src 'self'; style-src 'self'; script-src 'self'";
        await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
      },
    );
    await visit(watched.page, `${server.address}/materials/antimony`);
    await watched.page.keyboard.press('?');
    await watched.page.getByRole('dialog').waitFor();
    expect(await watched.page.locator('svg.plot').count()).toBeGreaterThan(4);
    await watched.close();
    expect(watched.complaints).toEqual([]);
  });
});

describe('a stock with two published figures', () => {
  it('is two points and one upright bar of what nothing explains, and no line', async () => {
    const watched = await watchedPage(browser, { viewport: WIDE });
    await visit(watched.page, `${server.address}/stockpile/nds/cobalt`);
    const chart = watched.page.getByRole('img', { name: /^Cobalt: Held by the stockpile itself/ });
    await chart.waitFor();
    expect(await chart.locator('.stock-point circle').count()).toBe(2);
    expect(await chart.locator('.change-unexplained rect').count()).toBe(1);
    expect(await chart.locator('.change-told rect').count()).toBe(0);
    expect(await chart.locator('[class*=series-line]').count()).toBe(0);
    await watched.close();
  });
});

describe('the first page', () => {
  it('needs less than 250 kB of compressed JavaScript', async () => {
    const { gzipSync } = await import('node:zlib');
    const watched = await watchedPage(browser, {});
    const sizes: number[] = [];
    watched.page.on('response', async (response) => {
      if (/\.js$/.test(new URL(response.url()).pathname)) sizes.push(gzipSync(await response.body()).length);
    });
    await visit(watched.page, server.address);
    await watched.close();
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(250_000);
  });
});
