import type { EvidenceId, Marking } from '../../ledger/evidence.ts';
import type { Figure } from '../../ledger/figure.ts';
import { highestMarking } from '../../ledger/marking.ts';
import type { MaterialView } from '../../market/material-view.ts';
import type { Project } from '../../market/projects.ts';
import { daysOf, type IsoDate } from '../../units/period.ts';
import type { DeliveryChain } from '../../vocabulary/delivery-chain.ts';
import type { Contract } from '../contract-record.ts';
import { type RequestSize, requestSizeOf } from '../request-size.ts';
import type { RunOptions } from './chances.ts';
import { cornerLuck } from './draw.ts';
import { type Ends, endsHeld, type HangsOn, hangsOn } from './hangs-on.ts';
import type { ChainModel } from './model.ts';
import { modelOf, type SoldMass } from './model-of.ts';
import { massOfMoney, type OrderedMass, orderedMasses } from './order-mass.ts';
import { type PromisedTwice, promisedTwice } from './promises.ts';
import { type ResolvedChain, resolvedChain } from './resolved.ts';
import { type Said, type ScorecardInput, scorecardOf } from './scorecard.ts';
import { type Outcome, simulate } from './simulation.ts';
import { type ProjectSlip, projectSlips, type SlipRecord, slipRecord } from './slips.ts';
import { endsOf, type KnownLedger, spanFigure } from './term.ts';
import { cornerPath, type MonthPath } from './walk.ts';

/** A simulation with both ends of what disagrees, and the corners of all ranges. */
export interface Simulated {
  readonly model: ChainModel;
  readonly drawn: Outcome;
  /** The same luck with the least of disagreeing capacities, and with the most. */
  readonly capacities: Ends;
  /** The same luck with every sum of money at the dearest of its prices, and at the cheapest. */
  readonly prices: Ends;
  /** Every supposed range held at its ends, one after the other. */
  readonly hangsOn: readonly HangsOn[];
  /** Every number at its worst, and at its best: arithmetic without chance. */
  readonly worst: readonly MonthPath[];
  readonly best: readonly MonthPath[];
}

/** Whether a contract can be delivered, link by link, as known on a day. */
export interface Deliverability {
  readonly contract: Contract;
  readonly resolved: ResolvedChain | null;
  readonly ordered: readonly OrderedMass[];
  /** Mass of all orders; a range where only money is known of some, null where of one nothing is. */
  readonly orderedMass: Figure | null;
  readonly sold: readonly SoldMass[];
  readonly slips: readonly ProjectSlip[];
  readonly record: SlipRecord;
  readonly simulated: Simulated | null;
  /** What a probability would need; empty where there is one. */
  readonly missing: readonly string[];
  readonly scorecard: readonly Said[];
  readonly promisedTwice: readonly PromisedTwice[];
  /** Required a year beside documented production at home, for requests without a supplier. */
  readonly size: RequestSize;
  /** How everything it may rest on is marked. */
  readonly markings: ReadonlyMap<EvidenceId, Marking>;
  readonly asOf: IsoDate;
}

/** What the answer is made of. */
export interface DeliverabilityInput extends Pick<ScorecardInput, 'claims' | 'recorded'> {
  readonly contract: Contract;
  readonly chains: readonly DeliveryChain[];
  /** The material's part of the ledger, and every project and event of it. */
  readonly ledger: KnownLedger;
  readonly allEvents: KnownLedger['events'];
  readonly view: MaterialView;
  readonly projects: readonly Project[];
  readonly run: RunOptions;
}

