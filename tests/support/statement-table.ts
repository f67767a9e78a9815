import type { Found } from '../../src/ledger/evidence.ts';
import type { Statement } from '../../src/ledger/statement.ts';
import { wordsOfBasis } from '../../src/sources/usgs-mcs/basis-words.ts';
import { csvOf } from '../../src/units/csv.ts';

const COLUMNS = ['material', 'property', 'period', 'value', 'unit', 'basis', 'source', 'published'] as const;
const MORE = ['detail', 'stance', 'original', 'note', 'locator'] as const;

/** Statements of single amounts as a table of statements. */
export function statementTable(statements: readonly Found<Statement>[]): string {
  return csvOf(
    [...COLUMNS, ...MORE],
    statements.map(({ subject, property, period, value, source, published, stance, original, note, locator }) => {
      const amount = 'quantity' in value ? value.quantity : null;
      const said =
        amount === null ? [value.kind, '', ''] : [String(amount.amount), amount.unit, wordsOfBasis(amount.basis)];
      const same = original === said[0] ? '' : original;
      return [
        subject.id,
        property,
        period,
        ...said,
        source,
        published,
        subject.detail ?? '',
        stance,
        same,
        note ?? '',
        locator,
      ];
    }),
  );
}
