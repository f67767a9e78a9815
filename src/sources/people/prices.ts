import type { Found } from '../../ledger/evidence.ts';
import { statementId } from '../../ledger/id.ts';
import type { Statement } from '../../ledger/statement.ts';
import { isUnit } from '../../units/unit.ts';
import { type DecodedTable, NOTHING, type ParseResult } from '../parser.ts';
import { massBasisOf, statedValue } from './amount.ts';
import { childOf, type Problems, type Reader, refuse } from './node.ts';
import { distinct, provenanceFields } from './provenance.ts';
import { mapping, period, slug, text } from './read.ts';
import { rowsOf } from './table.ts';

const row = mapping(
  { material: slug, assessment: slug, period, price: text, unit: text, per: text, ...provenanceFields },
  { form: slug, grade: slug, speaker: slug, note: text },
);

const price: Reader<Found<Statement>> = (node, problems) => {
  const read = row(node, problems);
  if (read === undefined) return undefined;
  const { material, assessment, form, grade, unit, per, period: when } = read;
  const mass = massBasisOf(per);
  if (mass === null) {
    const advice = 'Write gross, dry, unstated, "Sb content" or "WO3 equivalent".';
    return refuse(
      childOf(node, 'per', per),
      problems,
      'unknown-basis',
      'expected what the price is per unit of',
      advice,
    );
  }
  if (!isUnit(unit)) {
    const advice = 'Write a unit price such as USD/t, USD/lb or USD/kg.';
    return refuse(childOf(node, 'unit', unit), problems, 'unknown-unit', 'expected a unit', advice);
  }
  const value = statedValue(
    childOf(node, 'price', read.price),
    read.price,
    { per: mass, prices: 'nominal' },
    problems,
    unit,
  );
  if (value === undefined) return undefined;
  const { source, published, stance, original, locator, speaker, note } = read;
  const kind = { ...(form === undefined ? {} : { form }), ...(grade === undefined ? {} : { grade }) };
  return {
    ...{ source, published, stance, original, locator },
    ...(speaker === undefined ? {} : { speaker }),
    subject: { kind: 'material', id: material, ...kind, detail: assessment },
    ...{ property: 'price', period: when, value },
    ...(note === undefined ? {} : { note }),
  };
};

/** Reads a file of prices, `data/prices/*.csv`: one statement for each row; a range stays a range. */
export function parsePrices(table: DecodedTable): ParseResult {
  const problems: Problems = [];
  const read = rowsOf(table, price, problems);
  const statements = distinct(read, statementId);
  return { ...NOTHING, statements, problems, duplicates: read.length - statements.length, cells: table.rows.length };
}
