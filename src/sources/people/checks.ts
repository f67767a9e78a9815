import { CHECK_RULES, type Check, type CheckException, type CheckPlace, type CheckRule } from '../../ledger/check.ts';
import type { Problem } from '../../ledger/evidence.ts';
import type { DecodedTree } from '../parser.ts';
import { type Problems, type Reader, refuse, rootOf } from './node.ts';
import { listOf, mapping, oneOf, period, slug, text, wholeListOf } from './read.ts';

const RULES = Object.keys(CHECK_RULES) as readonly CheckRule[];
const STAGES = ['mine', 'smelter', 'refinery', 'plant'] as const;

const atLeastZero: Reader<number> = (node, problems) =>
  typeof node.data === 'number' && Number.isFinite(node.data) && node.data >= 0
    ? node.data
    : refuse(
        node,
        problems,
        'not-a-count',
        'expected a number of at least 0',
        'Write a number such as 0.06, without quotes.',
      );

const scope = mapping(
  {},
  {
    properties: wholeListOf(slug),
    not_properties: wholeListOf(slug),
    stages: wholeListOf(oneOf(STAGES)),
    subjects: wholeListOf(slug),
    materials: wholeListOf(slug),
    editions: wholeListOf(text),
  },
);

const placeFields = mapping(
  {},
  {
    ...{ source: slug, edition: text, material: slug, subject: slug, property: slug },
    ...{ form: slug, detail: slug, place: text, period },
  },
);

/** An exception that names no place would except everything. */
const place: Reader<CheckPlace> = (node, problems) => {
  const read = placeFields(node, problems);
  if (read === undefined || Object.keys(read).length > 0) return read;
  const advice = 'Name at least one of: source, edition, material, subject, property, form, detail, place, period.';
  return refuse(node, problems, 'missing-field', 'says nowhere', advice);
};

const exception: Reader<CheckException> = mapping({ where: place, why: text }, {});

const entry = mapping(
  { id: slug, title: text, why: text, rule: oneOf(RULES) },
  { applies_to: scope, tolerance: atLeastZero, exceptions: wholeListOf(exception) },
);

const check: Reader<Check> = (node, problems) => {
  const read = entry(node, problems);
  if (read === undefined) return undefined;
  const { id, title, why, rule, applies_to: given, tolerance, exceptions } = read;
  const counted = CHECK_RULES[rule].tolerance;
  if ((tolerance === undefined) !== (counted === null)) {
    const message =
      counted === null ? `the rule "${rule}" takes no tolerance` : `the tolerance is missing (${counted})`;
    const advice = counted === null ? 'Leave the tolerance out.' : 'Add `tolerance`; 0 allows no difference.';
    return refuse(node, problems, counted === null ? 'unknown-field' : 'missing-field', message, advice);
  }
  const { not_properties, ...rest } = given ?? {};
  const appliesTo = { ...rest, ...(not_properties === undefined ? {} : { notProperties: not_properties }) };
  return { id, title, why, rule, appliesTo, tolerance: tolerance ?? 0, exceptions: exceptions ?? [] };
};

/** Reads a file of checks, `data/checks/*.yaml`: what must hold among the evidence, with the exceptions known. */
export function parseChecks(tree: DecodedTree): {
  readonly checks: readonly Check[];
  readonly problems: readonly Problem[];
} {
  const problems: Problems = [];
  return { checks: listOf(check)(rootOf(tree), problems) ?? [], problems };
}
