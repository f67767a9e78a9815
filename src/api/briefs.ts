import { setImmediate } from 'node:timers/promises';
import { type CheckResult, runChecks } from '../brief/checks.ts';
import { claimsOn, type StandingClaim } from '../brief/claims.ts';
import { type Comparison, comparison } from '../brief/compare.ts';
import {
  conflictsAmong,
  disputable,
  type RankedRevision,
  rankedRevisions,
  suppliers,
  type TitledConflict,
} from '../brief/conflicts.ts';
import type { LedgerContents, MaterialBriefInput } from '../brief/material.ts';
import { MEASURES, type Measure, type Multiple, multiples } from '../brief/multiples.ts';
import { type Pot, potOn } from '../brief/pot.ts';
import { type Situation, situation } from '../brief/situation.ts';
import { type TourStop, tourStops } from '../brief/tour.ts';
import { knownOn } from '../ledger/as-of.ts';
import type { Event } from '../ledger/event.ts';
import { type Ledger, sortedById } from '../ledger/ledger-index.ts';
import { revisedSeries } from '../ledger/revision.ts';
import type { Statement } from '../ledger/statement.ts';
import type { Tour } from '../ledger/tour.ts';
import { derivedShares } from '../market/share.ts';
import { type Prepared, preparedProcurements } from '../procurement/prepared.ts';
import { type Procurement, procurementsOn } from '../procurement/procurement.ts';
import { materialOf } from '../vocabulary/subject.ts';
import type { View } from './desk.ts';

/** The ledger as the briefs read it: statements through their corrections, everything as known on the day. */
export function contentsOf(view: View): Promise<LedgerContents> {
  return view.once('contents', async () => {
    const { ledger, statements } = await view.index();
    const { knownOn: day } = view;
    return partOf(view, ledger, knownOn(statements, day), knownOn(ledger.events, day));
  });
}

function partOf(
  { workbench, knownOn: day }: View,
  { claims, judgements }: Ledger,
  statements: readonly Statement[],
  events: readonly Event[],
): LedgerContents {
  const { vocabulary, sources } = workbench;
  return { vocabulary, sources: [...sources.values()], statements, events, claims, judgements, knownOn: day };
}

/** What a material's answers are made of: its own part of the ledger, and what records the claims about it. */
export function materialInputOf(view: View, material: string): Promise<MaterialBriefInput> {
  return view.once(`material ${material}`, async () => {
    const { ledger, statementsOf, eventsOf, evidence } = await view.index();
    const claims = ledger.claims.filter((claim) => claim.materials.includes(material));
    const [own, happened] = [statementsOf.get(material) ?? [], eventsOf.get(material) ?? []];
    const recorded = claims.flatMap((claim) => evidence.get(claim.evidence) ?? []);
    const said = recorded.filter((item) => 'value' in item && materialOf(item.subject) !== material);
    const told = recorded.filter((item) => 'payload' in item && !happened.includes(item));
    const part = partOf(view, ledger, [...own, ...(said as Statement[])], [...happened, ...(told as Event[])]);
    return { ...part, claims, material };
  });
}

/** Every conflict known on the day. */
export function conflictsOf(view: View): Promise<readonly TitledConflict[]> {
  return view.once('conflicts', async () => {
    const statements = await view.always('disputable', async () => disputable((await view.index()).statements));
    return conflictsAmong({ ...(await contentsOf(view)), statements: knownOn(statements, view.knownOn) });
  });
}

/** Every revision known on the day, untitled. */
export function revisionsOf(view: View): Promise<readonly RankedRevision[]> {
  return view.once('revisions', async () => {
    const series = await view.always('revised', async () => revisedSeries((await view.index()).statements));
    return rankedRevisions(series, view.knownOn);
  });
}

/** What contracts and requests are called in titles on the day. */
export function suppliersOf(view: View): Promise<ReadonlyMap<string, string>> {
  return view.once('suppliers', async () => suppliers(await contentsOf(view)));
}

