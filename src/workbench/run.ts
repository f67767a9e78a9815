import type { RunResult } from '../cases/result.ts';
import type { StoredRun } from '../store/run-store.ts';
import type { IsoDate } from '../units/period.ts';
import { shippedCases } from './run-cases.ts';
import { readCaseEvidence } from './run-evidence.ts';
import { type Drawing, drawRun } from './run-execute.ts';
import { type EvidenceAt, type PreparedRun, type Preparing, prepareRun } from './run-prepare.ts';
import type { RunProgress, RunRequest } from './run-request.ts';
import type { Workbench } from './workbench.ts';

/** How evidence of a day is had: from the store unless somebody has it at hand. */
export type EvidenceOn = (day: IsoDate) => Promise<EvidenceAt>;

/** What preparing a run takes from an open ledger. */
export async function preparing(workbench: Workbench, evidenceOn?: EvidenceOn): Promise<Preparing> {
  const { dataFolder, vocabulary } = workbench;
  return {
    ...{ shipped: await shippedCases(dataFolder, vocabulary), vocabulary, today: workbench.today() },
    evidenceOn: evidenceOn ?? ((day) => readCaseEvidence(workbench, day)),
  };
}

/** Draws a prepared run and keeps it, in one transaction at the end; the same run again is the kept one. */
export async function runPrepared(workbench: Workbench, prepared: PreparedRun, drawing: Drawing): Promise<RunResult> {
  const kept = await workbench.store.run(prepared.id);
  if (kept !== null) return kept.result;
  const result = await drawRun(prepared, drawing);
  drawing.signal?.throwIfAborted();
  return (await workbench.keepRun(storedRun(prepared, result))).result;
}

function storedRun({ id, marking }: PreparedRun, result: RunResult): Omit<StoredRun, 'recorded' | 'principal'> {
  const { manifest, title, headline } = result;
  return { id, case: manifest.case, title, manifest, headline: headline.words, marking, result };
}

/**
 * Runs a case: reads and assembles it, draws it in worker threads, keeps the result. Throws `CaseRefusedError` with every
 * mistake of the case, `RunCancelledError` when told to stop, `RunFailedError` when a thread dies; then nothing is kept.
 */
export async function runCase(
  workbench: Workbench,
  request: RunRequest,
  onProgress?: (progress: RunProgress) => void,
  signal?: AbortSignal,
): Promise<RunResult> {
  const prepared = await prepareRun(request, await preparing(workbench));
  const watched = { ...(onProgress === undefined ? {} : { onProgress }), ...(signal === undefined ? {} : { signal }) };
  const threads = request.threads === undefined ? {} : { threads: request.threads };
  return runPrepared(workbench, prepared, { ...watched, ...threads });
}
