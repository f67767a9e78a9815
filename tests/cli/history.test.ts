import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { copyBuiltInLedger } from '../support/built-in-ledger.ts';
import { NOW, temporaryHome } from '../support/ledger.ts';

// A real ledger with all built-in data, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 300_000 });

let home: string;
beforeAll(async () => {
  home = await temporaryHome();
  await copyBuiltInLedger(home);
}, 300_000);
afterAll(async () => {
  await rm(home, { recursive: true, force: true });
});

async function ballast(...args: readonly string[]): Promise<{ readonly exit: number; readonly text: string }> {
  const lines: string[] = [];
  const exit = await run([...args, '--home', home], {
    out: (text) => lines.push(text),
    err: (text) => lines.push(text),
    columns: 140,
    colour: false,
    progress: false,
    env: {},
    now: NOW,
  });
  return { exit, text: lines.join('\n') };
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
  expect(text).toMatch(/1990 to 2022 .*fell by more than 23,698 t.*not explained +1993–2021/);
  expect(text).toMatch(/releasable +not published/);
  expect(text).toMatch(/order +Glencore cobalt contract: delivery order 1.* obligated \$240\.3 M/);
  expect((await ballast('history', 'tin', '--on', '2010-06-30')).text).toMatch(/on books +7,719 t/);
});

it('refuses a material there is not', async () => {
  const { exit, text } = await ballast('history', 'unobtainium');
  expect(exit).not.toBe(0);
  expect(text).toContain('unobtainium');
});
