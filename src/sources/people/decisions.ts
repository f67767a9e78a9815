import type { Adoption, DecidedBuy, DecidedPlan, DecisionRecord } from '../../ledger/decision.ts';
import { isStorableText } from '../../ledger/storable.ts';
import { type DecodedTree, NOTHING, type ParseResult } from '../parser.ts';
import { isMapping, type Problems, type Reader, refuse, rootOf } from './node.ts';
import { day, mapping, oneOf, slug, text, wholeListOf } from './read.ts';

const matching =
  (pattern: RegExp, expected: string, advice: string): Reader<string> =>
  (node, problems) =>
    typeof node.data === 'string' && pattern.test(node.data)
      ? node.data
      : refuse(node, problems, 'not-an-id', `expected ${expected}`, advice);

const decisionId = matching(
  /^D-\d{4,40}$/,
  'the number of a decision',
  'Write D- and digits, as `ballast decisions` prints it.',
);
const planId = matching(/^[0-9a-f]{64}$/, 'the id of a plan', 'Copy the 64 hexadecimal digits of the plan.');
const fiscalYear = matching(/^FY\d{4}$/, 'a fiscal year', 'Write a fiscal year such as FY2027.');
/** Ids of options and nodes are made of ids with slashes between. */
const pathId = matching(/^[^\s\p{Cc}]{1,300}$/u, 'an id', 'Copy the id from the plan.');

const amount: Reader<number> = (node, problems) =>
  typeof node.data === 'number' && Number.isFinite(node.data)
    ? node.data
    : refuse(node, problems, 'not-a-count', 'expected a number', 'Write a number, without quotes.');

/** Longest request: the texts of a case and of a plan file, and what is said around them. */
const LONGEST_REQUEST = 1_000_000;

const request: Reader<string> = (node, problems) =>
  typeof node.data === 'string' && node.data.length <= LONGEST_REQUEST && isStorableText(node.data)
    ? node.data
    : refuse(node, problems, 'not-a-text', 'expected the request of the plan', 'Take the record as it was written.');

const shortfall = mapping({ mean: amount, p90: amount }, {});
const buy = mapping(
  {
    ...{ option: pathId, kind: text, words: text, node: pathId, material: slug, source: text },
    byYear: wholeListOf(mapping({ year: fiscalYear, tonnes: amount, usd: amount }, {})),
    ...{ tonnes: amount, usd: amount, reason: text },
    word: oneOf(['recommended', 'chosen, not recommended'] as const),
  },
  { shortfall: mapping({ before: shortfall, after: shortfall }, {}) },
);
const decidedBuy: Reader<DecidedBuy> = (node, problems) => {
  const read = buy(node, problems);
  return read && { ...read, shortfall: read.shortfall ?? null };
};

const without = mapping({ material: slug, why: text, needs: wholeListOf(text) }, { option: pathId });
const risk = mapping({ expected: amount, p90: amount }, {});
const plan = mapping(
  {
    ...{ id: planId, case: text, title: text, headline: text, knownOn: day, spent: amount, objective: text },
    ...{ worth: text, unit: text, before: risk, after: risk, request },
    lines: wholeListOf(decidedBuy),
    without: wholeListOf<DecidedPlan['without'][number]>((node, problems) => {
      const read = without(node, problems);
      return read && { ...read, option: read.option ?? null };
    }),
  },
  { budget: amount },
);

const RECORDED = { id: decisionId, by: slug, reason: text, on: day };
const KINDS = ['adopted', 'linked', 'unlinked', 'withdrawn'] as const;

const adoption = mapping(
  { ...RECORDED, kind: oneOf(['adopted'] as const), plan, supersedes: wholeListOf(decisionId) },
  {},
);
const adopted: Reader<Adoption> = (node, problems) => {
  const read = adoption(node, problems);
  return read && { ...read, plan: { ...read.plan, budget: read.plan.budget ?? null } };
};

const link = mapping(
  {
    ...{ ...RECORDED, kind: oneOf(['linked', 'unlinked'] as const), decision: decisionId },
    ...{ option: pathId, procurement: pathId },
  },
  { year: fiscalYear },
);
const withdrawal = mapping({ ...RECORDED, kind: oneOf(['withdrawn'] as const), decision: decisionId }, {});

const record: Reader<DecisionRecord> = (node, problems) => {
  const kind = isMapping(node.data) ? node.data.kind : undefined;
  if (kind === 'adopted') return adopted(node, problems);
  if (kind === 'withdrawn') return withdrawal(node, problems);
  if (kind === 'linked' || kind === 'unlinked') {
    const read = link(node, problems);
    return read && { ...read, year: read.year ?? null };
  }
  const words = `expected a decision of a kind: ${KINDS.join(', ')}`;
  return refuse(node, problems, 'unknown-word', words, 'Give `kind` one of the words listed.');
};

/** Reads records of decisions, `decisions/D-....jsonl`: which plan was adopted, by whom and why, and what became of its buys. */
export function parseDecisions(tree: DecodedTree): ParseResult {
  const problems: Problems = [];
  return { ...NOTHING, decisions: wholeListOf(record)(rootOf(tree), problems) ?? [], problems };
}
