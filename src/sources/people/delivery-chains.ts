import type { Problem } from '../../ledger/evidence.ts';
import { type ChainTerm, type DeliveryChain, TERM_UNITS } from '../../vocabulary/delivery-chain.ts';
import type { DecodedTree } from '../parser.ts';
import { isMapping, type Node, type Problems, type Reader, refuse, rootOf } from './node.ts';
import { day, mapping, oneOf, slug, text, wholeListOf } from './read.ts';

const atLeastZero: Reader<number> = (node, problems) =>
  typeof node.data === 'number' && Number.isFinite(node.data) && node.data >= 0
    ? node.data
    : refuse(node, problems, 'not-a-count', 'expected a number of at least 0', 'Write a number such as 0.85.');

const evidenced = mapping({ evidence: wholeListOf(text) }, { note: text });
const unknown = mapping({ needs: text }, {});
const supposed = mapping(
  { low: atLeastZero, high: atLeastZero, unit: oneOf(TERM_UNITS), author: text, reason: text },
  { mode: atLeastZero, see: wholeListOf(text) },
);

/** A term: what the ledger says, what somebody supposes with a reason, or that nobody published it. */
const term: Reader<ChainTerm> = (node, problems) => {
  const { data } = node;
  if (isMapping(data) && 'evidence' in data) {
    const read = evidenced(node, problems);
    return read && { kind: 'evidence', questions: read.evidence, note: read.note ?? null };
  }
  if (isMapping(data) && 'needs' in data) {
    const read = unknown(node, problems);
    return read && { kind: 'not known', needs: read.needs };
  }
  return supposition(node, problems);
};

const supposition: Reader<ChainTerm> = (node, problems) => {
  const read = supposed(node, problems);
  if (read === undefined) return undefined;
  const { low, mode = null, high, unit, author, reason, see = [] } = read;
  if (low > high || (mode !== null && (mode < low || mode > high))) {
    const advice = 'Write low, mode and high so that low is no more than mode and mode no more than high.';
    return refuse(node, problems, 'range-out-of-order', 'the ends of the range are out of order', advice);
  }
  if (unit === 'share' && high > 1) return notAPart(node, problems);
  return { kind: 'supposed', low, mode, high, unit, author, reason, see };
};

const notAPart = (node: Node, problems: Problems): undefined =>
  refuse(node, problems, 'range-out-of-order', 'a share is no more than 1', 'Write 0.85 for 85 %.');

const plantFields = mapping(
  { project: slug, name: text, now: term },
  { forms: wholeListOf(slug), target: term, ramp_months: term, conversion: term },
);
const plant: Reader<DeliveryChain['plants'][number]> = (node, problems) => {
  const read = plantFields(node, problems);
  if (read === undefined) return undefined;
  const { project, name, now, forms = [], target = null, conversion = null } = read;
  return { project, name, forms, now, target, rampMonths: read.ramp_months ?? null, conversion };
};

const feed: Reader<DeliveryChain['feed'][number]> = mapping({ grade: text, amount: term }, {});
const commitment: Reader<DeliveryChain['commitments'][number]> = mapping({ title: text, event: text }, {});

const promiseFields = mapping({ project: slug, to: text, event: text }, { most: atLeastZero, note: text });
const promise: Reader<DeliveryChain['promises'][number]> = (node, problems) => {
  const read = promiseFields(node, problems);
  if (read === undefined) return undefined;
  if (read.most !== undefined && read.most > 1) return notAPart(node, problems);
  return { ...read, most: read.most ?? null, note: read.note ?? null };
};

const chainFields = mapping(
  {
    ...{ id: slug, procurement: slug, title: text, about: text, supposed_on: day },
    ...{ delivery_months: term, plants: wholeListOf(plant), delay_months: term },
    ...{ feed: wholeListOf(feed), recovery: term, left: term, qualification: term },
  },
  {
    form: slug,
    market_forms: wholeListOf(slug),
    commitments: wholeListOf(commitment),
    promises: wholeListOf(promise),
    not_known: wholeListOf(text),
  },
);

const chain: Reader<DeliveryChain> = (node, problems) => {
  const read = chainFields(node, problems);
  if (read === undefined) return undefined;
  const { id, procurement, title, about, plants, recovery, left, qualification } = read;
  return {
    ...{ id, procurement, title, about, plants, recovery, left, qualification, feed: read.feed },
    supposedOn: read.supposed_on,
    form: read.form ?? null,
    marketForms: read.market_forms ?? [],
    deliveryMonths: read.delivery_months,
    delayMonths: read.delay_months,
    commitments: read.commitments ?? [],
    promises: read.promises ?? [],
    notKnown: read.not_known ?? [],
  };
};

/** Reads a delivery chain, `data/deliverability/*.yaml`: null where the file is not one. */
export function parseDeliveryChain(tree: DecodedTree): {
  readonly chain: DeliveryChain | null;
  readonly problems: readonly Problem[];
} {
  const problems: Problems = [];
  return { chain: chain(rootOf(tree), problems) ?? null, problems };
}
