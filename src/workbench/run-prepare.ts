import { assemble, problemsOfCase } from '../cases/assemble.ts';
import type { Assembly } from '../cases/assembly.ts';
import type { CaseEvidence } from '../cases/case-evidence.ts';
import type { CaseFile } from '../cases/case-file.ts';
import type { CaseProblem } from '../cases/case-problem.ts';
import { cutAssembly } from '../cases/cut-assembly.ts';
import { isOfRun } from '../cases/move-levers.ts';
import type { Manifest } from '../cases/result.ts';
import { highestMarking } from '../ledger/marking.ts';
import { ENGINE } from '../shortfall/engine-version.ts';
import type { IsoDate } from '../units/period.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { CaseRefusedError, caseAsked, dayOfCase, parentsAmong, type ShippedCase } from './run-cases.ts';
import { digestOfData, evidenceDigestOf } from './run-digest.ts';
import { type RunRequest, RunRequestError, wholeRequest } from './run-request.ts';

/** A case of a run that was read, assembled and named: all that is left to do is draw. */
export interface PreparedRun {
  readonly id: string;
  readonly assembly: Assembly;
  /** With the draws asked for; `until` may need fewer. */
  readonly manifest: Manifest;
  readonly marking: string;
}

/** The ledger as a case is assembled from it, and the number of its newest evidence. */
export interface EvidenceAt {
  readonly evidence: CaseEvidence;
  readonly head: number;
}

/** What preparing needs from around it. */
export interface Preparing {
  readonly shipped: readonly ShippedCase[];
  readonly vocabulary: Vocabulary;
  readonly today: IsoDate;
  readonly evidenceOn: (day: IsoDate) => Promise<EvidenceAt>;
}

/** A case on the evidence of its day, as arrays. */
export interface AssembledCase {
  readonly file: CaseFile;
  readonly assembly: Assembly;
  readonly head: number;
}

/** Largest case that is run: cells of demand and of sources, over all periods. */
const MOST_CELLS = 3_000_000;

/** Reads and assembles a case. Throws `CaseRefusedError` with every mistake, `UnknownCaseError` where there is none. */
export async function assembledCase(
  asked: RunRequest['case'],
  { knownOn, materials = [], set = {} }: Pick<RunRequest, 'knownOn' | 'materials' | 'set'>,
  { shipped, vocabulary, today, evidenceOn }: Preparing,
): Promise<AssembledCase> {
  const parents = parentsAmong(shipped);
  const { name, parsed } = caseAsked(asked, shipped, vocabulary);
  const { file } = parsed;
  if (file === null) {
    const { evidence } = await evidenceOn(today);
    throw new CaseRefusedError(name, problemsOfCase(parsed, parents, evidence));
  }
  if (knownOn !== undefined && knownOn > today) {
    throw new RunRequestError(`known on ${knownOn} is after today; expected a day up to ${today}`);
  }
  // A case that names a later day is told so as its mistake, against what is known today.
  const own = dayOfCase(file, parents) ?? today;
  const day = knownOn ?? (own > today ? today : own);
  const { evidence, head } = await evidenceOn(day);
  const { assembly, problems } = assemble(file, parents, { ...evidence, asked: knownOn !== undefined }, set);
  if (assembly === null) throw refusal(file.file.name, problems);
  checkSize(assembly);
  return { file, assembly: materials.length === 0 ? assembly : cutTo(assembly, materials), head };
}

/** Levers set for one run are no mistakes of the case. */
function refusal(name: string, problems: readonly CaseProblem[]): Error {
  if (!problems.every(isOfRun)) return new CaseRefusedError(name, problems);
  return new RunRequestError(problems.map(({ message, expected }) => `${message}; expected ${expected}`).join('\n'));
}

function checkSize({ model }: Assembly): void {
  const cells = model.demand.length + model.sources.output.length;
  if (cells <= MOST_CELLS) return;
  throw new RunRequestError(
    `the case has ${cells} cells, more than the ${MOST_CELLS} one run takes: use fewer periods`,
  );
}

function cutTo(assembly: Assembly, materials: readonly string[]): Assembly {
  const known = new Set([...assembly.nodes, ...assembly.notModelled].map(({ material }) => material));
  const unknown = materials.filter((material) => !known.has(material));
  if (unknown.length > 0) {
    throw new RunRequestError(`the case "${assembly.case.id}" does not look at ${unknown.join(', ')}`);
  }
  return cutAssembly(assembly, materials);
}

/** Makes a run ready to be drawn, with its id: the hash of all that decides its result. */
export async function prepareRun(request: RunRequest, preparing: Preparing): Promise<PreparedRun> {
  const { draws, seed, until, sampling, kernel, materials, set } = wholeRequest(request);
  const { file, assembly, head } = await assembledCase(request.case, { ...request, materials, set }, preparing);
  const manifest: Manifest = {
    ...{ case: assembly.case.id, caseSha256: assembly.case.sha256, caseText: file.file.text },
    ...{ evidenceHead: head, evidenceDigest: evidenceDigestOf(assembly), inputs: digestOfData(assembly) },
    ...{ knownOn: assembly.knownOn, edition: assembly.edition, seed, draws, mostDraws: draws, until },
    ...{ sampling, kernel, engine: ENGINE, tables: assembly.tables, materials },
    ...(Object.keys(set).length === 0 ? {} : { set }),
  };
  // A case of one's own is seen by nobody but who has this ledger.
  const own = typeof request.case === 'string' ? 'public' : 'internal';
  const marking = highestMarking([own, ...assembly.cells.map(({ figure }) => figure.marking)]);
  return { id: runId(manifest), assembly, manifest, marking };
}

/** The hash of all that decides a result; threads, the clock and evidence that went into nothing do not. */
function runId({ inputs, seed, mostDraws, until, sampling, kernel, engine, materials, set }: Manifest): string {
  return digestOfData({ inputs, seed, mostDraws, until, sampling, kernel, engine, materials, set });
}
