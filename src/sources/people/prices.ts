import type { Found } from '../../ledger/evidence.ts';
import { statementId } from '../../ledger/id.ts';
import type { Statement } from '../../ledger/statement.ts';
import type { PriceBasis } from '../../units/quantity.ts';
import { dimensionOf, isUnit, type Unit } from '../../units/unit.ts';
import type { Subject } from '../../vocabulary/subject.ts';
import { type DecodedTable, NOTHING, type ParseResult } from '../parser.ts';
import { massBasisOf, statedValue } from './amount.ts';
import { childOf, type Problems, type Reader, refuse } from './node.ts';
import { distinct, provenanceFields } from './provenance.ts';
import { mapping, oneOf, period, slug, text } from './read.ts';
import { rowsOf } from './table.ts';

/** A price computed from what the source says is derived, and says by which rule. */
const stance = oneOf(['official', 'reported', 'claimed', 'derived'] as const);

const unitPrice: Reader<Unit> = (node, problems) =>
  typeof node.data === 'string' && isUnit(node.data) && dimensionOf(node.data).startsWith('money/')
    ? node.data
    : refuse(
        node,
        problems,
        'unknown-unit',
        'expected the unit of a price',
        'Write USD/t, USD/lb, USD/kg or the like.',
      );

const perMass: Reader<PriceBasis> = (node, problems) => {
  const per = massBasisOf(String(node.data));
  if (per !== null) return { per, prices: 'nominal' };
  const advice = 'Write gross, dry, unstated, "Sb content" or "WO3 equivalent".';
  return refuse(node, problems, 'unknown-basis', 'expected what a unit of mass is a unit of', advice);
};

const row = mapping(
  { material: slug, assessment: slug, period, price: text, unit: unitPrice, per: perMass, ...provenanceFields, stance },
  { form: slug, grade: slug, speaker: slug, rule: text, note: text },
);
type Row = NonNullable<ReturnType<typeof row>>;

function subjectOf({ material, form, grade, assessment }: Row): Subject {
  const kind = { ...(form === undefined ? {} : { form }), ...(grade === undefined ? {} : { grade }) };
  return { kind: 'material', id: material, ...kind, detail: assessment };
}

const price: Reader<Found<Statement>> = (node, problems) => {
  const read = row(node, problems);
  if (read === undefined) return undefined;
  const { source, published, original, locator, speaker, rule, note } = read;
  if ((read.stance === 'derived') !== (rule !== undefined)) {
    const advice = 'Give `rule` for a computed price, whose stance is derived, and for no other.';
    return refuse(node, problems, 'rule-and-stance', 'a derived price has a rule, and only a derived one', advice);
  }
  const value = statedValue(childOf(node, 'price', read.price), read.price, read.per, problems, read.unit);
  if (value === undefined) return undefined;
  return {
    ...{ source, published, stance: read.stance, original, locator },
    ...(speaker === undefined ? {} : { speaker }),
    ...{ subject: subjectOf(read), property: 'price', period: read.period, value },
    ...(note === undefined ? {} : { note }),
    ...(rule === undefined ? {} : { rule }),
  };
};

/** Reads a file of prices, `data/prices/*.csv`: one statement for each row; a range stays a range. */
export function parsePrices(table: DecodedTable): ParseResult {
  const problems: Problems = [];
  const read = rowsOf(table, price, problems);
  const statements = distinct(read, statementId);
  return { ...NOTHING, statements, problems, duplicates: read.length - statements.length, cells: table.rows.length };
}
