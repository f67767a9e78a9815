import type { Judgement } from '../../ledger/judgement.ts';
import { type DecodedTree, NOTHING, type ParseResult } from '../parser.ts';
import { type Problems, type Reader, refuse, rootOf } from './node.ts';
import { day, listOf, mapping, oneOf, slug, text } from './read.ts';

/** Ids of judgements are numbered in the order they were made: `J-0001`. */
const judgementId: Reader<string> = (node, problems) =>
  typeof node.data === 'string' && /^J-\d{4,40}$/.test(node.data)
    ? node.data
    : refuse(
        node,
        problems,
        'not-an-id',
        'expected the number of a judgement',
        'Write J- and the next number: J-0012.',
      );

const evidenceId: Reader<string> = (node, problems) =>
  typeof node.data === 'string' && /^[0-9a-f]{64}$/.test(node.data)
    ? node.data
    : refuse(
        node,
        problems,
        'not-an-evidence-id',
        'expected an evidence id',
        'Copy the 64 hexadecimal digits of the side to follow from `ballast conflicts`, or write null.',
      );

/** The key of a conflict is made of ids, so it is never long; the database looks judgements up by it. */
const judgedKey: Reader<string> = (node, problems) => {
  const key = text(node, problems);
  if (key === undefined || key.length <= 1000) return key;
  const advice = 'Copy the key of a conflict from `ballast conflicts --json`.';
  return refuse(node, problems, 'too-long', `${key.length} characters, more than a key has`, advice);
};

const KINDS = ['follow', 'scope', 'open', 'join', 'withdrawn'] as const;
const entry = mapping(
  { id: judgementId, key: judgedKey, kind: oneOf(KINDS), reason: text, by: slug, on: day },
  { follow: evidenceId },
);

const judgement: Reader<Judgement> = (node, problems) => {
  const read = entry(node, problems);
  if (read === undefined) return undefined;
  const follow = read.follow ?? null;
  if ((read.kind === 'follow') === (follow !== null)) return { ...read, follow };
  const message = read.kind === 'follow' ? 'a judgement to follow names no evidence' : `"${read.kind}" follows no side`;
  return refuse(
    node,
    problems,
    'judgement-without-side',
    message,
    'Give `follow` an evidence id for kind "follow" only.',
  );
};

/** Reads the judgements, `data/judgements.jsonl`: which side of a disagreement is followed, by whom and why. */
export function parseJudgements(tree: DecodedTree): ParseResult {
  const problems: Problems = [];
  return { ...NOTHING, judgements: listOf(judgement)(rootOf(tree), problems) ?? [], problems };
}
