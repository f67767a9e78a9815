import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium, visit, watchedPage } from '../support/chromium.ts';
import { type SharedServer, sharedServer } from '../support/server.ts';

let server: SharedServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([sharedServer(), openChromium()]);
  // The server prepares its first answers while it already listens; the pages are not what should wait for that.
  await Promise.all(
    ['/procurements', '/procurement-joins', '/procurements/dla-cobalt-2025/conflicts'].map((route) =>
      fetch(`${server.address}/api/v1${route}`),
    ),
  );
});
afterAll(async () => {
  await browser?.close();
});

describe('the procurements page', () => {
  it('works all states out anew for the day the slider is moved to by key, and keeps it in the address', async () => {
    const watched = await watchedPage(browser, { viewport: { width: 1440, height: 900 } });
    const { page } = watched;
    await visit(page, `${server.address}/procurements?on=2025-10-14`);
    const cobalt = page.locator('#states tbody tr', { hasText: 'dla-cobalt-2025' });
    expect(await cobalt.innerText()).toContain('open (extended)');
    await page.getByRole('slider', { name: 'Day' }).focus();
    await page.keyboard.press('ArrowRight');
    await cobalt.getByText('cancelled', { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('on')).toBe('2025-10-15');
    expect(await page.getByRole('slider', { name: 'Day' }).getAttribute('aria-valuetext')).toBe('2025-10-15');
    await watched.close();
    expect(watched.complaints).toEqual([]);
  });

  it('filters by a state, sorts by a column, and leads to the procurement on the same day', async () => {
    const watched = await watchedPage(browser, { viewport: { width: 1440, height: 900 } });
    const { page } = watched;
    await visit(page, `${server.address}/procurements?on=2025-10-01`);
    await page.getByRole('button', { name: '1 open (extended)' }).click();
    await page.getByText('1 of 10 that had begun by this day.').waitFor();
    await page.getByRole('button', { name: '1 open (extended)' }).click();
    await page.getByRole('button', { name: 'Ceiling' }).click();
    const first = page.locator('#states tbody tr').first();
    await expect.poll(() => first.innerText()).toContain('$500 M');
    await first.getByRole('link', { name: 'dla-cobalt-2025' }).click();
    await page.getByRole('heading', { level: 1, name: /solicits alloy-grade cobalt/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('on')).toBe('2025-10-01');
    expect(await page.locator('main').innerText()).toContain('open (extended)');
    await watched.close();
    expect(watched.complaints).toEqual([]);
  });

  it('compares two states of a procurement by the days of its steps', async () => {
    const watched = await watchedPage(browser, { viewport: { width: 1440, height: 900 } });
    const { page } = watched;
    await visit(page, `${server.address}/procurements/dla-cobalt-2025`);
    await page.locator('#changes').getByLabel('From').selectOption({ label: '2025-08-18: solicitation' });
    await page.locator('#changes').getByLabel('To').selectOption({ label: '2025-10-15: amendment, cancellation' });
    await page.getByText('State: open → cancelled; 3 terms differ after 3 steps.').waitFor();
    expect(await page.locator('#changes tbody').innerText()).toContain('− Vale Long Harbour rounds');
    await watched.close();
    expect(watched.complaints).toEqual([]);
  });
});
