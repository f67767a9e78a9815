import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCase } from '../../src/workbench/run.ts';
import { CaseRefusedError, UnknownCaseError } from '../../src/workbench/run-cases.ts';
import { RunCancelledError } from '../../src/workbench/run-pool.ts';
import { type RunProgress, RunRequestError } from '../../src/workbench/run-request.ts';
import { openWorkbench, type Workbench } from '../../src/workbench/workbench.ts';
import { temporaryFolder } from '../archive/temporary.ts';
import { FOUR_SUPPLIERS, TWO_MISTAKES } from '../support/case-texts.ts';

const OWN = { text: FOUR_SUPPLIERS, name: 'four.yaml' };
const CHILD = new URL('./run-child.mjs', import.meta.url).pathname;

/** An empty ledger of one test, beside the package's own data. */
async function open(home?: string): Promise<Workbench> {
  const workbench = await openWorkbench({ home: home ?? (await temporaryFolder()), role: 'command' });
  onTestFinished(() => workbench.close());
  return workbench;
}

/** Starts a process that runs the case with so many draws; gives what it said when `until` came, or it ended. */
async function child(home: string, draws: number, until?: string): Promise<string> {
  const file = join(home, '..', 'four.yaml');
  await writeFile(file, FOUR_SUPPLIERS);
  const running = spawn(process.execPath, [CHILD, home, file, String(draws)]);
  const said = { text: '' };
  running.stdout.on('data', (bytes) => {
    said.text += String(bytes);
    if (until !== undefined && said.text.includes(until)) running.kill('SIGKILL');
  });
  await once(running, 'close');
  return said.text;
}

describe('a run', () => {
  it('is the same bytes with one thread and with three, and with either kernel but for its name', async () => {
    const texts: string[] = [];
    for (const [threads, kernel] of [
      [1, 'simd'],
      [3, 'simd'],
      [2, 'typescript'],
    ] as const) {
      const { id, manifest, ...result } = await runCase(await open(), { case: OWN, draws: 5000, threads, kernel });
      texts.push(JSON.stringify({ ...result, manifest: { ...manifest, kernel: '' } }));
      expect(id).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(new Set(texts).size).toBe(1);
  });

  it('again is the kept one, without drawing', async () => {
    const workbench = await open();
    const first = await runCase(workbench, { case: OWN, draws: 3000 });
    const told: RunProgress[] = [];
    expect(await runCase(workbench, { case: OWN, draws: 3000, threads: 2 }, (progress) => told.push(progress))).toEqual(
      first,
    );
    expect([told, (await workbench.store.runs()).length]).toEqual([[], 1]);
  });

  it('tells how far it is and how long it takes', async () => {
    const told: RunProgress[] = [];
    await runCase(await open(), { case: OWN, draws: 2000 }, (progress) => told.push(progress));
    const last = told.at(-1);
    // Draws of the run, however many tables and mitigations each of them is drawn for.
    expect([last?.draws, last?.of, last?.secondsLeft]).toEqual([2000, 2000, 0]);
    expect(new Set(told.map(({ of }) => of))).toEqual(new Set([2000]));
    expect(told.map(({ draws }) => draws)).toEqual(told.map(({ draws }) => draws).sort((a, b) => a - b));
  });

  it('cancelled in the middle leaves no row', async () => {
    const [workbench, cancel] = [await open(), new AbortController()];
    const running = runCase(workbench, { case: OWN, draws: 1_000_000 }, () => cancel.abort(), cancel.signal);
    await expect(running).rejects.toBeInstanceOf(RunCancelledError);
    expect(await workbench.store.runs()).toEqual([]);
  });

  it.each([
    ['a case with mistakes', { case: { text: TWO_MISTAKES, name: 'two.yaml' } }, CaseRefusedError],
    ['a case nobody ships', { case: 'data/cases/reference.yaml' }, UnknownCaseError],
    ['half a draw', { case: OWN, draws: 0.5 }, RunRequestError],
    ['no threads', { case: OWN, threads: 0 }, RunRequestError],
    ['an impossible precision', { case: OWN, until: 2 }, RunRequestError],
  ])('of %s is refused, and nothing is kept', async (_, request, error) => {
    const workbench = await open();
    await expect(runCase(workbench, request)).rejects.toBeInstanceOf(error);
    expect(await workbench.store.runs()).toEqual([]);
  });
});

describe('kept runs', () => {
  it('are carried over by a rebuild', async () => {
    const workbench = await open();
    const { id } = await runCase(workbench, { case: OWN, draws: 1000 });
    const before = await workbench.store.run(id);
    await workbench.rebuild();
    expect(await workbench.store.run(id)).toEqual(before);
    expect((await workbench.verify()).findings).toEqual([]);
  });

  it('are there when the ledger is opened again', async () => {
    const home = join(await temporaryFolder(), 'home');
    const said = await child(home, 1000);
    const [, id = ''] = /kept ([0-9a-f]{64})/.exec(said) ?? [];
    const workbench = await open(home);
    expect([workbench.recovery.notes, (await workbench.store.run(id))?.id]).toEqual([[], id]);
  });

  it('are whole or not there: a process killed while it draws leaves none, and the ledger opens', async () => {
    const home = join(await temporaryFolder(), 'home');
    expect(await child(home, 1_000_000, 'drawn')).not.toContain('kept');
    const workbench = await open(home);
    expect(await workbench.store.runs()).toEqual([]);
    expect((await runCase(workbench, { case: OWN, draws: 500 })).manifest.draws).toBe(500);
  });
});
