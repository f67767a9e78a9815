import type { Figure } from '../ledger/figure.ts';
import { GUARDS } from '../market/impact/guards.ts';
import type { MaterialView } from '../market/material-view.ts';
import type { BookDay } from '../stockpile/book-day.ts';
import { authorityCheck, type DisposalCheck, inventoryCheck, type ProposedDisposal } from '../stockpile/disposal.ts';
import { noticeCheck } from '../stockpile/disposal-notice.ts';
import { planCheck } from '../stockpile/disposal-plan.ts';
import { type ImpactOptions, type ImpactShare, marketImpact } from '../stockpile/market-impact.ts';
import type { PlanYear } from '../stockpile/plans.ts';
import { proceedsCheck } from '../stockpile/proceeds.ts';
import type { IsoDate } from '../units/period.ts';

/** A proposed sale or release with every question put to it. */
export interface DisposalReview {
  readonly proposed: ProposedDisposal;
  /** `not known` where what a rule asks is not known; our own guards and a notice still running stop nothing. */
  readonly state: 'may leave' | 'may not leave' | 'not known';
  /** First day it may leave after the notice; null where it may not. */
  readonly earliest: IsoDate | null;
  readonly checks: readonly DisposalCheck[];
  readonly impact: readonly ImpactShare[];
  readonly notes: readonly string[];
}

/** What a review is made of besides the book. */
export interface DisposalInput extends ImpactOptions {
  readonly day: BookDay;
  /** The material's statements, for world production and home use. */
  readonly view: MaterialView;
  /** Annual materials plans; null for a holder of whom the law asks none. */
  readonly plans: readonly PlanYear[] | null;
}

const NOTES: readonly string[] = [
  'Price bands are F-17, a constant-elasticity model of our own; its elasticities are wide placeholder ranges until you give better.',
  `Guards of ${GUARDS.world} % of world production and ${GUARDS.home} % of home use in a year are ours; the Stock Piling Act asks for no avoidable disruption of usual markets and names no number.`,
  'Selling and buying back is a rotation: it renews the stock and frees no tonnes.',
];

/** Whether a form of a book may be sold or released: inventory, authority, plan, market, notice, and proceeds so far. */
export function disposalReview(proposed: ProposedDisposal, input: DisposalInput): DisposalReview {
  const { day, view, plans } = input;
  const [inventory, authority] = [inventoryCheck(proposed, day), authorityCheck(proposed, day)];
  const plan = planCheck(proposed, day, plans);
  const { check: notice, earliest } = noticeCheck(proposed, day, plan);
  const { mass, contentOf } = proposed;
  const impact = marketImpact({ what: 'sale', mass, contentOf }, view, input);
  const state = stateOf([inventory, authority, plan]);
  return {
    ...{ proposed, state, earliest: state === 'may not leave' ? null : earliest },
    checks: [inventory, authority, plan, impactCheck(impact), notice, proceedsCheck(day)],
    ...{ impact, notes: NOTES },
  };
}

/** A plan's line that is used up does not forbid: a change of the plan takes its notice. */
function stateOf([inventory, authority, plan]: readonly DisposalCheck[]): DisposalReview['state'] {
  if ([inventory, authority].some((check) => check?.state === 'fails')) return 'may not leave';
  return plan?.state === 'not known' ? 'not known' : 'may leave';
}

function impactCheck(impact: readonly ImpactShare[]): DisposalCheck {
  const known = impact.filter(({ share }) => share !== null);
  const above = known.filter(({ aboveGuard }) => aboveGuard === true);
  const figures = known.flatMap(({ label, share, price }) => [
    ...labelled(`share of ${label}`, share),
    ...labelled(`price, were ${label} its market`, price),
  ]);
  return {
    check: 'market impact',
    state: known.length === 0 ? 'not known' : above.length > 0 ? 'warns' : 'holds',
    text:
      known.length === 0
        ? 'No production or use to divide by is at hand.'
        : above.length === 0
          ? `Below our guards on ${known.length} comparisons.`
          : `Above our guard on ${above.map(({ label }) => label).join('; ')}.`,
    figures,
    evidence: [...new Set(figures.flatMap(({ figure }) => figure.evidence))],
  };
}

const labelled = (label: string, figure: Figure | null) => (figure === null ? [] : [{ label, figure }]);
