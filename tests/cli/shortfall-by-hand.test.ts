import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunViewDto } from '../../src/api/contract-runs.ts';
import { runBallast } from '../support/command-line.ts';
import { sharedServer } from '../support/server.ts';
import { ROOT } from '../support/source-files.ts';

const PAGE =
  readFileSync(path.join(ROOT, 'docs/method/shortfall.md'), 'utf8').split('## One material by hand')[1] ?? '';
const CASE = /```yaml\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? '';

/** Numbers of a text as the page writes them: `45,000 t`, `91 %`, `0.95`. */
const numberIn = (text: string): number => Number(text.replaceAll(',', '').replace(/ ?(t|%)$/, ''));

/** Cells of every row of the page's tables. */
const ROWS = [...PAGE.matchAll(/^\| (.+) \|$/gm)].map(([, cells = '']) => cells.replaceAll('**', '').split(' | '));
const rowOf = (name: string): readonly string[] => {
  const found = ROWS.find(([first]) => first === name);
  if (found === undefined) throw new Error(`the page has no row "${name}"`);
  return found;
};
const published = (name: string): number => numberIn(rowOf(name)[1] ?? '');
/** What the page says a step comes to. */
const said = (name: string): number => numberIn(rowOf(name)[2] ?? '');

/** Countries as the page has them. */
const ORIGINS = ROWS.flatMap(([name = '', share = '', year = '', willingness = '', delivered = '']) => {
  const [, place] = /\(([A-Z]{3})\)$/.exec(name) ?? [];
  const numbers = { share: numberIn(share) / 100, year: numberIn(year), willingness: numberIn(willingness) };
  return place === undefined ? [] : [{ place, ...numbers, delivered: numberIn(delivered) }];
});

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

let folder: string;
let ran: NonNullable<RunViewDto['result']>;
beforeAll(async () => {
  const { home } = await sharedServer();
  folder = await mkdtemp(path.join(tmpdir(), 'ballast-by-hand-'));
  const file = path.join(folder, 'by-hand.yaml');
  await writeFile(file, CASE);
  const { exit, out, err } = await runBallast(home, [
    'run',
    file,
    '--materials',
    'antimony',
    '--draws',
    '64',
    '--json',
  ]);
  expect([exit, err]).toEqual([0, '']);
  const { result } = JSON.parse(out) as RunViewDto;
  if (result === null) throw new Error('no result');
  ran = result;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('says what its own numbers come to, step by step', () => {
  const [use, reliance] = [published('apparent consumption'), published('net import reliance') / 100];
  const abroad = use * reliance;
  expect(ORIGINS).toHaveLength(5);
  expect(sum(ORIGINS.map(({ share }) => share))).toBeCloseTo(1, 12);
  for (const { share, year, willingness, delivered } of ORIGINS) {
    expect(year).toBeCloseTo(abroad * share, 6);
    expect(delivered).toBeCloseTo(year * willingness, 6);
  }
  const delivered = sum(ORIGINS.map((origin) => origin.delivered));
  const steps = {
    demand: use,
    'from abroad': abroad,
    'at home': use - abroad,
    'of it primary and stock changes': use - abroad - published('secondary production'),
    'delivered from abroad': delivered,
    supply: use - abroad + delivered,
    'short in 2027, gross': abroad - delivered,
    'short in 2027, net': abroad - delivered - said('released'),
  };
  for (const [step, tonnes] of Object.entries(steps)) expect(said(step), step).toBeCloseTo(tonnes, 6);
});

it('takes the numbers the engine takes, each from its evidence', () => {
  const cell = (where: string): number => {
    const found = ran.cells.find((one) => one.where === where);
    expect(found?.figure.evidence.length, where).toBeGreaterThan(0);
    return found?.figure.amount ?? Number.NaN;
  };
  expect(cell('demand/antimony')).toBeCloseTo(said('demand'), 6);
  expect(cell('supply/home-secondary/USA/antimony')).toBeCloseTo(published('secondary production'), 6);
  expect(cell('supply/home-primary/USA/antimony')).toBeCloseTo(said('of it primary and stock changes'), 6);
  for (const { place, year } of ORIGINS) expect(cell(`supply/import/${place}/antimony`), place).toBeCloseTo(year, 6);
});

it('comes to what the engine comes to in every draw', () => {
  const [node, ...others] = ran.nodes;
  expect([node?.node.id, others]).toEqual(['antimony', []]);
  const [conflict] = node?.byPeriod ?? [];
  expect(conflict?.label).toBe('2027');
  expect(conflict?.demand).toBeCloseTo(said('demand'), 6);
  expect(conflict?.gross.chance).toBe(1);
  expect(conflict?.gross.mean).toBeCloseTo(said('short in 2027, gross'), 6);
  expect(conflict?.net.mean).toBeCloseTo(said('short in 2027, net'), 6);
});
