import { type Happening, newestGiving, reportGiving, type StepKind, settingTerms } from './happenings.ts';
import { amendmentsOf } from './ocds-amendments.ts';
import type { KnownProcess } from './ocds-context.ts';
import { documentsOf } from './ocds-documents.ts';
import { knownPart, startOfDay } from './ocds-ids.ts';
import { itemsOf } from './ocds-items.ts';
import { given, type OcdsObject } from './ocds-json.ts';
import { citedValue, dollarsOf } from './ocds-money.ts';
import { partiesOf, referenceTo, sellersOf } from './ocds-parties.ts';
import { CONTRACTING } from './ocds-stage.ts';
import { asLastGiven, goodsOf, numberIn } from './ocds-terms.ts';

/** An award with everything that happened under it, until the next award. */
interface Awarded {
  /** Null where orders or deliveries are reported and the award itself is not. */
  readonly award: Happening | null;
  readonly after: readonly Happening[];
}

/** Awards and contracts of a process, from the first award, order, delivery or payment on. */
export function awardsAndContracts(post: readonly Happening[], known: KnownProcess): OcdsObject {
  const awarded = byAward(post);
  return {
    awards: awarded.map((each, i) => awardOf(each, i + 1, known)),
    contracts: awarded.flatMap((each, i) => [contractOf(each, i + 1, known), ...ordersOf(each, i + 1, known)]),
  };
}

/** Cut before every award: what follows an award up to the next is its own. */
function byAward(post: readonly Happening[]): readonly Awarded[] {
  const starts = post.flatMap(({ report }, at) => (report.kind === 'award' || at === 0 ? [at] : []));
  return starts.map((start, n) => {
    const [first, ...rest] = post.slice(start, starts[n + 1]);
    const award = first?.report.kind === 'award' ? first : null;
    return { award, after: award === null && first !== undefined ? [first, ...rest] : rest };
  });
}

const all = ({ award, after }: Awarded): readonly Happening[] => (award === null ? after : [award, ...after]);
const ofKind = ({ after }: Awarded, ...kinds: readonly StepKind[]): readonly Happening[] =>
  after.filter(({ report }) => kinds.includes(report.kind));
const isCancelled = (awarded: Awarded): boolean => ofKind(awarded, 'cancellation').length > 0;

const UNREPORTED =
  'Orders or deliveries show that a contract was awarded; no report of the award itself is in the ledger.';

/** The decision: who and what for. It has no value: a ceiling is no award value, and the orders are not known when it is made. */
function awardOf(awarded: Awarded, number: number, known: KnownProcess): OcdsObject {
  const { award } = awarded;
  const { vocabulary } = known.context;
  const sellers = [...new Set(all(awarded).flatMap((h) => sellersOf(h, vocabulary)))];
  return given({
    id: `award-${number}`,
    title: award?.report.payload.title,
    description: award === null ? UNREPORTED : undefined,
    status: isCancelled(awarded) ? 'cancelled' : 'active',
    date: award === null ? undefined : startOfDay(award.report.date, award.report.datePrecision),
    suppliers: sellers.map((id) => referenceTo(id, vocabulary)),
    items: itemsOf(goodsOf(settingTerms(all(awarded)), known, 'contract-quantity'), known.context),
    documents: award === null ? undefined : documentsOf([award], known.context),
    x_ballast: award === null ? undefined : { of: knownPart(award.report.date, award.report.datePrecision) },
  });
}

/** The indefinite-delivery contract: its ceiling and minimum in fields of our own, its orders as contracts beside it. */
function contractOf(awarded: Awarded, number: number, known: KnownProcess): OcdsObject {
  const terms = settingTerms(all(awarded));
  const about = known.stated;
  return given({
    id: `contract-${number}`,
    awardID: `award-${number}`,
    title: awarded.award?.report.payload.title,
    status: isCancelled(awarded) ? 'terminated' : 'active',
    documents: documentsOf(
      awarded.after.filter(({ report }) => !CONTRACTING.includes(report.kind)),
      known.context,
    ),
    amendments: amendmentsOf(ofKind(awarded, 'amendment')),
    implementation: implementationOf(awarded, known),
    x_ballast: given({
      number: numberIn(terms),
      termYears: newestGiving(terms, 'termYears')?.payload.termYears,
      ceiling: citedValue(asLastGiven(terms, 'ceiling') ?? about('contract-ceiling')),
      guaranteedMinimum: citedValue(asLastGiven(terms, 'guaranteedMinimum') ?? about('contract-guaranteed-minimum')),
      obligatedStated: citedValue(about('contract-obligated')),
    }),
  });
}

/** Each order binds the government to its own amount, so each is a contract of its own with that value. */
function ordersOf(awarded: Awarded, number: number, known: KnownProcess): readonly OcdsObject[] {
  return ofKind(awarded, 'order').map((order) => {
    const { report } = order;
    const obligated = reportGiving(order, 'obligated');
    return given({
      id: `order-${report.payload.occurrence}`,
      awardID: `award-${number}`,
      title: report.payload.title,
      status: 'active',
      value: dollarsOf(obligated?.payload.obligated),
      dateSigned: startOfDay(report.date, report.datePrecision),
      items: itemsOf(goodsOf([order], known, null), known.context),
      documents: documentsOf([order], known.context),
      x_ballast: given({
        orderUnder: `contract-${number}`,
        number: numberIn([order]),
        of: knownPart(report.date, report.datePrecision),
        valueIs: obligated === null ? undefined : 'obligated',
        evidence: obligated === null ? undefined : [obligated.id],
      }),
    });
  });
}

/** What was delivered and paid; a supplier's revenue is only a document, since it is neither. */
function implementationOf(awarded: Awarded, known: KnownProcess): OcdsObject {
  const fulfilled = ofKind(awarded, 'delivery', 'payment', 'supplier revenue');
  return given({
    milestones: ofKind(awarded, 'delivery').map((h) => deliveryOf(h)),
    transactions: ofKind(awarded, 'payment').map((h) => paymentOf(h, known)),
    documents: documentsOf(fulfilled, known.context),
  });
}

function deliveryOf(delivery: Happening): OcdsObject {
  const { report } = delivery;
  const delivered = reportGiving(delivery, 'delivered');
  const mass = reportGiving(delivery, 'quantity')?.payload.quantity;
  return given({
    id: `delivery-${report.payload.occurrence}`,
    title: report.payload.title,
    type: 'delivery',
    status: 'met',
    dateMet: startOfDay(report.date, report.datePrecision),
    x_ballast: given({
      of: knownPart(report.date, report.datePrecision),
      delivered: dollarsOf(delivered?.payload.delivered),
      quantity: mass === undefined ? undefined : { amount: mass.amount, unit: mass.unit },
      evidence: delivery.reports.map(({ id }) => id),
    }),
  });
}

function paymentOf(payment: Happening, known: KnownProcess): OcdsObject {
  const { vocabulary } = known.context;
  const { report } = payment;
  const paid = reportGiving(payment, 'paid');
  const { buyer } = partiesOf(known.happenings, vocabulary);
  const [payee, ...others] = sellersOf(payment, vocabulary);
  return given({
    id: `payment-${report.payload.occurrence}`,
    date: startOfDay(report.date, report.datePrecision),
    value: dollarsOf(paid?.payload.paid),
    payer: buyer === null ? undefined : referenceTo(buyer, vocabulary),
    payee: payee === undefined || others.length > 0 ? undefined : referenceTo(payee, vocabulary),
    x_ballast: { of: knownPart(report.date, report.datePrecision), evidence: payment.reports.map(({ id }) => id) },
  });
}
