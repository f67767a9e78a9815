import { formatNumber, formatPercent } from '../units/format.ts';
import type { Assembly } from './assembly.ts';
import type { NodeResult } from './result.ts';

/** Names in a headline: more are a table. */
const NAMED = 3;
/** No headline says more than the draws can: two significant figures. */
const two = (amount: number): number => Number(amount.toPrecision(2));

/** What a run says first: how many nodes lack anything, and the worst of them with their share of demand. */
export function headlineOf(
  { nodes: all, notModelled, tables }: Pick<Assembly, 'nodes' | 'notModelled' | 'tables'>,
  nodes: readonly NodeResult[],
): string {
  const short = nodes.filter(({ gross }) => gross.mean > 0);
  const left = notModelled.length === 0 ? '' : ` ${counted(notModelled.length, 'material')} could not be modelled.`;
  if (all.length === 0) return `Nothing could be modelled.${left}`;
  if (short.length === 0) return `No shortfall in any draw among ${counted(nodes.length, 'material')}.${left}`;
  const worst = short
    .slice(0, NAMED)
    .map((node) => wordsOf(node, tables.alternative))
    .join(', ');
  return `Short on average: ${worst}. ${short.length} of ${nodes.length} modelled lack something in some draw.${left}`;
}

const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** Both reliability tables, since which is right nobody knows and they may lie far apart. */
function wordsOf({ node, gross, demand, alternative }: NodeResult, other: string | null): string {
  const share = formatPercent(two(gross.mean / demand));
  const beside =
    alternative === null || other === null ? '' : `; by table ${other} ${formatNumber(two(alternative.gross.mean))} t`;
  return `${node.name} ${formatNumber(two(gross.mean))} t (${share} of demand${beside})`;
}
