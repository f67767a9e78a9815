import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ShownConsequence } from '../../src/cli/pages/consequence.ts';
import { runBallast } from '../support/command-line.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ballast-consequence-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const HEAD = 'sector,value (MUSD),antimony (t),gallium (t)';
const SECTORS = ['flame retardants,100,10,1', 'chips,80,4,6', 'lamps,60,2,5'];

async function consequence(lines: readonly string[], ...options: readonly string[]) {
  const file = path.join(folder, 'sectors.csv');
  await writeFile(file, [HEAD, ...lines].join('\n'));
  return runBallast(folder, ['consequence', file, ...options]);
}

it('says what is lost and what one more unit of each material is worth, without a ledger (F-16)', async () => {
  const { exit, out } = await consequence(['supply,,9,8', ...SECTORS]);
  expect(exit).toBe(0);
  expect(out).toContain('Lost: 93.5714 MUSD of 240 MUSD (39 %)');
  expect(out).toContain('9.28571 MUSD');
  const { out: json } = await consequence(['supply,,9,8', ...SECTORS], '--json');
  const answer = JSON.parse(json) as ShownConsequence;
  expect(answer.value).toBeCloseTo(146.4285714, 7);
  expect(answer.materials[1]?.worth).toBeCloseTo(7.1428571, 7);
});

it('says when a material is short and worth nothing', async () => {
  const { out } = await consequence(['supply,,15,1', ...SECTORS]);
  expect(out).toContain('antimony: short by itself, and yet one more unit is worth nothing');
});

it('tells every mistake with its place, and a file that is not there', async () => {
  const { exit, err, out } = await consequence(['supply,,9,8', 'chips,80,,x']);
  expect([exit, out]).toEqual([2, '']);
  expect(err).toMatch(/line 3, column 3 .*not zero/);
  expect(err).toMatch(/line 3, column 4 .*not a number/);
  expect(err).toContain('2 mistakes in');
  expect((await runBallast(folder, ['consequence', path.join(folder, 'none.csv')])).exit).toBe(3);
});
