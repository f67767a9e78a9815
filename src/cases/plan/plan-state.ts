import { GUARDS } from '../../market/impact/guards.ts';
import { BACKSTOP } from '../../market/impact/request.ts';
import type { Appropriation } from '../../stockpile/appropriation.ts';
import type { Assembly, Assumption, NodeLabel } from '../assembly.ts';
import type { CaseEvidence } from '../case-evidence.ts';
import type { CaseProblem } from '../case-problem.ts';
import type { Mistake } from '../case-shape.ts';
import { located } from '../parse-case.ts';
import { DEMAND_ELASTICITY, demandSlices } from './demand-curve.ts';
import { accountLawMistakes, appropriationsIn, moneyOf } from './file-accounts.ts';
import { fileAssumptions } from './file-assumptions.ts';
import { evidenceIndex, evidenceMistakes } from './file-evidence.ts';
import { type FileContext, fileOptions } from './file-options.ts';
import { type LedgerContracts, ledgerContracts } from './ledger-contracts.ts';
import { type MarketNode, marketNodes } from './market-node.ts';
import type { MarketPool, NoPool } from './market-pool.ts';
import { materialsPlans, withMaterialsPlan } from './materials-plan.ts';
import type { OptionMade, OptionsFound } from './option-made.ts';
import type { ParsedPlan } from './parse-plan.ts';
import type { PlanAsked, PlanStated } from './plan-asked.ts';
import { planAssumptions, strategicAssumption } from './plan-assumptions.ts';
import { goalMistakes, planBounds } from './plan-bounds.ts';
import { caseMistakesOf } from './plan-case-checks.ts';
import type { PlanFile } from './plan-file.ts';
import { planMoney } from './plan-money.ts';
import type { NoPrice, PlanPrice } from './plan-price.ts';
import type { NotPlanned, PlanProblem } from './plan-problem.ts';
import { ownWorth, worthOf } from './plan-worth.ts';
import { type PlanTime, planTime } from './plan-years.ts';
import { spotOption } from './spot.ts';
import { notStrategic, type Strategic, strategicIn } from './strategic.ts';

/** States what a plan for a case may choose from, and within which bounds (F-15), or everything wrong with the plan file. */
export function planProblem(
  assembly: Assembly,
  evidence: CaseEvidence,
  asked: PlanAsked,
  file: PlanFile | null,
): PlanStated {
  const ground = groundOf(assembly, evidence, asked);
  const early = file === null ? [] : earlyMistakes(file, ground);
  if (file !== null && early.length > 0) return { problem: null, problems: located(early, file) };
  const { problem, mistakes } = stated(ground, file);
  if (file !== null && mistakes.length > 0) return { problem: null, problems: located(mistakes, file) };
  return { problem, problems: [] };
}

