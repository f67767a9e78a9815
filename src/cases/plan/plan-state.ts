import { GUARDS } from '../../market/impact/guards.ts';
import { type MaterialView, viewOf } from '../../market/material-view.ts';
import type { Account } from '../../planner/plan-model.ts';
import type { Assembly, NodeLabel } from '../assembly.ts';
import type { CaseEvidence } from '../case-evidence.ts';
import { type MarketPool, marketPool, type NoPool } from './market-pool.ts';
import type { OptionMade, OptionsFound } from './option-made.ts';
import type { PlanAsked, PlanStated } from './plan-asked.ts';
import { planAssumptions } from './plan-assumptions.ts';
import { type NoPrice, type PlanPrice, planPrice } from './plan-price.ts';
import type { NotPlanned, PlanAccount } from './plan-problem.ts';
import { worthOf } from './plan-worth.ts';
import { type PlanTime, planTime } from './plan-years.ts';
import { spotOption } from './spot.ts';

/** A node with all that a plan reads of its market. */
export interface MarketNode {
  readonly node: NodeLabel;
  readonly at: number;
  readonly view: MaterialView;
  readonly price: PlanPrice | NoPrice;
  readonly pool: MarketPool | NoPool;
  /** Part of its material's pool that is of this node. */
  readonly part: number;
}

/** States what a plan for a case may choose from, and within which bounds (F-15). */
export function planProblem(assembly: Assembly, evidence: CaseEvidence, asked: PlanAsked, _file: null): PlanStated {
  const time = planTime(asked.today, asked.years, assembly.periods);
  const markets = marketsOf(assembly, evidence, asked);
  const found = spots(markets, evidence, time);
  const accounts = budgetOf(asked, time);
  const years = time.years.length;
  return {
    problem: {
      years: time.years,
      options: found.made.map(({ option }) => option),
      actions: found.made.map(({ action }) => ({ ...action, accounts: accounts.money.map((_, a) => a) })),
      accounts: accounts.accounts,
      money: accounts.money,
      yearly: null,
      worthRule: asked.worth,
      worth: worthOf(assembly, years, {
        rule: asked.worth,
        prices: markets.map(({ price }) => ('usdPerTonne' in price ? price.usdPerTonne : null)),
        factor: () => 1,
        own: () => null,
      }),
      ...{ shareCaps: [], storage: null, release: null, goals: [] },
      guard: guardOf(markets, time),
      notPlanned: [...assembly.notModelled.map((one): NotPlanned => ({ ...one, option: null })), ...found.notPlanned],
      assumptions: [...planAssumptionsOf(asked, time), ...assumptionsOf(found.made)],
      cells: found.made.flatMap(({ cells }) => cells),
      warnings: [],
    },
    problems: [],
  };
}

const planAssumptionsOf = ({ worth }: PlanAsked, { years, buying }: PlanTime) =>
  planAssumptions(years[buying - 1]?.label ?? '', years[buying]?.label ?? '', worth);

/** Each assumption once. */
const assumptionsOf = (made: readonly OptionMade[]) => [
  ...new Map(made.flatMap(({ assumptions }) => assumptions.map((one) => [one.id, one] as const))).values(),
];

function marketsOf(assembly: Assembly, evidence: CaseEvidence, { today }: PlanAsked): readonly MarketNode[] {
  const views = new Map<string, MaterialView>();
  const viewAt = (material: string): MaterialView => {
    const known = views.get(material);
    if (known !== undefined) return known;
    const { vocabulary, sources } = evidence;
    const view = viewOf(material, evidence.statementsOf(material), vocabulary, sources, assembly.knownOn);
    views.set(material, view);
    return view;
  };
  return assembly.nodes.map((node, at): MarketNode => {
    const view = viewAt(node.material);
    return {
      ...{ node, at, view, price: planPrice(node, view, today) },
      pool: marketPool(node.basis, view, evidence.facts.tiers),
      part: partOf(assembly, node),
    };
  });
}

/** Demand of a form over that of all forms of its material in the case. */
function partOf({ nodes }: Assembly, node: NodeLabel): number {
  const forms = nodes.filter(({ material }) => material === node.material);
  const all = forms.reduce((sum, { consumption }) => sum + (consumption?.tonnesPerYear ?? 0), 0);
  if (forms.length === 1) return 1;
  return all > 0 ? (node.consumption?.tonnesPerYear ?? 0) / all : 1 / forms.length;
}

function spots(markets: readonly MarketNode[], { facts }: CaseEvidence, time: PlanTime): OptionsFound {
  const made: OptionMade[] = [];
  const notPlanned: NotPlanned[] = [];
  for (const { node, at, price, pool, part } of markets) {
    if ('usdPerTonne' in price && 'tonnes' in pool) made.push(spotOption({ node, at, price, pool, part, facts, time }));
    else notPlanned.push(unbuyable(node, price, pool));
  }
  return { made, notPlanned };
}

function unbuyable(
  { id, material, name }: NodeLabel,
  price: PlanPrice | NoPrice,
  pool: MarketPool | NoPool,
): NotPlanned {
  const priceless = 'why' in price ? [`${name}: ${price.why}`] : [];
  const poolless = 'why' in pool ? [`${name}: ${pool.why}`] : [];
  return {
    material,
    option: `spot/${id}`,
    why: `Cannot be bought on the market here. ${[...priceless, ...poolless].join('; ')}.`,
    needs: [
      ...('why' in price ? ['a dated price per tonne of what is used'] : []),
      ...('why' in pool ? pool.needs : []),
    ],
    evidence: [
      ...('why' in price ? (price.figure?.evidence ?? []) : price.figure.evidence),
      ...('why' in pool ? [] : pool.figure.evidence),
    ],
  };
}

interface Money {
  readonly accounts: readonly PlanAccount[];
  readonly money: readonly Account[];
}

/** One account over all buying years. */
function budgetOf({ budget }: PlanAsked, { years, buying }: PlanTime): Money {
  const [from, until] = [years[0]?.label ?? '', years[buying - 1]?.label ?? ''];
  const words = budget === null ? 'Money without limit' : 'Budget over all buying years';
  return {
    accounts: [{ id: 'budget', words, from, until, figure: null, evidence: [] }],
    money: [{ amount: budget ?? Number.POSITIVE_INFINITY, from: 0, until: buying - 1 }],
  };
}

/** Tonnes a year above which a line is marked: 2 % of the world, 10 % of use at home; none in the periods of the case. */
function guardOf(markets: readonly MarketNode[], { years, buying }: PlanTime): Float64Array {
  const guard = new Float64Array(markets.length * years.length).fill(Number.POSITIVE_INFINITY);
  markets.forEach(({ node, pool, part }, n) => {
    const world = 'tonnes' in pool && pool.world !== null ? pool.world.tonnes * part : Number.POSITIVE_INFINITY;
    const home = node.consumption?.tonnesPerYear ?? Number.POSITIVE_INFINITY;
    guard.fill(
      Math.min((world * GUARDS.world) / 100, (home * GUARDS.home) / 100),
      n * years.length,
      n * years.length + buying,
    );
  });
  return guard;
}
