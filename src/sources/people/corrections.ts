import type { Correction } from '../../ledger/correction.ts';
import { isUnit, type Unit } from '../../units/unit.ts';
import { type DecodedTree, NOTHING, type ParseResult } from '../parser.ts';
import { basis } from './amount.ts';
import { childOf, type Node, type Problems, type Reader, refuse, rootOf } from './node.ts';
import { later } from './provenance.ts';
import { listOf, mapping, period, slug, text } from './read.ts';
import { writtenValue } from './statements.ts';

const unit: Reader<Unit> = (node, problems) =>
  typeof node.data === 'string' && isUnit(node.data)
    ? node.data
    : refuse(
        node,
        problems,
        'unknown-unit',
        'expected a unit',
        'Write a unit code such as t, kg, lb, USD/lb or t/month.',
      );

const match = mapping({}, { material: slug, property: slug, period, original: text });
const instead = mapping({}, { unit, value: text, words: text, basis });
const entry = mapping(
  { id: slug, source: slug, published: period, match, mistake: text, read: later, reason: text, evidence: text },
  {},
);

/** What stands instead: the unit the number really is in, or the value. */
function readInstead(node: Node, problems: Problems): Correction['read'] | undefined {
  const read = instead(node, problems);
  if (read === undefined) return undefined;
  if (read.unit !== undefined && read.value === undefined && read.words === undefined) return { unit: read.unit };
  if (read.unit !== undefined) {
    const message = 'expected either a unit or a value, not both';
    return refuse(node, problems, 'no-value', message, 'Leave out `unit`, or leave out `value` and `words`.');
  }
  const value = writtenValue(node, read, problems);
  return value === undefined ? undefined : { value };
}

const correction: Reader<Correction> = (node, problems) => {
  const entered = entry(node, problems);
  if (entered === undefined) return undefined;
  const read = readInstead(childOf(node, 'read', entered.read), problems);
  return read === undefined ? undefined : { ...entered, read };
};

/** Reads a file of corrections, `data/corrections/*.yaml`: known mistakes of sources, with what we read instead and why. */
export function parseCorrections(tree: DecodedTree): ParseResult {
  const problems: Problems = [];
  return { ...NOTHING, corrections: listOf(correction)(rootOf(tree), problems) ?? [], problems };
}
