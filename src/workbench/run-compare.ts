import type { Assembly } from '../cases/assembly.ts';
import { comparisonOf, meansOf, type NodeMeans, type RunNow } from '../cases/compare-runs.ts';
import type { Manifest, RunComparison, RunResult } from '../cases/result.ts';
import { ENGINE } from '../shortfall/engine-version.ts';
import { assembleAgain } from './run-again.ts';
import { threadsOf } from './run-execute.ts';
import { RunPool } from './run-pool.ts';
import type { Preparing } from './run-prepare.ts';

/** Why two kept runs differ: what lies between them is run again, and only that. */
export async function compareRuns(
  a: RunResult,
  b: RunResult,
  preparing: Preparing,
  signal?: AbortSignal,
): Promise<RunComparison> {
  const [ma, mb] = [a.manifest, b.manifest];
  const [aNow, bNow] = [await runNow(a, preparing, signal), await runNow(b, preparing, signal)];
  const evidence = ma.knownOn === mb.knownOn ? aNow.means : await means(ma, ma, mb.knownOn, preparing, signal);
  const assumptions = await afterAssumptions(ma, mb, { evidence, bNow: bNow.means }, preparing, signal);
  return comparisonOf(a, b, { a: aNow, evidence, assumptions, b: bNow });
}

/** With the same luck it is b as it is now; with the same case, nothing more has changed. */
async function afterAssumptions(
  a: Manifest,
  b: Manifest,
  { evidence, bNow }: { readonly evidence: NodeMeans; readonly bNow: NodeMeans },
  preparing: Preparing,
  signal?: AbortSignal,
): Promise<NodeMeans> {
  if (isSameLuck(a, b)) return bNow;
  const sameCase = a.caseSha256 === b.caseSha256 && a.materials.join() === b.materials.join() && setOf(a) === setOf(b);
  return sameCase ? evidence : means(b, a, b.knownOn, preparing, signal);
}

const setOf = ({ set = {} }: Manifest): string => JSON.stringify(set);

function isSameLuck(a: Manifest, b: Manifest): boolean {
  return a.seed === b.seed && a.draws === b.draws && a.sampling === b.sampling;
}

/** The run as it comes out now; what is assembled and drawn alike is not drawn again. */
async function runNow(run: RunResult, preparing: Preparing, signal?: AbortSignal): Promise<RunNow> {
  const { manifest } = run;
  const { assembly, same, sameEvidence } = await assembleAgain(manifest, preparing);
  if (same && manifest.engine === ENGINE) return { means: meansOf(run), drift: 'code' };
  const drift = manifest.engine === ENGINE && !sameEvidence ? 'evidence' : 'code';
  return { means: await drawnMeans(assembly, manifest, signal), drift };
}

/** Means of the case of one run on a day, with the luck of another. */
async function means(
  of: Manifest,
  luck: Manifest,
  day: string,
  preparing: Preparing,
  signal?: AbortSignal,
): Promise<NodeMeans> {
  const { assembly } = await assembleAgain(of, preparing, day);
  return drawnMeans(assembly, luck, signal);
}

async function drawnMeans(
  { model, nodes }: Assembly,
  { seed, sampling, kernel, draws }: Manifest,
  signal?: AbortSignal,
): Promise<NodeMeans> {
  const pool = new RunPool({ models: [model], seed, sampling, kernel }, threadsOf(undefined), signal);
  try {
    const { outcome } = await pool.draw({ model: 0, draws });
    const meanOf = (node: number): number => (outcome.gross[node]?.totals[1] ?? Number.NaN) / draws;
    return new Map(nodes.map(({ id }, node) => [id, meanOf(node)]));
  } finally {
    await pool.close();
  }
}
