import type { Distribution } from '../result.ts';
import type { PlanAnswer, PlanLine, PlanManifest } from './plan-answer.ts';
import { riskUnit } from './plan-words.ts';

/** One option in either of two plans. */
export interface ComparedLine {
  readonly option: string;
  readonly kind: string;
  readonly words: string;
  readonly node: string;
  readonly where: 'both' | 'only a' | 'only b';
  readonly a: { readonly tonnes: number; readonly usd: number } | null;
  readonly b: { readonly tonnes: number; readonly usd: number } | null;
}

/** What is left at a node without and with either plan, tonnes, on the same draws. */
export interface ComparedNode {
  readonly node: string;
  readonly name: string;
  readonly before: Distribution;
  readonly a: Distribution;
  readonly b: Distribution;
}

/** Two plans side by side. */
export interface PlanComparison {
  readonly sameLuck: boolean;
  /** On which draws, or why what is left after them cannot be set side by side. */
  readonly luck: string;
  /** Of what is left; null where the two count a tonne unmet differently or on other draws. */
  readonly unit: string | null;
  /** Largest difference in money first. */
  readonly lines: readonly ComparedLine[];
  readonly nodes: readonly ComparedNode[];
}

/** Sets two plans side by side: their lines always, what they leave only where both were made on the same draws. */
export function comparePlans(a: PlanAnswer, b: PlanAnswer): PlanComparison {
  const sameLuck = luckOf(a.manifest) === luckOf(b.manifest);
  return {
    ...{ sameLuck, luck: luckWords(a, b, sameLuck) },
    unit: sameLuck && worthOf(a.manifest) === worthOf(b.manifest) ? riskUnit(a.manifest.worth) : null,
    lines: comparedLines(a.lines, b.lines),
    nodes: sameLuck ? comparedNodes(a, b) : [],
  };
}

/** All that decides the draws: case and evidence as assembled, seed, how many and how. */
function luckOf({ run: { inputs, seed, draws, sampling, engine } }: PlanManifest): string {
  return JSON.stringify([inputs, seed, draws, sampling, engine]);
}

/** Own weights are those of a plan file. */
function worthOf({ worth, planFile }: PlanManifest): string {
  return worth === 'own' ? `own ${planFile?.sha256 ?? ''}` : worth;
}

function luckWords(a: PlanAnswer, b: PlanAnswer, sameLuck: boolean): string {
  const { run } = a.manifest;
  if (sameLuck) return `the same ${run.draws} draws of ${run.case}, seed ${run.seed}, as known on ${run.knownOn}`;
  const other = b.manifest.run;
  const told = [
    run.case === other.case ? null : `cases (${run.case}, ${other.case})`,
    run.knownOn === other.knownOn ? null : `days the ledger is known on (${run.knownOn}, ${other.knownOn})`,
    run.seed === other.seed ? null : `seeds (${run.seed}, ${other.seed})`,
    run.draws === other.draws ? null : `numbers of draws (${run.draws}, ${other.draws})`,
  ].filter((words) => words !== null);
  const what = told.length === 0 ? 'numbers of the case, its levers or its evidence' : told.join(', ');
  return `They were made on different ${what}: what they leave cannot be set side by side. Make one of them again as the other was made.`;
}

function comparedLines(a: readonly PlanLine[], b: readonly PlanLine[]): readonly ComparedLine[] {
  const [inA, inB] = [byOption(a), byOption(b)];
  const options = [...new Set([...inA.keys(), ...inB.keys()])];
  return options
    .flatMap((option) => comparedLine(inA.get(option), inB.get(option)))
    .sort((x, y) => apart(y) - apart(x) || (x.option < y.option ? -1 : 1));
}

const byOption = (lines: readonly PlanLine[]): ReadonlyMap<string, PlanLine> =>
  new Map(lines.map((line) => [line.option, line]));

const apart = ({ a, b }: ComparedLine): number => Math.abs((a?.usd ?? 0) - (b?.usd ?? 0));

function comparedLine(a: PlanLine | undefined, b: PlanLine | undefined): readonly ComparedLine[] {
  const line = a ?? b;
  if (line === undefined) return [];
  const { option, kind, words, node } = line;
  const where = a === undefined ? 'only b' : b === undefined ? 'only a' : 'both';
  return [{ option, kind, words, node, where, a: amountOf(a), b: amountOf(b) }];
}

const amountOf = (line: PlanLine | undefined): ComparedLine['a'] =>
  line === undefined ? null : { tonnes: line.tonnes, usd: line.usd };

function comparedNodes(a: PlanAnswer, b: PlanAnswer): readonly ComparedNode[] {
  const inB = new Map(b.nodes.map((node) => [node.node.id, node]));
  return a.nodes.flatMap(({ node, before, after }) => {
    const other = inB.get(node.id);
    return other === undefined ? [] : [{ node: node.id, name: node.name, before, a: after, b: other.after }];
  });
}
