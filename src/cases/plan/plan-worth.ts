import type { Assembly } from '../assembly.ts';
import type { PlanFile } from './plan-file.ts';
import { dollarsPerTonne } from './plan-mentions.ts';
import type { WorthRule } from './plan-problem.ts';

/** What a tonne of one node and group unmet counts as in a plan file's own figures; null where it names none. */
export type OwnWorth = (node: string, material: string, group: string) => number | null;

/** What consequence is reckoned from. */
export interface WorthParts {
  readonly rule: WorthRule;
  /** [node]: dollars per tonne; null where there is none. */
  readonly prices: readonly (number | null)[];
  /** By group, of the plan file: 1 where it names none. */
  readonly factor: (group: string) => number;
  readonly own: OwnWorth;
  /** [node]: whether the plan looks at it at all. */
  readonly weighed: readonly boolean[];
}

/** Consequence of a tonne unmet, [node, group, year]; zero where a node cannot be weighed. */
export function worthOf(
  { nodes, groups }: Pick<Assembly, 'nodes' | 'groups'>,
  years: number,
  parts: WorthParts,
): Float64Array {
  const worth = new Float64Array(nodes.length * groups.length * years);
  nodes.forEach((node, n) => {
    groups.forEach((group, g) => {
      const start = (n * groups.length + g) * years;
      worth.fill(tonneOf(node, n, group, parts), start, start + years);
    });
  });
  return worth;
}

function tonneOf(
  { id, material, consumption }: Assembly['nodes'][number],
  n: number,
  group: string,
  { rule, prices, factor, own, weighed }: WorthParts,
): number {
  if (weighed[n] !== true) return 0;
  if (rule === 'own') return own(id, material, group) ?? 0;
  const perYear = consumption?.tonnesPerYear ?? 0;
  const tonne = rule === 'price' || rule === 'curve' ? (prices[n] ?? 0) : perYear > 0 ? 1 / perYear : 0;
  return tonne * factor(group);
}

/** What a plan file says a tonne of a node counts as: of the node before its material, of the group before all groups. */
export function ownWorth(file: Pick<PlanFile, 'worth'> | null): OwnWorth {
  const own = file?.worth?.own ?? {};
  return (node, material, group) => {
    const said = own[node] ?? own[material];
    if (said === undefined) return null;
    const text = typeof said === 'string' ? said : (said[group] ?? said['*']);
    return text === undefined ? null : dollarsPerTonne(text);
  };
}
