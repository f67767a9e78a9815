import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serve } from '../../src/api/serve.ts';
import { run } from '../../src/cli/program.ts';
import { colourViolationsOf, violationsOf } from '../support/axe.ts';
import { openChromium, visit, type WatchedPage, watchedPage } from '../support/chromium.ts';
import { NOW, openTestLedger, type TestLedger } from '../support/ledger.ts';

let folder: string;
let ledger: TestLedger;
let serving: Serving;
let browser: Browser;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ballast-test-'));
  [ledger, browser] = await Promise.all([openTestLedger({ filled: false }), openChromium()]);
  serving = await serve({ workbench: ledger.workbench, now: NOW });
  watched = await writingPage();
  page = watched.page;
});
afterAll(async () => {
  await browser?.close();
  await serving?.close();
  await ledger?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A page of a browser that was handed the key; its clock is the ledger's. */
async function writingPage(): Promise<WatchedPage> {
  const opened = await watchedPage(browser, { viewport: { width: 1440, height: 900 } });
  await opened.page.clock.setFixedTime(NOW());
  await visit(opened.page, (await ballast('browser')).trim());
  return opened;
}

async function ballast(...args: readonly string[]): Promise<string> {
  const printed: string[] = [];
  const out = (text: string): void => void printed.push(text);
  const quiet = { columns: 100, colour: false, progress: false, env: {}, now: NOW };
  expect(await run([...args, '--home', ledger.home], { out, err: out, ...quiet }), printed.join('\n')).toBe(0);
  return printed.join('\n');
}

const at = (address: string): string => `${serving.address}${address}`;

/** Fills the form of a kind of record by the labels of its fields. */
async function fill(kind: string, fields: Readonly<Record<string, string>>, on: Page = page): Promise<void> {
  await visit(on, at(`/stockpile/record?kind=${kind}&holder=example`));
  const form = on.getByRole('form');
  for (const [label, text] of Object.entries(fields)) {
    const field = form.getByLabel(new RegExp(`^${label}( needed)?$`));
    const isChoice = await field.evaluate((element) => element instanceof HTMLSelectElement);
    await (isChoice ? field.selectOption(text) : field.fill(text));
  }
  await on.getByRole('button', { name: 'Show what will change' }).click();
}

/** Writes what was shown. */
async function confirm(on: Page = page): Promise<void> {
  await on.getByRole('button', { name: 'Record it' }).click();
  await on.getByText(/^Recorded: /).waitFor();
}

const shown = (on: Page = page): Promise<string> => on.getByRole('region', { name: 'What will change' }).innerText();

/** The rows of a table, their cells as they are read. */
const rowsOf = async (name: RegExp, on: Page = page): Promise<readonly string[]> =>
  (await on.getByRole('group', { name }).locator('tbody tr').allInnerTexts()).map((row) => row.replace(/\s+/g, ' '));

describe('a book that is not begun', () => {
  it('says how to begin one', async () => {
    await visit(page, at('/stockpile'));
    expect(await page.locator('main').innerText()).toContain('./ballast template stockpile book.xlsx');
    await page.getByRole('link', { name: 'Import it' }).click();
    await page.getByRole('heading', { name: 'Import' }).waitFor();
  });
});

describe('the example of the template', () => {
  it('is tried first, which lists what would change and writes nothing, and is then taken in', async () => {
    const file = path.join(folder, 'book.xlsx');
    await ballast('template', 'stockpile', file);
    await visit(page, at('/stockpile/import'));
    await page.getByLabel('Spreadsheet').setInputFiles(file);
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('would be taken in').waitFor();
    expect(await rowsOf(/^Lots of example/)).toContainEqual(expect.stringMatching(/^SB-101 new 7,998 kg/));
    expect((await ledger.workbench.store.stockHolders()).length).toBe(0);
    await page.getByRole('button', { name: 'Take it in' }).click();
    await page.getByText(/33 new records of a stock book/).waitFor();
    await page.getByRole('link', { name: 'The stockpile' }).click();
    await page.getByRole('heading', { name: /^Example on 2026-11-23/ }).waitFor();
  });

  it('shows four totals of each form, gross and content apart, and no sum of them', async () => {
    await visit(page, at('/stockpile'));
    const rows = await rowsOf(/^Four totals/);
    expect(rows).toHaveLength(4);
    expect(rows).toContainEqual(
      expect.stringMatching(/^Antimony Antimony trioxide (7,998 kg 6,630.342 kg Sb ?){3} ?no release authority/),
    );
    expect(rows).toContainEqual(
      expect.stringMatching(/^Antimony Antimony metal 7,000 kg .*3,000 kg 2,991 kg Sb BOARD/),
    );
  });

  it('lists every problem of a wrong file by sheet, row and column', async () => {
    const wrong = 'date,kind,number,lot,gross,site\n2026-02-30,receipt,X-1,SB-101,20 pounds of what,A\n';
    const file = { name: 'movements.csv', mimeType: 'text/csv', buffer: Buffer.from(wrong) };
    await visit(page, at('/stockpile/import'));
    await page.getByLabel('Spreadsheet').setInputFiles(file);
    await page.getByRole('button', { name: 'Try it' }).click();
    const rows = page.getByRole('group', { name: /^Every problem/ }).locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.allInnerTexts()).toContainEqual(expect.stringMatching(/row 2, column date/));
    expect(await page.getByRole('button', { name: 'Take it in' }).isDisabled()).toBe(true);
  });
});

it('a site with coordinates stands on the map, and those without are named', async () => {
  const place = { Capacity: '10 t' };
  await fill('site', { Day: '2026-08-01', Site: 'C', Name: 'Warehouse C (invented)', ...place });
  expect(await shown()).toContain('No lot changes');
  await confirm();
  await visit(page, at('/stockpile/sites'));
  const map = page.getByRole('img', { name: /^2 sites? with/ });
  const titles = await map.locator('circle title').allTextContents();
  expect(titles.toSorted()).toEqual([expect.stringMatching(/^Warehouse A/), expect.stringMatching(/^Warehouse B/)]);
  expect(await page.locator('main').innerText()).toMatch(/not on the map: Warehouse C \(invented\)/);
});

describe('a lot from its card to its sale', () => {
  const on = '2026-09-01';
  it('is received: shown before it is written, and written only then', async () => {
    await fill('lot', {
      ...{ Day: on, Lot: 'SB-301', Material: 'antimony', Form: 'trioxide', 'Content of': 'Sb' },
      ...{ Specification: 'SB-T', Revision: '1' },
    });
    await confirm();
    await fill('receipt', { Day: on, Lot: 'SB-301', Site: 'B', Gross: '5,000 kg', Assay: '83 %' });
    expect(await shown()).toMatch(/gross\s+0 kg\s+5,000 kg\s+\+5,000 kg/);
    expect(await shown()).toMatch(/changes by \+5,000 kg gross, \+4,150 kg Sb content/);
    expect((await ledger.workbench.store.stockRecords({ holder: 'example', lots: ['SB-301'] })).items).toHaveLength(1);
    await confirm();
  });

  it('is assayed anew, and the difference is named', async () => {
    await fill('re-assay', {
      ...{ Day: '2026-09-10', Lot: 'SB-301', Content: '4,145 kg', Analytes: 'Sb 82.9; As 0.05; Pb 0.1' },
      Laboratory: 'Example Laboratory',
    });
    expect(await shown()).toMatch(/changes by 0 kg gross, −5 kg Sb content/);
    await confirm();
    await fill('accept', { Day: '2026-09-11', Lot: 'SB-301', Specification: 'SB-T', Revision: '1' });
    await confirm();
  });

  it('is upgraded with a loss: both lots are shown, and together they change by the loss', async () => {
    await fill('lot', { Day: on, Lot: 'SB-302', Material: 'antimony', Form: 'metal', 'Content of': 'Sb' });
    await confirm();
    const upgrade = {
      Day: '2026-09-15',
      Lot: 'SB-301',
      Into: 'SB-302',
      Site: 'B',
      Gross: '1,000 kg',
      Content: '829 kg',
    };
    await fill('upgrade', {
      ...upgrade,
      'Out gross': '750 kg',
      'Out content': '748 kg',
      'Loss gross': '100 kg',
      'Loss content': '81 kg',
    });
    await page.getByRole('alert').getByText('refused').waitFor();
    expect(await page.getByRole('button', { name: 'Record it' }).count()).toBe(0);
    await page.getByLabel(/^Loss gross/).fill('250 kg');
    await page.getByRole('button', { name: 'Show what will change' }).click();
    await page.getByRole('button', { name: 'Record it' }).waitFor();
    expect(await shown()).toMatch(/2 lots together change by −250 kg gross, −81 kg Sb content/);
    await confirm();
  });

  it('is not sold beyond what is there; the refusal stands beside its field', async () => {
    const sale = { Day: '2026-10-01', Lot: 'SB-302', Authority: 'BOARD-2026', Noticed: '2026-08-25' };
    await fill('sale', { ...sale, Gross: '900 kg', Content: '880 kg' });
    const field = page.getByLabel(/^Gross/);
    await page.locator('[aria-invalid]').first().waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
  });

  it('is sold, counted, and undone by a record of its own', async () => {
    await fill('re-assay', { Day: '2026-09-20', Lot: 'SB-302', Content: '748 kg', Analytes: 'Sb 99.73' });
    await confirm();
    await fill('accept', { Day: '2026-09-21', Lot: 'SB-302' });
    await confirm();
    const sale = { Day: '2026-10-01', Number: 'V-900', Lot: 'SB-302', Authority: 'BOARD-2026', Noticed: '2026-08-25' };
    await fill('sale', { ...sale, Gross: '150 kg', Content: '149.6 kg' });
    await confirm();
    await fill('count', { Day: '2026-10-05', Lot: 'SB-302', Gross: '599 kg' });
    await confirm();
    await visit(page, at('/stockpile/movements?lot=SB-302&holder=example&kind=sale'));
    await page.getByRole('link', { name: 'undo' }).click();
    await page.getByLabel(/^Reason/).fill('The buyer withdrew.');
    expect(await page.getByLabel(/^Day/).inputValue()).toBe('2026-10-01');
    await page.getByRole('button', { name: 'Show what will change' }).click();
    expect(await shown()).toMatch(/gross\s+600 kg\s+750 kg\s+\+150 kg/);
    await confirm();
    await visit(page, at('/stockpile/movements?lot=SB-302&holder=example'));
    expect(await rowsOf(/^Records/)).toContainEqual(expect.stringMatching(/V-900 .*undone by/));
  });

  it('stands on every day as its records say', async () => {
    const onBooks = async (day: string): Promise<string> => {
      await visit(page, at(`/stockpile?on=${day}&material=antimony`));
      return (await rowsOf(/^Four totals/)).join('\n');
    };
    expect(await onBooks('2026-08-31')).toMatch(/Antimony trioxide 7,998 kg/);
    expect(await onBooks('2026-09-12')).toMatch(/Antimony trioxide 12,998 kg 10,775.342 kg Sb/);
    expect(await onBooks('2026-11-23')).toMatch(/Antimony metal 7,750 kg 7,727 kg Sb/);
    await visit(page, at('/stockpile/lots/example/SB-302?tab=life.table'));
    expect((await rowsOf(/^Records of lot SB-302/)).at(-1)).toMatch(/750 kg 748 kg/);
  });
});

it('two who move one lot at once: one wins, the other is told by whom, and sees the lot as it is now', async () => {
  const other = await writingPage();
  const loan = { Day: '2026-10-20', Lot: 'CO-101', Content: '99.8 kg', Party: 'Plant 3' };
  await fill('loan', { ...loan, Number: 'L-1', Gross: '100 kg' });
  await fill('loan', { ...loan, Number: 'L-2', Gross: '100 kg' }, other.page);
  await page.getByRole('button', { name: 'Record it' }).waitFor();
  await confirm(other.page);
  await page.getByRole('button', { name: 'Record it' }).click();
  const alert = page.getByRole('alert');
  await alert.getByText('Somebody was quicker').waitFor();
  expect(await alert.innerText()).toMatch(/L-2.*Loan of 100 kg.*local/s);
  await page.waitForFunction(() => /on loan\s+100 kg\s+200 kg/.test(document.body.innerText));
  await confirm();
  await other.close();
});

const PAGES = {
  stockpile: ['/stockpile', /^Stockpile$/],
  'stockpile on a day': ['/stockpile?on=2026-03-01&material=antimony', /^Stockpile$/],
  lots: ['/stockpile/lots?holder=example&sort=lots.gross-desc', /^Lots$/],
  'one lot': ['/stockpile/lots/example/SB-101', /^Lot SB-101$/],
  'the life of a lot as a table': ['/stockpile/lots/example/SB-201?tab=life.table', /^Lot SB-201$/],
  movements: ['/stockpile/movements', /^Movements$/],
  'sites as a table': ['/stockpile/sites?tab=sites.table', /^Sites$/],
  'sites on the map': ['/stockpile/sites', /^Sites$/],
  due: ['/stockpile/due?within=1825', /^Due$/],
  'off specification': ['/stockpile/reports', /^Reports$/],
  need: ['/stockpile/reports?report=need', /^Reports$/],
  cover: ['/stockpile/reports?report=cover&rule=jogmec-60', /^Reports$/],
  closing: ['/stockpile/reports?report=closing&from=2026-01-01', /^Reports$/],
  disposal: [
    '/stockpile/reports?report=disposal&material=antimony&form=metal&mass=1000+kg&since=2026-10-01',
    /^Reports$/,
  ],
  'a certificate': ['/stockpile/print?sheet=certificate&lot=SB-101', /^Print$/],
  labels: ['/stockpile/print?sheet=labels', /^Print$/],
  'count sheets': ['/stockpile/print?sheet=count&view=blind', /^Print$/],
  'a pick list': ['/stockpile/print?sheet=pick-list&number=V-001,K-001', /^Print$/],
  'form of a receipt': ['/stockpile/record?kind=receipt&holder=example&lot=SB-101', /^Record$/],
  'form of a card': ['/stockpile/record?kind=lot', /^Record$/],
  import: ['/stockpile/import', /^Import$/],
} as const;
const NAMES = Object.keys(PAGES) as (keyof typeof PAGES)[];

describe.each(NAMES)('the page: %s', (name) => {
  it('renders, complains of nothing, is clean to axe in light and dark, no wider than 390 pixels', async () => {
    const [address, heading] = PAGES[name];
    const before = watched.complaints.length;
    await page.emulateMedia({ colorScheme: 'light' });
    await visit(page, at(address));
    expect(await page.locator('main h1').first().innerText()).toMatch(heading);
    expect(await page.locator('.failure').allInnerTexts()).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await colourViolationsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.waitForFunction(() => document.querySelector('.chart-wait') === null);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(width).toBeLessThanOrEqual(390);
    expect(watched.complaints.slice(before)).toEqual([]);
    expect([...watched.hosts]).toEqual(['127.0.0.1']);
  });
});
