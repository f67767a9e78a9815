import type { Found } from '../../ledger/evidence.ts';
import type { Statement } from '../../ledger/statement.ts';
import type { Basis } from '../../units/quantity.ts';
import type { Value } from '../../units/value.ts';
import { basis, statedValue } from './amount.ts';
import { childOf, type Node, type Problems, type Reader, refuse } from './node.ts';
import { itemsUnder, later, provenanceFields } from './provenance.ts';
import { mapping, period, slug, text } from './read.ts';
import { subject } from './subject.ts';

/** A statement with the name other parts of the file call it by. */
export interface NamedStatement {
  readonly refs: readonly string[];
  readonly statement: Found<Statement>;
}

/** How a value is written: a figure with its basis, or words where no figure says it. */
interface WrittenValue {
  readonly value?: string;
  readonly words?: string;
  readonly basis?: Basis;
}

/** Fields that say what is stated, in a statement as in a claim. */
export const statedFields = { subject, property: slug, period };
export const valueFields = { value: text, words: text, basis };

/** The value as written at a node: exactly one of `value` and `words`. */
export function writtenValue(node: Node, written: WrittenValue, problems: Problems): Value | undefined {
  const { value, words } = written;
  if (words !== undefined && value === undefined) return { kind: 'described', text: words };
  if (value !== undefined && words === undefined) {
    return statedValue(childOf(node, 'value', value), value, written.basis ?? 'unstated', problems);
  }
  const advice = 'Give `value` with a figure and its unit, or `words` where the source gives no figure.';
  return refuse(node, problems, 'no-value', 'expected either a value or words', advice);
}

/** What a report says differently wins over what its statement says; a value replaces words and words a value. */
function valueIn(
  item: Node,
  stated: WrittenValue,
  report: Node,
  said: WrittenValue,
  problems: Problems,
): Value | undefined {
  const own = said.value !== undefined || said.words !== undefined;
  const { value, words } = own ? said : stated;
  const of = said.basis ?? stated.basis;
  const written = {
    ...(value === undefined ? {} : { value }),
    ...(words === undefined ? {} : { words }),
    ...(of === undefined ? {} : { basis: of }),
  };
  return writtenValue(own ? report : item, written, problems);
}

const optional = { ...valueFields, note: text, ref: slug };
const stated = mapping({ ...statedFields, reports: later }, optional);
const report = mapping(provenanceFields, { ...optional, period, speaker: slug });

/** Reads one item of `statements:`: one statement for each of its reports. */
export const statementItem: Reader<readonly NamedStatement[]> = (node, problems) => {
  const about = stated(node, problems);
  if (about === undefined) return undefined;
  const reportOf: Reader<NamedStatement> = (reportNode, found) => {
    const read = report(reportNode, found);
    if (read === undefined) return undefined;
    const value = valueIn(node, about, reportNode, read, found);
    if (value === undefined) return undefined;
    const { source, published, stance, original, locator, speaker } = read;
    const note = read.note ?? about.note;
    const statement: Found<Statement> = {
      ...{ source, published, stance, original, locator },
      ...(speaker === undefined ? {} : { speaker }),
      ...{ subject: about.subject, property: about.property, period: read.period ?? about.period, value },
      ...(note === undefined ? {} : { note }),
    };
    return { refs: [about.ref, read.ref].filter((ref) => ref !== undefined), statement };
  };
  return itemsUnder(node, 'reports', reportOf, problems);
};
