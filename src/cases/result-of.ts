import { bandOf } from '../shortfall/fan.ts';
import { demandAsSet, meanDemand } from '../shortfall/mean-demand.ts';
import type { Model } from '../shortfall/model.ts';
import type { Outcome } from '../shortfall/outcome.ts';
import { planOf } from '../shortfall/plan.ts';
import { standardErrorsOf } from '../shortfall/standard-error.ts';
import { tallySummary } from '../shortfall/tally.ts';
import type { Assembly } from './assembly.ts';
import { headlineOf } from './headline.ts';
import { restOnAssumptions, shareOnAssumptions } from './rest-on-assumptions.ts';
import type { Distribution, Manifest, NodeResult, RunResult, SourceLoss } from './result.ts';

/** What the models of an assembled case came to, all on the same luck. */
export interface RunOutcomes {
  readonly primary: Outcome;
  readonly alternative: Outcome | null;
  readonly withoutAssumptions: Outcome;
  /** Cumulative, in the order of the assembly's. */
  readonly mitigations: readonly Outcome[];
}

/** What a run says: what was drawn, in the words of the case, the worst first. */
export function resultOf(assembly: Assembly, outcomes: RunOutcomes, manifest: Manifest, id: string): RunResult {
  const known = {
    base: planOf(assembly.model).base,
    wanted: meanDemand(assembly.model),
    stated: demandAsSet(assembly.model),
  };
  const all = assembly.nodes.map((_, node) => nodeResult(assembly, outcomes, node, known));
  const nodes = all.filter(({ demand }) => demand > 0).sort((a, b) => shareShort(b) - shareShort(a));
  const { home, periods, groups, shocks, assumptions, notModelled, warnings, cells, tables } = assembly;
  return {
    ...{ id, manifest, title: assembly.case.title, summary: assembly.case.summary, home, periods, groups, nodes },
    headline: { words: headlineOf(assembly, nodes), restsOnAssumptions: restOnAssumptions(nodes) },
    ...{ shocks, assumptions, notModelled, warnings, cells, tables },
  };
}

/** Mean gross shortfall over demand: what the worst is told by. */
function shareShort({ gross, demand }: NodeResult): number {
  return demand > 0 ? gross.mean / demand : 0;
}

/** What the arrays alone say: supply without cuts by node and period, mean demand by node and group, demand. */
interface Known {
  readonly base: Float64Array;
  readonly wanted: Float64Array;
  /** [node, group, period], with levers where they stand. */
  readonly stated: Float64Array;
}

function nodeResult(assembly: Assembly, outcomes: RunOutcomes, node: number, known: Known): NodeResult {
  const { base } = known;
  const { model, nodes } = assembly;
  const { primary, alternative, withoutAssumptions } = outcomes;
  const label = nodes[node];
  if (label === undefined) throw new RangeError(`no node ${node}`);
  const demand = demandByPeriod(model, known.stated, node);
  const gross = distributionOf(primary, node, 'gross');
  return {
    node: label,
    demand: sumOf(demand),
    supplyWithoutCuts: sumOf(base.subarray(node * model.periods, (node + 1) * model.periods)),
    ...{ gross, net: distributionOf(primary, node, 'net') },
    alternative:
      alternative === null
        ? null
        : { gross: distributionOf(alternative, node, 'gross'), net: distributionOf(alternative, node, 'net') },
    byPeriod: assembly.periods.map(({ label: period }, t) => ({
      ...{ label: period, demand: demand[t] ?? 0 },
      ...{ gross: bandOf(primary.grossFan, node * model.periods + t) },
      ...{ net: bandOf(primary.netFan, node * model.periods + t) },
    })),
    ...{ byGroup: byGroup(assembly, primary, node, known), ...byUse(assembly, node, known) },
    restsOnAssumptions: shareOnAssumptions(gross.mean, meanOf(withoutAssumptions, node, 'gross')),
    worth: label.price === null ? null : { usd: gross.mean * label.price.usdPerTonne, price: label.price.figure },
    daysOfCover: daysOfCover(assembly, node, sumOf(demand)),
    losses: lossesOf(assembly, primary, node),
    mitigations: mitigated(assembly, outcomes, node),
  };
}

function distributionOf(outcome: Outcome, node: number, side: 'gross' | 'net'): Distribution {
  const tally = outcome[side][node];
  if (tally === undefined) throw new RangeError(`no node ${node}`);
  const { chance, mean, p50, p90, p95, cvar95 } = tallySummary(tally);
  return { chance, mean, standardError: standardErrorsOf(outcome, node, side).mean, p50, p90, p95, cvar95 };
}

