import { type EvidenceOn, preparing } from '../workbench/run.ts';
import { caseEvidence } from '../workbench/run-evidence.ts';
import type { Preparing } from '../workbench/run-prepare.ts';
import { contentsOf } from './briefs.ts';
import type { Desk, View } from './desk.ts';

/** The ledger as cases are assembled from it on any day, read once per head and day. */
function evidenceAt(desk: Desk): EvidenceOn {
  return async (day) => {
    const view = await desk.view(day);
    const evidence = await view.once('case evidence', async () =>
      caseEvidence(desk.workbench, await contentsOf(view), view.knownOn),
    );
    return { evidence, head: view.counts.evidenceHead };
  };
}

/** What preparing a run takes, from what this server has at hand. */
export function preparingAt(desk: Desk): Promise<Preparing> {
  return preparing(desk.workbench, evidenceAt(desk));
}

/** The day a reader asked for; none where it is today, so that a case's own day counts. */
export function dayAskedOf(desk: Desk, { knownOn }: View): { readonly knownOn?: string } {
  return knownOn === desk.today() ? {} : { knownOn };
}
