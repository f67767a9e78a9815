import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Serving, serve } from '../../src/api/serve.ts';
import { runBallast } from '../support/command-line.ts';
import { openHandKeptLedger } from '../support/hand-kept-ledger.ts';
import { NOW, type TestLedger } from '../support/ledger.ts';

let ledger: TestLedger;
let serving: Serving;
beforeAll(async () => {
  ledger = await openHandKeptLedger();
  serving = await serve({ workbench: ledger.workbench, now: NOW });
});
afterAll(async () => {
  await serving?.close();
  await ledger?.close();
});

async function ballast(...args: readonly string[]): Promise<{ readonly exit: number; readonly text: string }> {
  const { exit, out, err } = await runBallast(ledger.home, args, 140);
  return { exit, text: out + err };
}

it('lists the public stock with its age, and the worth of the whole in named dollars', async () => {
  const { exit, text } = await ballast('history');
  expect(exit).toBe(0);
  expect(text).toMatch(/Cobalt +e 302 t +2022 +3 years 10 months old +FY2025 buy 60 t Samarium-cobalt alloy/);
  expect(text).toMatch(/Inventory value +1952 +\$42 bn +dollars of 2022/);
});

it('tells what changed between the figures of a material, and what nothing explains', async () => {
  const { exit, text } = await ballast('history', 'Cobalt');
  expect(exit).toBe(0);
  // The official tables, which say from which year their own column is told, are not in this ledger.
  expect(text).toMatch(/1990 to 2022 .*fell by more than 23,698 t.*not explained +199[13]–2021/);
  expect(text).toMatch(/releasable +not published/);
  expect(text).toMatch(/order +Glencore cobalt contract: delivery order 1.* obligated \$240\.3 M/);
  expect((await ballast('history', 'tin', '--on', '2010-06-30')).text).toMatch(/on books +7,719 t/);
});

it('refuses a material there is not', async () => {
  const { exit, text } = await ballast('history', 'unobtainium');
  expect(exit).not.toBe(0);
  expect(text).toContain('unobtainium');
});