function meanOf(outcome: Outcome, node: number, side: 'gross' | 'net'): number {
  const [weight = 0, total = 0] = outcome[side][node]?.totals ?? [];
  return total / weight;
}

const sumOf = (tonnes: Float64Array): number => tonnes.reduce((sum, some) => sum + some, 0);

/** Tonnes wanted in each period by all groups. */
function demandByPeriod({ groups, periods }: Model, demand: Float64Array, node: number): Float64Array {
  const wanted = new Float64Array(periods);
  for (let g = 0; g < groups; g++) {
    for (let t = 0; t < periods; t++) {
      wanted[t] = (wanted[t] as number) + (demand[(node * groups + g) * periods + t] as number);
    }
  }
  return wanted;
}

/** Every group with all its lots. */
function byGroup(
  { model, groups, lots }: Assembly,
  outcome: Outcome,
  node: number,
  { wanted, stated }: Known,
): NodeResult['byGroup'] {
  const [weight = 0] = outcome.gross[node]?.totals ?? [];
  const places = (group: number): readonly number[] =>
    lots.flatMap((of, lot) => (of === group ? [node * model.groups + lot] : []));
  const sum = (by: Float64Array, group: number): number =>
    places(group).reduce((all, at) => all + sumOf(by.subarray(at * model.periods, (at + 1) * model.periods)), 0);
  const priced = !Number.isNaN(model.price.backstop[node] ?? Number.NaN);
  return groups.map((group, g) => {
    const gross = sum(outcome.grossBy, g) / weight;
    const whole = places(g).reduce((all, at) => all + (wanted[at] ?? 0), 0);
    // What is drawn may come out a little above its mean.
    const share = priced || !(whole > 0) ? null : Math.min(1, gross / whole);
    return {
      group,
      demand: sum(stated, g),
      wanted: priced ? null : whole,
      share,
      gross,
      net: sum(outcome.netBy, g) / weight,
    };
  });
}

/** What a node's demand is for, levers where they stand; nothing where the case does not say. */
function byUse({ model, groups, lots, uses }: Assembly, node: number, { stated }: Known): Pick<NodeResult, 'byUse'> {
  const own = uses.filter((use) => use.node === node);
  const demandOf = ({ group, lot, part }: (typeof uses)[number]): number => {
    const item = node * model.groups + lots.indexOf(groups.indexOf(group)) + lot;
    return part.reduce((sum, some, t) => sum + some * (stated[item * model.periods + t] ?? 0), 0);
  };
  return own.length === 0
    ? {}
    : { byUse: own.map((one) => ({ use: one.use, group: one.group, demand: demandOf(one) })) };
}

/** What is held at the beginning, releasable or not, against what is used in a day. */
function daysOfCover({ model, nodes, periods, cells }: Assembly, node: number, demand: number) {
  const { stocks } = model;
  const held = Array.from({ length: stocks.count }, (_, k) => k).filter(
    (k) => stocks.node[k] === node && stocks.from[k] === 0,
  );
  if (held.length === 0) return { held: null, days: null, figure: null };
  const tonnes = held.reduce((sum, k) => sum + (stocks.amount[k] as number), 0);
  const aDay = demand / periods.reduce((sum, { days }) => sum + days, 0);
  const where = `inventory/${nodes[node]?.id}`;
  const figure = cells.find((cell) => cell.where === where || cell.where.startsWith(`${where}/`))?.figure ?? null;
  return { held: tonnes, days: aDay > 0 ? tonnes / aDay : null, figure };
}

/** Mean tonnes that each source of a node does not deliver, the largest first. */
function lossesOf({ sources }: Assembly, outcome: Outcome, node: number): readonly SourceLoss[] {
  const [weight = 0] = outcome.gross[node]?.totals ?? [];
  const own = sources.flatMap(({ node: of, kind, name, place, words }, s) => {
    const tonnes = (outcome.lost[s] ?? 0) / weight;
    return of === node && kind !== 'upstream' && tonnes > 0 ? [{ source: name, place, words, tonnes }] : [];
  });
  const all = own.reduce((sum, { tonnes }) => sum + tonnes, 0);
  return own.map((loss) => ({ ...loss, share: loss.tonnes / all })).sort((a, b) => b.tonnes - a.tonnes);
}

/** What stays after each mitigation and those before it (F-13), after release. */
function mitigated(assembly: Assembly, { mitigations }: RunOutcomes, node: number): NodeResult['mitigations'] {
  return mitigations.flatMap((outcome, n) => {
    const [step, tally] = [assembly.mitigations[n], outcome.net[node]];
    if (step === undefined || tally === undefined) return [];
    const { mean, p90 } = tallySummary(tally);
    return [{ id: step.id, words: step.words, mean, p90 }];
  });
}
