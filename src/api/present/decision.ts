import { type Decision, overdueBuys } from '../../brief/decisions.ts';
import type { DecidedBuy, DecisionLink } from '../../ledger/decision.ts';
import { type Procurement, stateText } from '../../procurement/procurement.ts';
import type { IsoDate } from '../../units/period.ts';
import type { DecidedBuyDto, DecisionDto } from '../contract-decisions.ts';
import { plain } from '../plain.ts';
import { figureOrNull } from './figure.ts';

/** What presenting decisions takes from the ledger on a day. */
export interface DecisionContext {
  readonly procurements: ReadonlyMap<string, Procurement>;
  /** Ids of the plans that are kept here. */
  readonly kept: ReadonlySet<string>;
  readonly day: IsoDate;
}

/** A decision as later records and its procurements leave it. */
export function decisionDto(decision: Decision, context: DecisionContext): DecisionDto {
  const { adoption, state, supersededBy, withdrawal } = decision;
  const { id, by, reason, on, supersedes } = adoption;
  const { lines, without, ...plan } = adoption.plan;
  return {
    ...{ id, state, by, reason, on, supersedes: [...supersedes], supersededBy },
    withdrawal: withdrawal && { by: withdrawal.by, reason: withdrawal.reason, on: withdrawal.on },
    plan: { ...plain(plan), kept: context.kept.has(plan.id) },
    buys: lines.map((buy) => buyDto(decision, buy, context)),
    without: plain(without),
  };
}

function buyDto(decision: Decision, buy: DecidedBuy, context: DecisionContext): DecidedBuyDto {
  const links = decision.links.filter(({ option }) => option === buy.option);
  const late = new Set(overdueBuys([decision], context.day).flatMap((item) => (item.buy === buy ? [item.year] : [])));
  const stateOf = (year: string): DecidedBuyDto['byYear'][number]['state'] => {
    if (links.some((link) => link.year === null || link.year === year)) return 'linked';
    return late.has(year) ? 'overdue' : 'to come';
  };
  return {
    ...plain(buy),
    byYear: buy.byYear.map((bought) => ({ ...bought, state: stateOf(bought.year) })),
    links: links.map((link) => linkDto(link, context)),
  };
}

function linkDto(link: DecisionLink, { procurements }: DecisionContext): DecidedBuyDto['links'][number] {
  const { procurement, year, by, reason, on } = link;
  const found = procurements.get(procurement);
  return { procurement, year, by, reason, on, outcome: found === undefined ? null : outcomeDto(found) };
}

function outcomeDto(found: Procurement): NonNullable<DecidedBuyDto['links'][number]['outcome']> {
  const { title, stateSince, awarded, quantity, obligated, lastEvidence } = found;
  return {
    ...{ title, state: stateText(found), since: stateSince, awarded: awarded?.date ?? null },
    ...{ quantity: figureOrNull(quantity), obligated: figureOrNull(obligated) },
    ...{ lastEvidence: lastEvidence.date, evidence: lastEvidence.evidence },
  };
}