/** Everything wrong with a plan file: in itself, and against the case it is to be used with. Empty where it can be used. */
export function problemsOfPlan(
  { file, draft, problems }: ParsedPlan,
  assembly: Assembly,
  evidence: CaseEvidence,
  asked: PlanAsked,
): readonly CaseProblem[] {
  if (file !== null) return planProblem(assembly, evidence, asked, file).problems;
  if (draft === null) return problems;
  const said = new Set(problems.map(({ line, column }) => `${line} ${column}`));
  const more = located(earlyMistakes(draft, groundOf(assembly, evidence, asked)), draft);
  const untold = more.filter(({ line, column }) => !said.has(`${line} ${column}`));
  return [...problems, ...untold].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** What every part of a problem is made from. */
interface Ground extends FileContext {
  readonly assembly: Assembly;
  /** Options of the ledger: purchases on the market, and orders under contracts. */
  readonly ledger: OptionsFound;
  readonly strategic: Strategic;
  /** Appropriations as known on the day of the case. */
  readonly laws: () => readonly Appropriation[];
}

function groundOf(assembly: Assembly, evidence: CaseEvidence, asked: PlanAsked): Ground {
  const time = planTime(asked.today, asked.years, assembly.periods);
  const markets = marketNodes(assembly, evidence, asked.today);
  const contracts = ledgerContracts(markets, evidence, time, assembly.knownOn, asked.today);
  const plans = materialsPlans(markets, evidence);
  const strategic = strategicIn(assembly, evidence, plans);
  const spots = spotsOf(
    markets.filter(({ node }) => strategic.is(node)),
    evidence,
    time,
  );
  return {
    ...{ assembly, evidence, asked, time, markets, chanceOf: chanceIn(contracts) },
    ...{ plans, strategic },
    laws: () => appropriationsIn(evidence, assembly.knownOn),
    index: evidenceIndex(
      evidence,
      assembly.nodes.map(({ material }) => material),
    ),
    ledger: {
      made: [...spots.made, ...contracts.made],
      notPlanned: [...spots.notPlanned, ...contracts.notPlanned],
    },
  };
}

/** Chances of contracts whose chain gives one. */
const chanceIn =
  ({ chanceOf }: LedgerContracts): FileContext['chanceOf'] =>
  (procurement) => {
    const found = chanceOf(procurement);
    return found === null || 'missing' in found ? null : found;
  };

function earlyMistakes(file: PlanFile, ground: Ground): readonly Mistake[] {
  const { assembly, time, ledger } = ground;
  const ledgerOptions = ledger.made.map(({ option }) => option.id);
  return [
    ...caseMistakesOf(file, { assembly, time, ledgerOptions }),
    ...evidenceMistakes(file, ground.index),
    ...accountLawMistakes(file, ground.laws()),
  ];
}

interface Stated {
  readonly problem: PlanProblem;
  readonly mistakes: readonly Mistake[];
}

function stated(ground: Ground, file: PlanFile | null): Stated {
  const { assembly, asked, time, markets, ledger, index } = ground;
  const own = file === null ? { made: [], notPlanned: [], mistakes: [] } : fileOptions(file, ground);
  const kept = ledger.made.filter(({ option }) => !(file?.without ?? []).includes(option.id));
  // What options of the file need is counted among themselves; those of the ledger stand before them.
  const moved = own.made.map((one) => ({
    ...one,
    action: { ...one.action, dependsOn: one.action.dependsOn.map((n) => n + kept.length) },
  }));
  const made: readonly OptionMade[] = [...kept, ...moved].map((one) => {
    const market = markets[one.option.node];
    return market === undefined ? one : withMaterialsPlan(one, market, time.years, ground.plans);
  });
  const money = planMoney(asked, time, file, (entry) => moneyOf(entry, ground.laws(), index, asked.today));
  const bounds = planBounds(file, assembly, time);
  return {
    mistakes: [...own.mistakes, ...goalMistakes(bounds, made, assembly, time.years.length)],
    problem: {
      ...{ years: time.years, options: made.map(({ option }) => option) },
      actions: made.map(({ action, option }) => ({ ...action, accounts: money.pays(option.kind, option.id) })),
      ...{ accounts: money.accounts, money: money.money, yearly: money.yearly },
      ...{
        worthRule: asked.worth,
        worth: worthIn(ground, file, made),
        slices: slicesOf(asked),
        ...bounds,
        guard: guardOf(markets, time),
      },
      notPlanned: [
        ...assembly.notModelled.map((one): NotPlanned => ({ ...one, option: null })),
        ...leftOut(ground, made),
        ...ledger.notPlanned,
        ...own.notPlanned,
      ],
      assumptions: [...assumptionsOf(ground, made), ...fileAssumptions(file, made)],
      cells: made.flatMap(({ cells }) => cells),
      warnings: [...money.warnings, ...(asked.worth === 'price' ? [PRICE_WORTH] : [])],
    },
  };
}

/** Demand told apart by what it is worth, where that is what consequence is reckoned from. */
const slicesOf = ({ worth, elasticity = DEMAND_ELASTICITY.usual }: PlanAsked): PlanProblem['slices'] =>
  worth === 'curve' ? demandSlices(elasticity, BACKSTOP) : null;

/** What weighing by price makes of purchases at that price. */
const PRICE_WORTH =
  'Weighed at its price, a tonne that is surely missing saves about what it costs, of every material alike: many plans are nearly as good as this one, and differences between their purchases on the market mean little. The demand curve (`curve`) and a year’s demand of each alike (`share`) tell materials apart.';

/** Nodes that a plan looks at: the stockpile's own, and those an option helps. */
const isPlanned =
  ({ strategic }: Ground, made: readonly OptionMade[]) =>
  ({ node, at }: MarketNode): boolean =>
    strategic.is(node) || made.some(({ option }) => option.node === at);

function leftOut(ground: Ground, made: readonly OptionMade[]): readonly NotPlanned[] {
  const { list } = ground.strategic;
  const out = ground.markets.filter((market) => !isPlanned(ground, made)(market));
  return list === null ? [] : out.map(({ node }) => notStrategic(node, list));
}

function worthIn(ground: Ground, file: PlanFile | null, made: readonly OptionMade[]): Float64Array {
  const { assembly, asked, markets, time } = ground;
  const planned = isPlanned(ground, made);
  const factors = file?.worth?.factors ?? {};
  return worthOf(assembly, time.years.length, {
    rule: asked.worth,
    prices: markets.map(({ price }) => ('usdPerTonne' in price ? price.usdPerTonne : null)),
    factor: (group) => factors[group] ?? 1,
    weighed: markets.map(planned),
    own: ownWorth(file),
  });
}

/** What the plan and its options suppose, each once. */
function assumptionsOf(
  { asked, strategic, time: { years, buying } }: Ground,
  made: readonly OptionMade[],
): readonly Assumption[] {
  const all = [
    ...planAssumptions(years[buying - 1]?.label ?? '', years[buying]?.label ?? '', asked.worth),
    ...(strategic.list === null ? [] : [strategicAssumption(strategic.list)]),
    ...made.flatMap(({ assumptions }) => assumptions),
  ];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

function spotsOf(markets: readonly MarketNode[], { facts }: CaseEvidence, time: PlanTime): OptionsFound {
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

/** Tonnes a year above which a line is marked: 2 % of the world, 10 % of use at home; none in the periods of the case. */
function guardOf(markets: readonly MarketNode[], { years, buying }: PlanTime): Float64Array {
  const guard = new Float64Array(markets.length * years.length).fill(Number.POSITIVE_INFINITY);
  markets.forEach(({ node, pool, part }, n) => {
    const world = 'tonnes' in pool && pool.world !== null ? pool.world.tonnes * part : Number.POSITIVE_INFINITY;
    const home = node.consumption?.tonnesPerYear ?? Number.POSITIVE_INFINITY;
    const most = Math.min((world * GUARDS.world) / 100, (home * GUARDS.home) / 100);
    guard.fill(most, n * years.length, n * years.length + buying);
  });
  return guard;
}