/** Works out whether a contract can be delivered. */
export function deliverabilityOf(input: DeliverabilityInput): Deliverability {
  const { contract, ledger, view, projects } = input;
  const chain = input.chains.find(({ procurement }) => procurement === contract.procurement.id) ?? null;
  const resolved = chain === null ? null : resolvedChain(chain, { ledger, view, projects, contract });
  const ordered = orderedMasses(contract, view);
  const sold = soldMasses(contract, view);
  const slips = projectSlips(projects, ledger.asOf);
  const { model, missing } =
    resolved === null
      ? { model: null, missing: missingWithout(contract) }
      : modelOf({ resolved, contract, ordered, sold, slips, asOf: ledger.asOf });
  const plants = chain?.plants.map(({ project }) => project) ?? [];
  const own = projects.filter(({ id }) => plants.includes(id));
  const subjects = [contract.procurement.id, ...contract.suppliers, ...plants];
  const promised = chain?.promises.map(({ project }) => project) ?? [];
  return {
    ...{ contract, resolved, ordered, sold, slips, missing },
    orderedMass: sumOfMasses(ordered, ledger.asOf),
    record: slipRecord(slips, null),
    simulated: model === null || resolved === null ? null : simulatedOf(model, resolved, input.run),
    scorecard: scorecardOf({ ...input, subjects, projects: own, day: ledger.asOf }),
    promisedTwice: promisedTwice(input.chains, input.allEvents).filter(({ project }) => promised.includes(project)),
    size: requestSizeOf(contract, view),
    markings: new Map(
      [...ledger.statements, ...ledger.events, ...input.allEvents].map(({ id, marking }) => [id, marking]),
    ),
    asOf: ledger.asOf,
  };
}

function simulatedOf(model: ChainModel, resolved: ResolvedChain, run: RunOptions): Simulated {
  return {
    model,
    drawn: simulate(model, run),
    capacities: endsHeld(model, run, { factors: ['now', 'target'], whole: false }),
    prices: endsHeld(model, run, { factors: ['order', 'sold', 'taken'], whole: true }),
    hangsOn: hangsOn(model, resolved, run),
    worst: cornerPath(model, cornerLuck('least')),
    best: cornerPath(model, cornerLuck('most')),
  };
}

/** What is known sold under a contract, by what the supplier booked. */
export function soldMasses(contract: Contract, view: MaterialView): readonly SoldMass[] {
  return contract.supplierRevenue.map(({ period, figure }) => ({
    period,
    ...massOfMoney(figure, { from: startOf(period), to: endOf(period) }, contract, view),
  }));
}

const startOf = (period: string): IsoDate => daysOf(period)?.start ?? period;
const endOf = (period: string): IsoDate => daysOf(period)?.end ?? period;

/** Masses of orders add; where one has none there is no sum. */
function sumOfMasses(ordered: readonly OrderedMass[], asOf: IsoDate): Figure | null {
  const ends = ordered.map(endsOf);
  const known = ends.flatMap((end) => end ?? []);
  if (known.length === 0 || known.length < ends.length) return null;
  const low = known.reduce((sum, end) => sum + end.low, 0);
  const high = known.reduce((sum, end) => sum + end.high, 0);
  const masses = ordered.flatMap(({ mass }) => mass ?? []);
  const priced = ordered.filter(({ prices }) => prices.length > 0).length;
  return spanFigure({ low, high }, 't', {
    basis: 'gross',
    asOf,
    evidence: [...new Set(masses.flatMap(({ evidence }) => evidence))],
    rule: `sum of ${ordered.length} orders; of ${priced} only the money is known, taken at named dated prices`,
    method: 'F-23',
    marking: highestMarking(masses.map(({ marking }) => marking)),
  });
}

/** What is missing where no chain was written. */
function missingWithout({ awarded, suppliers, form, procurement, orders, termYears }: Contract): readonly string[] {
  return [
    ...(awarded === null ? ['a contract: nothing was signed, so no supplier is named'] : []),
    ...(awarded !== null && suppliers.length === 0 ? ['the supplier'] : []),
    ...(form === null ? ['the form asked for'] : []),
    ...(procurement.quantity === null && orders.every(({ quantity }) => quantity === null)
      ? ['a quantity, of the contract or of an order']
      : []),
    ...(termYears === null ? ['the term in years'] : []),
    'plants that make the form, with their capacity through time, feed, yield and qualification (a delivery chain in data/deliverability)',
  ];
}
