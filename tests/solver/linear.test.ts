import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { consequenceOf, consequenceProgram, type SharedSupply } from '../../src/planner/consequence.ts';
import { LinearSolver } from '../../src/solver/linear.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await LinearSolver.load();
});

const solved = (shared: SharedSupply) => consequenceOf(shared, solver.solve(consequenceProgram(shared)));

/** VC-40: three sectors, two materials. */
const sharing = (supply: readonly [number, number]): SharedSupply => ({
  materials: [
    { name: 'first', supply: supply[0] },
    { name: 'second', supply: supply[1] },
  ],
  sectors: [
    { name: 'a', value: 100, uses: [10, 1] },
    { name: 'b', value: 80, uses: [4, 6] },
    { name: 'c', value: 60, uses: [2, 5] },
  ],
});

describe('fixed-proportion consequence (F-16)', () => {
  it('gives VC-40 a: what is made, its value, and what a unit of each material is worth', () => {
    const { value, lost, sectors, materials } = solved(sharing([9, 8]));
    const made = sectors.map((sector) => sector.made);
    expect(made.map((x) => Number(x.toFixed(10)))).toEqual([0.5357142857, 0.4107142857, 1]);
    expect(value).toBeCloseTo(146.4285714, 7);
    expect(lost).toBeCloseTo(240 - 146.4285714, 7);
    expect(materials[0]?.worth).toBeCloseTo(9.2857143, 7);
    expect(materials[1]?.worth).toBeCloseTo(7.1428571, 7);
    expect(materials.map(({ shortAlone }) => shortAlone)).toEqual([7, 4]);
    expect(materials.map(({ demand }) => demand)).toEqual([16, 12]);
  });

  it('gives a short material no worth where another binds', () => {
    const [first] = solved(sharing([15, 1])).materials;
    expect(first?.shortAlone).toBe(1);
    expect(first?.worth).toBe(0);
    expect(first?.used).toBeLessThan(15);
  });

  it('loses nothing where all is there, and all where nothing is', () => {
    expect(solved(sharing([16, 12])).lost).toBeCloseTo(0, 9);
    expect(solved(sharing([0, 0])).value).toBeCloseTo(0, 9);
  });

  const amount = fc.integer({ min: 0, max: 20 });
  const shared = fc.record<SharedSupply>({
    materials: fc.tuple(amount, amount).map((supply) => supply.map((s, m) => ({ name: `m${m}`, supply: s }))),
    sectors: fc.array(
      fc.record({ name: fc.constant('s'), value: fc.integer({ min: 1, max: 100 }), uses: fc.tuple(amount, amount) }),
      { minLength: 1, maxLength: 6 },
    ),
  });

  it('uses no more than there is, and what duals say of one more unit is no less than what it brings', () => {
    fc.assert(
      fc.property(shared, (input) => {
        const now = solved(input);
        for (const { used, supply } of now.materials) expect(used).toBeLessThanOrEqual(supply + 1e-7);
        const [first, ...others] = input.materials;
        if (first === undefined) return;
        const more = solved({ ...input, materials: [{ ...first, supply: first.supply + 1 }, ...others] });
        expect(more.value).toBeGreaterThanOrEqual(now.value - 1e-7);
        expect(more.value - now.value).toBeLessThanOrEqual((now.materials[0]?.worth ?? 0) + 1e-7);
      }),
      { numRuns: 60 },
    );
  });

  it('says so where a program has no optimum', () => {
    const program = consequenceProgram(sharing([9, 8]));
    expect(() => solver.solve({ ...program, limit: new Float64Array([-1, 1]) })).toThrow(/no optimum/);
  });
});
