import { type Event, eventKey } from '../../ledger/event.ts';
import type { Figure } from '../../ledger/figure.ts';
import { highestMarking } from '../../ledger/marking.ts';
import type { MaterialView } from '../../market/material-view.ts';
import type { Project } from '../../market/projects.ts';
import { contentOfForm } from '../../vocabulary/content.ts';
import type { ChainFeed, ChainPlant, ChainTerm, DeliveryChain } from '../../vocabulary/delivery-chain.ts';
import type { CommitmentStep } from '../../vocabulary/event-payload.ts';
import { formKey } from '../../vocabulary/tables.ts';
import type { Contract } from '../contract-record.ts';
import type { Readings } from './model.ts';
import { type Month, monthOf } from './month.ts';
import { massOfMoney, type NamedPrice } from './order-mass.ts';
import { endsOf, type KnownLedger, spanFigure, type Term, termOf } from './term.ts';

/** A plant with its terms read from the ledger. */
export interface ResolvedPlant {
  readonly plant: ChainPlant;
  readonly project: Project | null;
  readonly now: Term;
  readonly target: Term | null;
  readonly rampMonths: Term | null;
  readonly conversion: Term | null;
  /** Tonnes of the contract's form in a tonne stated, by form, smallest first; one of 1 where the form is the contract's. */
  readonly contents: readonly { readonly form: string; readonly factor: number }[];
}

/** Another sale of the same plants' tonnes, spread evenly over its term. */
export interface ResolvedCommitment {
  readonly title: string;
  readonly event: Event;
  readonly from: Month;
  readonly to: Month;
  /** Tonnes of the contract's form a month; null where money, term or price is not known. */
  readonly monthly: Figure | null;
  readonly readings: Readings;
  readonly prices: readonly NamedPrice[];
}

/** A chain with every term read from the ledger as known on the day. */
export interface ResolvedChain {
  readonly chain: DeliveryChain;
  readonly plants: readonly ResolvedPlant[];
  readonly feed: readonly { readonly feed: ChainFeed; readonly amount: Term }[];
  readonly recovery: Term;
  readonly left: Term;
  readonly qualification: Term;
  readonly deliveryMonths: Term;
  readonly delayMonths: Term;
  readonly commitments: readonly ResolvedCommitment[];
  /** Content of the element in a tonne of the contract's form. */
  readonly content: number;
}

/** What a chain is read with. */
export interface ChainSurroundings {
  readonly ledger: KnownLedger;
  readonly view: MaterialView;
  readonly projects: readonly Project[];
  readonly contract: Contract;
}

/** Reads a chain's terms from the ledger. */
export function resolvedChain(chain: DeliveryChain, around: ChainSurroundings): ResolvedChain {
  const { ledger, view } = around;
  const share = (term: ChainTerm): Term => termOf(term, 'share', ledger);
  const months = (term: ChainTerm): Term => termOf(term, 'month', ledger);
  const rate = (term: ChainTerm): Term => termOf(term, 't/month', ledger);
  return {
    chain,
    plants: chain.plants.map((plant) => ({
      plant,
      project: around.projects.find(({ id }) => id === plant.project) ?? null,
      now: rate(plant.now),
      target: plant.target === null ? null : rate(plant.target),
      rampMonths: plant.rampMonths === null ? null : months(plant.rampMonths),
      conversion: plant.conversion === null ? null : share(plant.conversion),
      contents: contentsOf(plant, chain, view),
    })),
    feed: chain.feed.map((feed) => ({ feed, amount: rate(feed.amount) })),
    recovery: share(chain.recovery),
    left: share(chain.left),
    qualification: months(chain.qualification),
    deliveryMonths: months(chain.deliveryMonths),
    delayMonths: months(chain.delayMonths),
    commitments: chain.commitments.flatMap(({ title, event }) => commitmentOf(title, event, chain, around)),
    content: chain.form === null ? 1 : (contentIn(chain.form, view) ?? 1),
  };
}

/** Content of the material's element in a pure form; null where the form has no formula. */
function contentIn(form: string, { material, vocabulary }: MaterialView): number | null {
  const [made, of] = [vocabulary.forms.get(formKey(material, form)), vocabulary.materials.get(material)];
  return made === undefined || of === undefined ? null : (contentOfForm(made, of)?.factor ?? null);
}

function contentsOf({ forms }: ChainPlant, { form }: DeliveryChain, view: MaterialView): ResolvedPlant['contents'] {
  if (form === null || forms.length === 0) return [{ form: form ?? '', factor: 1 }];
  const whole = contentIn(form, view) ?? 1;
  const known = forms.flatMap((one) => {
    const content = contentIn(one, view);
    return content === null ? [] : [{ form: one, factor: content / whole }];
  });
  return [...known].sort((a, b) => a.factor - b.factor);
}

function commitmentOf(
  title: string,
  key: string,
  { form }: DeliveryChain,
  { ledger, view, contract }: ChainSurroundings,
): readonly ResolvedCommitment[] {
  const reports = ledger.events.filter((event) => eventKey(event) === key);
  const step = (event: Event): CommitmentStep => event.payload as CommitmentStep;
  const event = reports.find((one) => step(one).amount !== undefined) ?? reports[0];
  if (event === undefined) return [];
  const { amount, termYears, form: sold } = step(event);
  const from = monthOf(event.date) + 1;
  const months = (termYears ?? 0) * 12;
  const money: Figure | null =
    amount === undefined
      ? null
      : {
          value: { kind: 'reported', quantity: { ...amount, basis: { role: 'commitment', prices: 'nominal' } } },
          ...{ asOf: ledger.asOf, evidence: [event.id], rule: 'as reported', marking: event.marking },
        };
  const { readings, prices } = massOfMoney(money, { from: event.date, to: ledger.asOf }, contract, view);
  const factor = sold === undefined || form === null ? 1 : (contentIn(sold, view) ?? 1) / (contentIn(form, view) ?? 1);
  const monthly = readings.map((r) => ({
    low: (r.low * factor) / months,
    mode: null,
    high: (r.high * factor) / months,
  }));
  const known = months > 0 && monthly.length > 0;
  const ends = known ? endsOf({ readings: monthly }) : null;
  return [
    {
      ...{ title, event, from, prices: known ? prices : [] },
      to: from + Math.max(0, months - 1),
      readings: known ? monthly : [],
      monthly:
        ends === null
          ? null
          : spanFigure(ends, 't/month', {
              basis: 'gross',
              asOf: ledger.asOf,
              evidence: [...new Set([event.id, ...prices.flatMap(({ figure }) => figure.evidence)])],
              rule: `money of the agreement over ${prices.length} dated prices and ${months} months, as tonnes of the contract's form; the prices name no trioxide`,
              method: 'F-23',
              marking: highestMarking([event.marking, ...prices.map(({ figure }) => figure.marking)]),
            }),
    },
  ];
}
