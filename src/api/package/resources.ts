import { correct } from '../../ledger/correction.ts';
import type { EvidenceId } from '../../ledger/evidence.ts';
import type { Ledger } from '../../ledger/ledger-index.ts';
import type { Context } from '../present/context.ts';
import {
  claimOutcomeResource,
  claimResource,
  eventAmountResource,
  eventResource,
  statementResource,
} from './evidence-resources.ts';
import { correctionResource, judgementResource } from './judging-resources.ts';
import { sourceResources, vocabularyResources } from './register-resources.ts';
import type { Resource } from './resource.ts';

/** Corrections by the id of the statement that is read through them. */
function correctionsOf({ statements, corrections }: Ledger): ReadonlyMap<EvidenceId, string> {
  const concerned = new Set(corrections.map(({ source, published }) => `${source} ${published}`));
  return new Map(
    statements
      .filter(({ source, published }) => concerned.has(`${source} ${published}`))
      .flatMap((statement) => {
        const { correction } = correct(statement, corrections);
        return correction === null ? [] : [[statement.id, correction.id] as const];
      }),
  );
}

/** Every table of the package, in the order of the descriptor. */
export function packageResources(ledger: Ledger, context: Context): readonly Resource[] {
  const { statements, events, claims, corrections, judgements } = ledger;
  return [
    statementResource(statements, correctionsOf(ledger), context),
    eventResource(events, context),
    eventAmountResource(events),
    claimResource(claims, context),
    claimOutcomeResource(claims, context),
    correctionResource(corrections),
    judgementResource(judgements),
    ...sourceResources(context),
    ...vocabularyResources(context.vocabulary),
  ];
}
