import type { RunComparison, RunResult } from './result.ts';

/** Mean gross shortfall by id of node, tonnes. */
export type NodeMeans = ReadonlyMap<string, number>;

/** How a kept run stands to the same run made now: its means now, and why they may be others than those kept. */
export interface RunNow {
  readonly means: NodeMeans;
  readonly drift: 'evidence' | 'code';
}

/** What lies between two runs, run again: each step changes one thing and leaves the rest. */
export interface Between {
  readonly a: RunNow;
  /** The case of a on the evidence of b, with the luck of a. */
  readonly evidence: NodeMeans;
  /** The case of b on the evidence of b, with the luck of a. */
  readonly assumptions: NodeMeans;
  readonly b: RunNow;
}

/** Mean gross shortfall of every node of a run. */
export function meansOf({ nodes }: Pick<RunResult, 'nodes'>): NodeMeans {
  return new Map(nodes.map(({ node, gross }) => [node.id, gross.mean]));
}

/** Why two runs differ, for the nodes both have; the four parts add up to b - a. */
export function comparisonOf(a: RunResult, b: RunResult, between: Between): RunComparison {
  const [inA, inB] = [meansOf(a), meansOf(b)];
  const nodes = [...inA].flatMap(([node, mean]) => {
    const other = inB.get(node);
    return other === undefined ? [] : [partsOf(node, mean, other, between)];
  });
  return {
    ...{ a: a.id, b: b.id },
    nodes: nodes.sort((one, other) => Math.abs(other.b - other.a) - Math.abs(one.b - one.a)),
    changed: { evidence: changedEvidence(a, b), assumptions: [...onlyIn(inA, inB), ...changedWords(a, b)] },
  };
}

function partsOf(node: string, a: number, b: number, between: Between): RunComparison['nodes'][number] {
  const aNow = between.a.means.get(node) ?? a;
  const bNow = between.b.means.get(node) ?? b;
  // A node that one of the steps does not have cannot be told apart there: its step is taken together with the next.
  const onEvidence = between.evidence.get(node) ?? aNow;
  const onAssumptions = between.assumptions.get(node) ?? onEvidence;
  const parts = { evidence: onEvidence - aNow, assumptions: onAssumptions - onEvidence, code: 0 };
  parts[between.a.drift] += aNow - a;
  parts[between.b.drift] += b - bNow;
  return { node, a, b, ...parts, luck: bNow - onAssumptions };
}

function onlyIn(a: NodeMeans, b: NodeMeans): readonly string[] {
  const missing = (from: NodeMeans, other: NodeMeans, name: string): readonly string[] =>
    [...from.keys()].filter((node) => !other.has(node)).map((node) => `${node} is in ${name} only`);
  return [...missing(a, b, 'a'), ...missing(b, a, 'b')];
}

/** Ids of evidence behind one run and not the other. */
function changedEvidence(a: RunResult, b: RunResult): readonly string[] {
  const behind = ({ cells }: RunResult): ReadonlySet<string> => new Set(cells.flatMap(({ figure }) => figure.evidence));
  const [ofA, ofB] = [behind(a), behind(b)];
  return [...[...ofA].filter((id) => !ofB.has(id)), ...[...ofB].filter((id) => !ofA.has(id))].sort();
}

/** What the two cases say differently, in words. */
function changedWords(a: RunResult, b: RunResult): readonly string[] {
  const said = ({ assumptions, shocks, tables }: RunResult): ReadonlySet<string> =>
    new Set([
      ...assumptions.map(({ words, value }) => `assumption: ${words} (${value})`),
      ...shocks.map(({ kind, words }) => `${kind}: ${words}`),
      `reliability: ${tables.primary}${tables.alternative === null ? '' : `, beside it ${tables.alternative}`}`,
    ]);
  const [ofA, ofB] = [said(a), said(b)];
  return [
    ...[...ofA].filter((words) => !ofB.has(words)).map((words) => `a only: ${words}`),
    ...[...ofB].filter((words) => !ofA.has(words)).map((words) => `b only: ${words}`),
  ];
}
