import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Serving, serve } from '../../src/api/serve.ts';
import { run } from '../../src/cli/program.ts';
import { openChromium, visit, type WatchedPage, watchedPage } from '../support/chromium.ts';
import { openHandKeptLedger } from '../support/hand-kept-ledger.ts';
import { NOW, type TestLedger } from '../support/ledger.ts';

let ledger: TestLedger;
let serving: Serving;
let browser: Browser;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  [ledger, browser] = await Promise.all([openHandKeptLedger(), openChromium()]);
  serving = await serve({ workbench: ledger.workbench, now: NOW });
  watched = await watchedPage(browser, { viewport: { width: 1440, height: 900 } });
  page = watched.page;
});
afterAll(async () => {
  await browser?.close();
  await serving?.close();
  await ledger?.close();
});

async function ballast(...args: readonly string[]): Promise<string> {
  const printed: string[] = [];
  const out = (text: string): void => void printed.push(text);
  const quiet = { columns: 100, colour: false, progress: false, env: {}, now: NOW };
  expect(await run([...args, '--home', ledger.home], { out, err: out, ...quiet })).toBe(0);
  return printed.join('\n');
}

const openForm = async (name: RegExp) => {
  const form = page.locator('article, li', { hasText: name }).locator('.judge').first();
  await form.locator('summary').click();
  return form;
};

it('a browser without the key may read, and is told how to write', async () => {
  await visit(page, `${serving.address}/conflicts`);
  const form = await openForm(/./);
  expect(await form.innerText()).toContain('./ballast browser prints the address');
  expect(await form.locator('button').count()).toBe(0);
});

it('the address of `ballast browser` brings the key, which leaves the address and is sent nowhere by itself', async () => {
  const address = await ballast('browser');
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#key=[0-9a-f]{64}$/);
  const lock = await readFile(path.join(ledger.home, 'ballast.lock'), 'utf8');
  expect(lock).toContain(address.slice(-64));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url() + JSON.stringify(request.headers())));
  await visit(page, address);
  expect(page.url()).toBe(`${serving.address}/`);
  expect(asked.filter((text) => text.includes(address.slice(-64)))).toEqual([]);
});

it('a judgement is refused without a reason, recorded with one, and shown at once', async () => {
  await visit(page, `${serving.address}/conflicts`);
  const title = (await page.locator('article.conflict h3').first().innerText()).trim();
  const form = await openForm(new RegExp(title.replace(/[^\w ]/g, '.')));
  await form.getByLabel('looked at, left open').check();
  await form.getByRole('button').click();
  expect(await form.locator('textarea:invalid').count()).toBe(1);
  await form.getByLabel('Why').fill('Both counts stand until a third source is read.');
  await form.getByLabel('Who judges').fill('an-analyst');
  await form.getByRole('button').click();
  await form.getByText(/Recorded as J-\d+/).waitFor();
  await page.locator('article.conflict', { hasText: title }).getByText('an-analyst').waitFor();
});

it('a proposed join is confirmed on the page and read by the command line', async () => {
  await visit(page, `${serving.address}/procurements`);
  const form = await openForm(/may be one/);
  await form.getByLabel(/\bone (need|procurement)$/).check();
  await form.getByLabel('Why').fill('The second asks for what the first was to buy.');
  await form.getByRole('button').click();
  await page.locator('.joins').getByText('join: The second asks for what the first was to buy. (local').waitFor();
  expect(await ballast('joins')).toContain('Judged join (local');
});

it('the command line judges under the same key', async () => {
  const [proposal] = JSON.parse(await ballast('joins', '--json')).items as { readonly key: string }[];
  const reason = 'Looked at again: two needs of different grades.';
  expect(await ballast('judge', proposal?.key ?? '', 'scope', '--reason', reason)).toMatch(/^J-\d+: recorded/);
  expect(await ballast('joins')).toContain(reason.slice(0, 20));
  const joined = (await ballast('joins', '--json')).match(/"key": ?"([^"]+)"[^}]*"kind": ?"join"/s);
  expect(joined).not.toBeNull();
});

it('a key of a server stopped since is refused in words, and forgotten', async () => {
  await page.evaluate(() => localStorage.setItem('ballast-key', '0'.repeat(64)));
  await visit(page, `${serving.address}/conflicts`);
  const form = await openForm(/./);
  await form.getByLabel('looked at, left open').check();
  await form.getByLabel('Why').fill('A reason that is long enough.');
  await form.getByRole('button').click();
  await form.getByRole('alert').waitFor();
  expect(await page.evaluate(() => localStorage.getItem('ballast-key'))).toBeNull();
  expect(watched.complaints.filter((text) => !/status of 403/.test(text))).toEqual([]);
});
