import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { serve } from '../../src/api/serve.ts';
import { run } from '../../src/cli/program.ts';
import { NOW, openTestLedger, temporaryHome } from '../support/ledger.ts';
import { priceTable } from '../workbench/small-data.ts';

it('says how much a newer version of a file withdraws, and of withdrawn evidence that it is', async () => {
  const { home, workbench, close } = await openTestLedger({ filled: false });
  const serving = await serve({ workbench, now: NOW });
  onTestFinished(async () => {
    await serving.close();
    await close();
  });
  const ballast = async (...args: readonly string[]): Promise<string> => {
    const lines: string[] = [];
    const say = (text: string): void => {
      lines.push(text);
    };
    const surroundings = { out: say, err: say, columns: 100, colour: false, progress: false, env: {}, now: NOW };
    expect(await run([...args, '--home', home], surroundings), lines.join('\n')).toBe(0);
    return lines.join('\n');
  };
  const table = path.join(home, 'mine.csv');
  await writeFile(table, priceTable(1));
  const first = JSON.parse(await ballast('ingest', table, '--json'));
  expect(first).toMatchObject({ withdrawn: 0, added: { statements: 5 } });
  const before = JSON.parse(await ballast('show', 'antimony', '--json'));
  const evidence: string = before.prices[0].figure.evidence[0];
  expect(await ballast('show', evidence)).not.toMatch(/withdrawn/);

  await writeFile(table, priceTable(2));
  const said = await ballast('ingest', table);
  expect(said).toMatch(/5 new statements, 0 new events, 5 withdrawn\n1 file taken in.*, 5 withdrawn$/s);
  expect(await ballast('show', evidence)).toMatch(
    /^statement [0-9a-f]{64} *\n─+\n {2}withdrawn +by\s.*mine\.csv\s+as\s+taken\s+in\s+2026-11-23T12:00:00\.000Z,\s+which\s+states\s+this\s+no\s+longer\n/,
  );
  expect(await ballast('show', evidence.slice(0, 10))).toMatch(/withdrawn/);
});

it('takes a file of 20 MB in where no server runs', async () => {
  const home = await temporaryHome();
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const table = path.join(home, 'large.csv');
  // Rows without a word in them are no data, and as many bytes as any.
  await writeFile(table, `${priceTable(1)}${`${',,,'.repeat(1000)}\n`.repeat(7000)}`);
  const lines: string[] = [];
  const say = (text: string): void => {
    lines.push(text);
  };
  const surroundings = { out: say, err: say, columns: 100, colour: false, progress: false, env: {}, now: NOW };
  expect(await run(['ingest', table, '--json', '--home', home], surroundings), lines.join('\n')).toBe(0);
  const report = JSON.parse(lines.join('\n'));
  expect(report).toMatchObject({ takenIn: 1, added: { statements: 5 }, files: [{ name: table }] });
});
