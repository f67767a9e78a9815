import { describe, expect, it, onTestFinished } from 'vitest';
import { BLOCK, runDraws } from '../../src/shortfall/engine.ts';
import type { Model } from '../../src/shortfall/model.ts';
import type { Outcome } from '../../src/shortfall/outcome.ts';
import { buffersIn } from '../../src/workbench/run-buffers.ts';
import type { KernelName } from '../../src/workbench/run-messages.ts';
import { defaultThreads, RunCancelledError, RunFailedError, RunPool } from '../../src/workbench/run-pool.ts';
import { fourSuppliers, workedExample } from '../shortfall/worked-example.ts';

/** A pool of one test's own, closed when the test is over. */
function pool(models: readonly Model[], threads: number, signal?: AbortSignal, kernel?: KernelName): RunPool {
  const opened = new RunPool({ models, seed: 7, sampling: 'plain', kernel: kernel ?? 'typescript' }, threads, signal);
  onTestFinished(() => opened.close());
  return opened;
}

const DRAWS = 9 * BLOCK + 100;
const whole = (model: number) => ({ model, draws: DRAWS });

describe('threads that draw', () => {
  it.each([1, 2, 3])('give the bytes of one thread: %d', async (threads) => {
    const drawn = await pool([workedExample(), fourSuppliers()], threads).draw(whole(1));
    expect(drawn).toEqual({ outcome: runDraws(fourSuppliers(), 7, DRAWS), draws: DRAWS });
  });

  it('give the same bytes with the vector kernel', async () => {
    const drawn = await pool([fourSuppliers()], 2, undefined, 'simd').draw(whole(0));
    expect(drawn.outcome).toEqual(runDraws(fourSuppliers(), 7, DRAWS));
  });

  it('stop where it is enough, at the same draws whatever the threads', async () => {
    for (const threads of [1, 3]) {
      const enough = ({ gross }: Outcome): boolean => (gross[0]?.totals[0] ?? 0) >= 4 * BLOCK;
      const { outcome, draws } = await pool([fourSuppliers()], threads).draw({ ...whole(0), enough });
      expect([draws, outcome]).toEqual([4 * BLOCK, runDraws(fourSuppliers(), 7, 4 * BLOCK)]);
    }
  });

  it('tell how many draws are done, in their order', async () => {
    const told: number[] = [];
    await pool([fourSuppliers()], 2).draw(whole(0), (draws) => told.push(draws));
    expect(told).toEqual([...Array.from({ length: 9 }, (_, block) => (block + 1) * BLOCK), DRAWS]);
  });

  it('stop at once when cancelled, in the middle too', async () => {
    const cancel = new AbortController();
    const drawing = pool([fourSuppliers()], 2, cancel.signal).draw({ ...whole(0), draws: 1e9 }, () => cancel.abort());
    await expect(drawing).rejects.toBeInstanceOf(RunCancelledError);
    await expect(pool([fourSuppliers()], 1, AbortSignal.abort()).draw(whole(0))).rejects.toThrow(/cancelled/);
  });

  it('that cannot draw fail in words, and end the run', async () => {
    const broken = { ...fourSuppliers(), routes: null } as unknown as Model;
    const alone = pool([broken], 1);
    const error = await alone.draw(whole(0)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RunFailedError);
    expect(String(error)).toMatch(/a block of draws could not be computed: \w+/);
    await expect(alone.draw(whole(0))).rejects.toBe(error);
  });

  it('that are closed end the run in words', async () => {
    const drawing = pool([fourSuppliers()], 1);
    await drawing.draw({ model: 0, draws: BLOCK });
    const rest = expect(drawing.draw({ ...whole(0), draws: 1e9 })).rejects.toThrow(/threads of this run are closed/);
    await drawing.close();
    await rest;
  });
});

describe('what a run uses', () => {
  it.each([
    [1, 1],
    [2, 1],
    [3, 2],
    [64, 2],
  ])('of %d cores is %d', (cores, threads) => {
    expect(defaultThreads(cores)).toBe(threads);
  });

  it('hands over each array once', () => {
    const array = new Float64Array(4);
    const given = buffersIn({ a: array, b: [array.subarray(1), { c: new Int32Array(1) }], d: null, e: 'text' });
    expect(given).toEqual([array.buffer, expect.any(ArrayBuffer)]);
  });
});
