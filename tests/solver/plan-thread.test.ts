import { describe, expect, it } from 'vitest';
import { EXPECTED, type PlanObjective } from '../../src/planner/plan-model.ts';
import type { Progress } from '../../src/solver/decompose.ts';
import { planInThread, plannerThread, type ThreadLimits } from '../../src/solver/plan-thread.ts';
import { scenarioCase } from './plan-cases.ts';

const RISK: PlanObjective = { kind: 'risk', measure: EXPECTED };
const limits = (signal: AbortSignal, told: Progress[] = []): ThreadLimits => {
  return { gap: 1e-9, seconds: 60, signal, progress: (progress) => told.push(progress) };
};

describe('the plan in a thread of its own', () => {
  it('comes back whole, after saying how far it was', async () => {
    const told: Progress[] = [];
    const outcome = await planInThread(scenarioCase(40), RISK, limits(new AbortController().signal, told));
    expect(outcome.status).toBe('optimal');
    if (outcome.status !== 'optimal') return;
    expect(outcome.objective).toBeCloseTo(53.466667, 5);
    expect(outcome.plan.tonnes).toBeInstanceOf(Float64Array);
    expect(told.map(({ round }) => round)).toEqual(told.map((_, n) => n + 1));
    expect(told.at(-1)?.best).toBeCloseTo(53.466667, 5);
  });

  it('stops when its signal is aborted, before or after it began', async () => {
    const cancelled = { status: 'none', reason: 'cancelled' };
    expect(await planInThread(scenarioCase(40), RISK, limits(AbortSignal.abort()))).toEqual(cancelled);
    const controller = new AbortController();
    const search = planInThread(scenarioCase(40), RISK, limits(controller.signal));
    controller.abort();
    expect(await search).toEqual(cancelled);
  });

  it('says what does not fit in a model', async () => {
    const broken = { ...scenarioCase(40), chance: new Float64Array([1, 1, 1]) };
    const search = planInThread(broken, RISK, limits(new AbortController().signal));
    await expect(search).rejects.toThrow(/add up to 3/);
  });

  it('answers one budget after the other while it stays open, and no more when it is closed', async () => {
    const thread = plannerThread(scenarioCase(0), RISK);
    try {
      const all = [40, 100, 10].map((amount) => thread.solve([amount], limits(new AbortController().signal)));
      const left = (await Promise.all(all)).map((outcome) => 'objective' in outcome && outcome.objective);
      for (const [n, value] of [53.466667, 12.2, 99.633333].entries()) expect(left[n]).toBeCloseTo(value, 5);
      expect(await thread.solve([60], limits(AbortSignal.abort()))).toEqual({ status: 'none', reason: 'cancelled' });
      await expect(thread.solve([1, 2], limits(new AbortController().signal))).rejects.toThrow(/2 amounts for 1/);
      const after = await thread.solve([60], limits(new AbortController().signal));
      expect('objective' in after && after.objective).toBeCloseTo(37.466667, 5);
    } finally {
      await thread.close();
    }
    await expect(thread.solve(null, limits(new AbortController().signal))).rejects.toThrow(/has ended/);
  });
});