/** Shares that follow from publications' own numbers, by id; they can be sides of conflicts, so their ids must lead somewhere. */
export function derivedSharesOf(view: View): Promise<readonly Statement[]> {
  return view.always('derived shares', async () => {
    const { statements } = await view.ledger();
    return sortedById(derivedShares(statements, view.workbench.vocabulary));
  });
}

/** The situation across materials. */
export function situationOf(view: View): Promise<Situation> {
  return view.once('situation', async () => {
    const [conflicts, revisions] = [await conflictsOf(view), await revisionsOf(view)];
    return situation(await contentsOf(view), { conflicts, revisions });
  });
}

/** Every material side by side. */
export function comparisonOf(view: View): Promise<Comparison> {
  return view.once('comparison', async () => {
    const [conflicts, revisions] = [await conflictsOf(view), await revisionsOf(view)];
    return comparison({ ...(await contentsOf(view)), facts: view.workbench.facts, conflicts, revisions });
  });
}

/** One measure of every material over time. */
export function multiplesOf(view: View, measure: Measure): Promise<readonly Multiple[]> {
  return view.once(`multiples ${measure}`, async () => multiples(measure, await contentsOf(view)));
}

/** The stops of a tour, each with its evidence. */
export function stopsOf(view: View, tour: Tour): Promise<readonly TourStop[]> {
  return view.once(`tour ${tour.id}`, async () => tourStops(tour, await contentsOf(view)));
}

/** Every claim said by the day, as it stands on it. */
export function claimsOf(view: View): Promise<readonly StandingClaim[]> {
  return view.once('claims', async () => {
    const { ledger, evidence } = await view.index();
    const recorded = ledger.claims.flatMap((claim) => evidence.get(claim.evidence) ?? []);
    return claimsOn(ledger.claims, recorded, view.knownOn);
  });
}

/** Every check of the data folder over the evidence known on the day. */
export function checksOf(view: View): Promise<readonly CheckResult[]> {
  return view.once('checks', async () => {
    const { statements, ledger } = await view.index();
    const { checks, chains } = view.workbench;
    return runChecks(checks, { ...partOf(view, ledger, statements, ledger.events), chains });
  });
}

/** Every procurement of the ledger as known on the day, laid out once for all days it may be looked at. */
export function preparedOf(view: View): Promise<Prepared> {
  return view.once('prepared procurements', async () => {
    const { events, statements, judgements, vocabulary, knownOn: day } = await contentsOf(view);
    return preparedProcurements(events, { statements, judgements, vocabulary, knownOn: day });
  });
}

/** Every procurement, folded as of the day. */
export function procurementsOf(view: View): Promise<readonly Procurement[]> {
  return view.once('procurements', async () => procurementsOn(await preparedOf(view), view.knownOn));
}

/** The stockpile's money. */
export function potOf(view: View): Promise<Pot> {
  return view.once('pot', async () => potOn(await contentsOf(view)));
}

/** What the pages over the whole ledger are made of, those asked first before the others. */
const FINDINGS: readonly ((view: View) => Promise<unknown>)[] = [
  situationOf,
  procurementsOf,
  comparisonOf,
  potOf,
  derivedSharesOf,
  ...MEASURES.map((measure) => (view: View) => multiplesOf(view, measure)),
  (view) => Promise.all(view.workbench.tours.map((tour) => stopsOf(view, tour))),
  checksOf,
];

/**
 * Works out what the first answers are made of, one finding after the other: who asks meanwhile waits for one of them at
 * most, not for all.
 */
export async function prepare(
  view: View,
  more: readonly ((view: View) => Promise<unknown>)[],
  closing: AbortSignal,
): Promise<void> {
  for (const finding of [...FINDINGS, ...more]) {
    if (closing.aborted) return;
    await finding(view);
    await setImmediate();
  }
}
