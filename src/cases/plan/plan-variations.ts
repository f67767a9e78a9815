import { exp } from '../../numeric/elementary.ts';
import { normalQuantile } from '../../numeric/normal.ts';
import type { Plan } from '../../planner/plan.ts';
import type { Factor } from '../../shortfall/factor.ts';
import type { Model } from '../../shortfall/model.ts';
import type { Assembly } from '../assembly.ts';
import type { PlanVariation } from './plan-answer.ts';
import type { PlanProblem } from './plan-problem.ts';

/** One thing otherwise: the model it is drawn with, and the seed. */
export interface VariedModel {
  readonly id: string;
  readonly words: string;
  readonly model: Model;
  readonly seed: number;
}

/** Materials whose data are put at the ends of their interval: those whose shortfall counts most. */
const MATERIALS = 6;
/** Ends of the interval of an edition's error, as quantiles. */
const ENDS = [0.05, 0.95] as const;

/** The plan's case with one thing otherwise each: other reliability, other luck, data of large materials at their ends. */
export function variedModels(assembly: Assembly, seed: number, materials: readonly string[]): readonly VariedModel[] {
  const { model, alternative, tables } = assembly;
  const other: readonly VariedModel[] =
    alternative === null
      ? []
      : [
          {
            id: 'reliability',
            words: `the other reliability table (${tables.alternative ?? ''})`,
            model: alternative,
            seed,
          },
        ];
  const luck = { id: 'seed', words: `another seed (${otherSeed(seed)})`, model, seed: otherSeed(seed) };
  return [...other, luck, ...materials.slice(0, MATERIALS).flatMap((material) => atEnds(assembly, seed, material))];
}

/** The seed of draws a plan was not made on. */
export const otherSeed = (seed: number): number => (seed === 2 ** 32 - 1 ? 0 : seed + 1);

function atEnds({ model, nodes }: Assembly, seed: number, material: string): readonly VariedModel[] {
  const name = `edition-error/${material}`;
  const factor = model.factors.find((one) => one.name === name);
  if (factor?.kind !== 'error') return [];
  const called = nodes.find((node) => node.material === material)?.name ?? material;
  return ENDS.map((end) => ({
    ...{ id: `${material}/${end}`, words: `${called}: the edition's error at its ${end * 100}th percentile`, seed },
    model: { ...model, factors: model.factors.map((one) => (one === factor ? held(factor, end, model.periods) : one)) },
  }));
}

/** A lognormal error that is the same in every draw. */
function held(
  { name, sigma, rank }: Extract<Factor, { readonly kind: 'error' }>,
  end: number,
  periods: number,
): Factor {
  const level = exp(sigma * normalQuantile(end));
  return {
    ...{ kind: 'known', name, class: 'edition error', path: new Float64Array(periods).fill(level) },
    ...(rank === undefined ? {} : { rank }),
  };
}

/** What a varied plan keeps of a plan (by at least half of the tonnes), what it loses and what it takes besides. */
export function keptOf(
  { options, years }: PlanProblem,
  plan: Plan,
  varied: Plan,
): Pick<PlanVariation, 'kept' | 'lost' | 'added'> {
  const size = years.length;
  const tonnes = ({ tonnes: all }: Plan, a: number): number =>
    all.subarray(a * size, (a + 1) * size).reduce((sum, one) => sum + one, 0);
  const kept: string[] = [];
  const lost: string[] = [];
  const added: string[] = [];
  for (const [a, { id }] of options.entries()) {
    const [here, there] = [plan.taken[a] === 1, varied.taken[a] === 1];
    if (here) (there && tonnes(varied, a) >= tonnes(plan, a) / 2 ? kept : lost).push(id);
    else if (there) added.push(id);
  }
  return { kept, lost, added };
}
