import type { Assembly } from '../cases/assembly.ts';
import type { Manifest } from '../cases/result.ts';
import type { IsoDate } from '../units/period.ts';
import { digestOfData, evidenceDigestOf } from './run-digest.ts';
import { assembledCase, type Preparing } from './run-prepare.ts';

/** The case of a kept run as it is assembled now, and whether that is still what the run drew. */
export interface AssembledAgain {
  readonly assembly: Assembly;
  /** The same arrays, labels and lineage as when it ran. */
  readonly same: boolean;
  /** The same evidence behind them. */
  readonly sameEvidence: boolean;
}

/** Assembles the case of a kept run once more, from the text in its manifest, on its own day or another. */
export async function assembleAgain(
  { case: id, caseText, materials, knownOn, inputs, evidenceDigest, set = {} }: Manifest,
  preparing: Preparing,
  day: IsoDate = knownOn,
): Promise<AssembledAgain> {
  const own = { text: caseText, name: id };
  const { assembly } = await assembledCase(own, { knownOn: day, materials, set }, preparing);
  return {
    assembly,
    same: digestOfData(assembly) === inputs,
    sameEvidence: evidenceDigestOf(assembly) === evidenceDigest,
  };
}
