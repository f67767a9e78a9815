import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { NOW } from '../support/ledger.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ballast-stock-cli-'));
  await ballast('template', 'stockpile', path.join(folder, 'book.xlsx'));
  await ballast('template', 'stockpile', path.join(folder, 'csv'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function ballast(...args: readonly string[]) {
  const printed = { out: '', err: '' };
  const say = (to: 'out' | 'err') => (text: string) => {
    printed[to] += `${text}\n`;
  };
  const around = { columns: 160, colour: false, progress: false, env: {}, now: NOW };
  const all = [...args, '--home', path.join(folder, 'home')];
  return { exit: await run(all, { out: say('out'), err: say('err'), ...around }), ...printed };
}

const sheets = async (): Promise<readonly string[]> =>
  (await readdir(path.join(folder, 'csv'))).sort().map((name) => path.join(folder, 'csv', name));

describe('a stock book at the command line', () => {
  it('is not tried where there is no ledger, and trying makes none', async () => {
    const { exit, err } = await ballast('ingest', path.join(folder, 'book.xlsx'), '--dry-run');
    expect([exit, err]).toEqual([4, expect.stringContaining('There is no ledger')]);
    expect(existsSync(path.join(folder, 'home'))).toBe(false);
    expect((await ballast('ingest', '--dry-run')).exit).toBe(2);
  });

  it('with mistakes is refused whole; tried dry it lists every one by row and column', async () => {
    const movements = (await sheets()).at(-1) ?? '';
    const bad = path.join(folder, 'bad.csv');
    const text = await readFile(movements, 'utf8');
    await writeFile(bad, text.replace('2026-02-10', '10.2.2026').replace('"20,000 kg"', '20 tons'));
    const refused = await ballast('ingest', bad);
    expect([refused.exit, refused.out]).toEqual([1, expect.stringMatching(/refused .*bad\.csv/)]);
    const dry = await ballast('ingest', bad, '--dry-run');
    expect(dry.exit).toBe(1);
    expect(dry.out).toContain('Movements, row 2, column gross: "20 tons"');
    expect(dry.out).toContain('Movements, row 3, column date: "10.2.2026": this is no calendar day');
    expect(dry.out).toMatch(/\d+ problems; nothing was written/);
  });

  it('tried dry says which lots would be, and how masses are rounded', async () => {
    const { exit, out } = await ballast('ingest', path.join(folder, 'book.xlsx'), '--dry-run');
    expect(exit).toBe(0);
    expect(out).toContain('Movements, row 5, column gross: 11,023 lb is kept as 4,999.949 kg');
    expect(out).toContain('SB-201: new: 7,000 kg, 6,979 kg Sb, site A, accepted');
    expect(out).toContain('0 problems; nothing was written.');
  });

  it('is taken in sheet by sheet in the order of the files', async () => {
    const { exit, out } = await ballast('ingest', path.join(folder, 'csv'));
    expect([exit, out]).toEqual([0, expect.stringContaining('33 new stock records')]);
    const again = await ballast('ingest', path.join(folder, 'book.xlsx'), '--dry-run');
    expect(again.out).toContain('Book of example: nothing new');
  });

  it('goes out as a workbook and as a folder of CSV files, and comes in again with nothing new', async () => {
    const file = path.join(folder, 'out.xlsx');
    expect((await ballast('stock-book', '--holder', 'example', '-o', file)).exit).toBe(0);
    const place = path.join(folder, 'out');
    expect((await ballast('stock-book', '--holder', 'example', '-o', place)).exit).toBe(0);
    const { exit, out } = await ballast('ingest', file, place, '--dry-run');
    expect(exit).toBe(0);
    expect(out.match(/Book of example: nothing new/g)).toHaveLength(7);
  });

  it('is printed as text, with the text of its barcodes', async () => {
    const example = ['--holder', 'example', '--on', '2026-07-01'];
    const picked = await ballast('print', 'pick-list', 'V-001', ...example);
    expect(picked.out).toMatch(/☐ +SB-201 +Antimony metal/);
    expect((await ballast('print', 'labels', 'W-101', ...example)).out).toContain('Barcode: *W-101*');
    expect((await ballast('print', 'poster', ...example)).exit).toBe(2);
  });
});
