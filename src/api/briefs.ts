import { type CheckResult, runChecks } from '../brief/checks.ts';
import { type ScoredClaim, scoredClaims } from '../brief/claims.ts';
import {
  conflictsAmong,
  type Disagreeing,
  revisionsIn,
  type TitledConflict,
  type TitledRevision,
} from '../brief/conflicts.ts';
import type { LedgerContents, MaterialBriefInput } from '../brief/material.ts';
import { type Pot, potOn } from '../brief/pot.ts';
import { type Situation, situation } from '../brief/situation.ts';
import { correct } from '../ledger/correction.ts';
import type { Statement } from '../ledger/statement.ts';
import { type Procurement, procurementOn } from '../procurement/procurement.ts';
import type { View } from './desk.ts';

/** The ledger as the briefs read it: statements through their corrections, everything as known on the day. */
export async function contentsOf({ workbench, knownOn, ledger }: View): Promise<LedgerContents> {
  const { statements, events, claims, judgements, corrections } = await ledger();
  const corrected: readonly Statement[] =
    corrections.length === 0 ? statements : statements.map((statement) => correct(statement, corrections).statement);
  const sources = [...workbench.sources.values()];
  return { vocabulary: workbench.vocabulary, sources, statements: corrected, events, claims, judgements, knownOn };
}

async function disagreeing(view: View): Promise<Disagreeing> {
  const { vocabulary, statements, events, judgements, knownOn } = await contentsOf(view);
  return { vocabulary, statements, events, judgements, knownOn };
}

/** The situation across materials. */
export async function situationOf(view: View): Promise<Situation> {
  return situation(await contentsOf(view));
}

/** What a material's answers are made of. */
export async function materialInputOf(view: View, material: string): Promise<MaterialBriefInput> {
  return { ...(await contentsOf(view)), material };
}

/** Every conflict known on the day. */
export async function conflictsOf(view: View): Promise<readonly TitledConflict[]> {
  return conflictsAmong(await disagreeing(view));
}

/** Every revision known on the day. */
export async function revisionsOf(view: View): Promise<readonly TitledRevision[]> {
  return revisionsIn(await disagreeing(view));
}

/** Every claim said by the day, scored. */
export async function claimsOf(view: View): Promise<readonly ScoredClaim[]> {
  const { claims, statements, events, knownOn } = await contentsOf(view);
  return scoredClaims(claims, [...statements, ...events], knownOn);
}

/** Every check of the data folder over the evidence known on the day. */
export async function checksOf(view: View): Promise<readonly CheckResult[]> {
  return runChecks(view.workbench.checks, await contentsOf(view));
}

/** Every procurement, folded as of the day. */
export async function procurementsOf(view: View): Promise<readonly Procurement[]> {
  const { events, statements, judgements, vocabulary, knownOn } = await contentsOf(view);
  return procurementOn(events, knownOn, { statements, judgements, vocabulary, knownOn });
}

/** The stockpile's money. */
export async function potOf(view: View): Promise<Pot> {
  return potOn(await contentsOf(view));
}
