import { beforeAll, describe, expect, it } from 'vitest';
import { builtInFolder } from '../../../src/archive/builtin.ts';
import type { Assembly } from '../../../src/cases/assembly.ts';
import type { CaseEvidence } from '../../../src/cases/case-evidence.ts';
import type { PlanAsked } from '../../../src/cases/plan/plan-asked.ts';
import type { PlanProblem } from '../../../src/cases/plan/plan-problem.ts';
import { planProblem } from '../../../src/cases/plan/plan-state.ts';
import { groupBy } from '../../../src/ledger/conflict.ts';
import { checkPlanModel } from '../../../src/planner/plan-model.ts';
import { materialOf } from '../../../src/vocabulary/subject.ts';
import { loadFacts } from '../../../src/workbench/reference-tables.ts';
import { builtInEvidence } from '../../support/built-in-evidence.ts';
import { assembled, shippedCase } from '../example-cases.ts';
import { idleModel } from './idle-model.ts';

let evidence: CaseEvidence;
let reference: Assembly;
let problem: PlanProblem;

const ASKED: PlanAsked = { budget: 2e9, years: 3, worth: 'price', today: '2026-11-24' };

beforeAll(async () => {
  const { contents } = await builtInEvidence();
  const about = groupBy(contents.statements, ({ subject }) => materialOf(subject) ?? '');
  const facts = await loadFacts(builtInFolder(), contents.vocabulary);
  evidence = { ...contents, facts, statementsOf: (id) => about.get(id) ?? [], knownOn: '2026-11-24' };
  reference = assembled(shippedCase('reference'), evidence);
  problem = stated(reference);
}, 120_000);

function stated(assembly: Assembly, asked: Partial<PlanAsked> = {}): PlanProblem {
  const { problem: made, problems } = planProblem(assembly, evidence, { ...ASKED, ...asked }, null);
  if (made === null) throw new Error(JSON.stringify(problems));
  return made;
}

const option = (id: string) => {
  const n = problem.options.findIndex((one) => one.id === id);
  const [found, action] = [problem.options[n], problem.actions[n]];
  if (found === undefined || action === undefined) throw new Error(`no option ${id}`);
  return { found, action };
};

describe('what a plan may choose from by the ledger alone', () => {
  it('is a model the planner takes', () => {
    expect(() => checkPlanModel(idleModel(problem, reference))).not.toThrow();
    const antimony = assembled(shippedCase('china-antimony'), evidence);
    expect(() => checkPlanModel(idleModel(stated(antimony, { years: 1, worth: 'share' }), antimony))).not.toThrow();
  });

  it('is every node on the market, or says why it is not', () => {
    const told = new Set([...problem.options.map(({ id }) => id), ...problem.notPlanned.map((one) => one.option)]);
    const out = new Set(problem.notPlanned.filter((one) => one.option === null).map(({ material }) => material));
    for (const { id, material } of reference.nodes) expect(told.has(`spot/${id}`) || out.has(material), id).toBe(true);
    expect(out.has('cement') && out.has('salt')).toBe(true);
    for (const id of ['antimony', 'cobalt', 'copper', 'rhenium']) expect(told.has(`spot/${id}`), id).toBe(true);
    const [salt, years] = [reference.nodes.findIndex(({ id }) => id === 'salt'), problem.years.length];
    expect(problem.worth[salt * years]).toBe(0);
    for (const { material } of reference.notModelled)
      expect(
        problem.notPlanned.some((one) => one.material === material && one.option === null),
        material,
      ).toBe(true);
    for (const { why, needs, material } of problem.notPlanned)
      expect(why !== '' && needs.length > 0, material).toBe(true);
  });

  it('rests on evidence or on an assumption, number by number', () => {
    const known = new Map(problem.assumptions.map((one) => [one.id, one]));
    for (const { author, reason, value } of problem.assumptions) expect([author, reason, value]).not.toContain('');
    for (const { id, terms, evidence: ids, price } of problem.options) {
      expect(ids.length, id).toBeGreaterThan(0);
      expect(price?.figure.evidence.length, id).toBeGreaterThan(0);
      for (const { of, figure, assumptions } of terms) {
        expect((figure?.evidence.length ?? 0) + assumptions.length, `${id} ${of}`).toBeGreaterThan(0);
        for (const one of assumptions) expect(known.has(one), `${id} ${one}`).toBe(true);
      }
    }
  });

  it('takes a tenth of what antimony countries make that are no adversaries, and names them', () => {
    const { found, action } = option('spot/antimony');
    const [year] = action.segments.slice(1);
    expect(year?.map(({ upTo }) => Math.round(upTo * 10) / 10)).toEqual([193.2, 386.3, 772.6, 1931.5, 3863]);
    expect(found.source).toContain('outside China, Iran, Russia');
    expect(found.source).toContain('Tajikistan');
    expect(found.price?.blocked).toContain('the price is an average of a year');
    // 38,630 t are those of the countries named, 2 % of the world with the others is the guard but for use at home.
    const at = reference.nodes.findIndex(({ id }) => id === 'antimony');
    const use = reference.nodes[at]?.consumption?.tonnesPerYear ?? 0;
    expect(problem.guard?.[at * problem.years.length]).toBeLessThanOrEqual(use / 10);
  });

  it('buys nothing that arrives after the case begins', () => {
    const years = problem.years.length;
    for (const { segments, delivers } of problem.actions) {
      segments.forEach((steps, y) => {
        if (steps.length === 0) return;
        const row = delivers.subarray(y * years, (y + 1) * years);
        expect(row.subarray(0, 3).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
        expect(row.subarray(3).every((share) => share === 0)).toBe(true);
      });
      // Half a year of the last buying year is too late: its pool is as much smaller.
      const [, whole, last] = segments.map((steps) => steps.at(-1)?.upTo ?? 0);
      expect((last ?? 0) / (whole ?? 1)).toBeCloseTo((12 - 6.5) / 12, 9);
    }
    expect(stated(reference, { years: 1 }).actions[0]?.segments.slice(1).flat()).toEqual([]);
  });

  it('counts a tonne unmet as its price, or a year’s demand of each alike', () => {
    const years = problem.years.length;
    const at = reference.nodes.findIndex(({ id }) => id === 'antimony');
    expect(problem.worth[at * years]).toBe(option('spot/antimony').found.price?.usdPerTonne);
    expect(problem.warnings.join()).toContain('nearly as good');
    const alike = stated(reference, { worth: 'share' });
    expect(alike.warnings).toEqual([]);
    expect((alike.worth[at * years] ?? 0) * (reference.nodes[at]?.consumption?.tonnesPerYear ?? 0)).toBeCloseTo(1, 9);
  });

  it('has one account over all buying years', () => {
    expect(problem.money).toEqual([{ amount: 2e9, from: 0, until: 2 }]);
    expect(problem.accounts[0]).toMatchObject({ from: 'FY2027', until: 'FY2029' });
    expect(stated(reference, { budget: null }).money[0]?.amount).toBe(Number.POSITIVE_INFINITY);
  });
});
