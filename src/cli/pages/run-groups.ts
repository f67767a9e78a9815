import type { RunResultDto } from '../../api/contract-runs.ts';
import { hang } from '../terminal.ts';
import { part, plain, tonnes } from './run-text.ts';
import { cut, type Style, table } from './style.ts';

type Node = RunResultDto['nodes'][number];

const NAME = 24;
const USES = 6;

/** Demand and shortfall by group of demand, in the order they are served, and what the demand is for; nothing where all is one. */
export function groupLines(nodes: readonly Node[], style: Style): readonly string[] {
  const split = nodes.filter(({ byGroup }) => byGroup.length > 1);
  if (split.length === 0) return [];
  const rows = split.flatMap(({ node, byGroup }) =>
    byGroup.map(({ group, demand, wanted, share = null, gross, net }, n) => {
      const amounts = [tonnesOr(demand), tonnesOr(wanted), plain(gross), part(share), plain(net)];
      return [n === 0 ? cut(node.name, NAME) : '', group, ...amounts];
    }),
  );
  const head = ['', 'served in this order', 'demand t', 'drawn t', 'short t', 'of drawn', 'after release t'];
  const sides = ['left', 'left', 'right', 'right', 'right', 'right', 'right'] as const;
  const uses = split.flatMap((one) => useLine(one, style));
  return [table(head, rows, [...sides], style), style.paint.dim(hang('  ', DRAWN, style.width)), ...uses];
}

const DRAWN = 'Drawn: demand on the mean of all draws, which what is not known of the edition moves too.';

const tonnesOr = (amount: number | null | undefined): string => (typeof amount === 'number' ? plain(amount) : '–');

function useLine({ node, byUse = [] }: Node, { paint, width }: Style): readonly string[] {
  if (byUse.length === 0) return [];
  const largest = byUse.toSorted((a, b) => b.demand - a.demand);
  const named = largest.slice(0, USES).map(({ use, group, demand }) => `${use} ${tonnes(demand)} (${group})`);
  const more = largest.length - named.length;
  const all = more > 0 ? [...named, `${more} more`] : named;
  return [paint.dim(hang(`  demand for ${cut(node.name, NAME)}: `, all.join('; '), width))];
}
