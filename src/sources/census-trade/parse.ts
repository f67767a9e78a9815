import type { Found, Problem } from '../../ledger/evidence.ts';
import { statementId } from '../../ledger/id.ts';
import type { ProblemCode } from '../../ledger/problem-codes.ts';
import type { Statement } from '../../ledger/statement.ts';
import type { Period } from '../../units/period.ts';
import { type Quantity, quantity } from '../../units/quantity.ts';
import type { Value } from '../../units/value.ts';
import { countryByLabel, type LabelIndex } from '../../vocabulary/labels.ts';
import type { Subject } from '../../vocabulary/subject.ts';
import { type DecodedTable, NOTHING, type ParseResult } from '../parser.ts';
import { TARIFF_LINES } from './codes.ts';
import { censusNames, FLOWS, type Flow } from './columns.ts';

/** US Census Bureau, International Trade API: monthly imports by ten-digit tariff line. */
export const CENSUS_IMPORTS = 'census-imports';

type Cell = (name: string) => string;
type Read = { readonly statements: readonly Found<Statement>[] } | { readonly problem: Problem };

/**
 * Reads monthly imports: customs value, first quantity, and the unit value that the two give. The file does not say when
 * it was asked for; its newest month stands for its edition.
 */
export function parseCensus(table: DecodedTable, labels: LabelIndex): ParseResult {
  const names = censusNames(table.header);
  const at = new Map(names.map((name, i) => [name, i]));
  const rows = table.rows.map(({ line, cells }) => ({
    line,
    cell: (name: string): string => (cells[at.get(name) ?? -1] ?? '').trim(),
  }));
  const published =
    rows
      .map(({ cell }) => cell('time'))
      .filter((time) => MONTH.test(time))
      .sort()
      .at(-1) ?? '';
  const flows = (['general', 'consumption'] as const).filter((flow) => at.has(FLOWS[flow].value));
  const read = rows.flatMap(({ line, cell }) =>
    flows.flatMap((flow) => readRow(line, cell, flow, { published, labels, flagged: at.has(FLOWS[flow].flag) })),
  );
  const statements = read.flatMap((row) => ('statements' in row ? row.statements : []));
  const unique = [...new Map(statements.map((statement) => [statementId(statement), statement])).values()];
  const problems = read.flatMap((row) => ('problem' in row ? row.problem : []));
  return {
    ...NOTHING,
    statements: unique,
    problems,
    duplicates: statements.length - unique.length,
    cells: statements.length + problems.length,
  };
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

interface Asked {
  readonly published: Period;
  readonly labels: LabelIndex;
  /** Whether the file has the column that tells a missing quantity from none. */
  readonly flagged: boolean;
}

function readRow(line: number, cell: Cell, flow: Flow, asked: Asked): readonly Read[] {
  const columns = FLOWS[flow];
  if (cell(columns.value) === '') return [];
  const refuse = (code: ProblemCode, message: string, original: string): readonly Read[] => [
    {
      problem: { code, locator: `line ${line}`, message, original: original.slice(0, 120), advice: ADVICE[code] ?? '' },
    },
  ];
  if (!MONTH.test(cell('time'))) return refuse('unreadable-period', `"${cell('time')}" is no month`, cell('time'));
  const subject = subjectOf(cell, flow, asked.labels);
  if (typeof subject === 'string')
    return refuse(
      subject,
      `no ${subject === 'unknown-place' ? 'country' : 'material'} for "${cell(subject === 'unknown-place' ? 'CTY_NAME' : 'I_COMMODITY')}"`,
      cell('I_COMMODITY'),
    );
  const value = wholeNumber(cell(columns.value));
  if (value === null)
    return refuse('unreadable-cell', `"${cell(columns.value)}" is no customs value`, cell(columns.value));
  const said = { subject, period: cell('time'), published: asked.published, line };
  const worth = statement(
    said,
    'import-value',
    amountOf(value, (n) => quantity(n, 'USD', TRADE_VALUE)),
    cell(columns.value),
  );
  const amount = quantityIn(cell, flow, value, asked.flagged);
  if (amount === null)
    return [
      { statements: [worth] },
      ...refuse(
        'unreadable-cell',
        `"${cell(columns.quantity)} ${cell('UNIT_QY1')}" is no quantity`,
        cell(columns.quantity),
      ),
    ];
  const weighed = statement(said, 'import-quantity', amount.value, cell(columns.quantity), amount.note);
  return [{ statements: [worth, weighed, ...unitValue(said, worth, weighed)] }];
}

const ADVICE: Partial<Record<ProblemCode, string>> = {
  'unreadable-period': 'Ask the API for time by month, as 2025-03.',
  'unknown-material': 'Add the tariff line to src/sources/census-trade/codes.ts if it holds one material.',
  'unknown-place':
    'Ask for CTY_NAME too; regions and groups of countries are not read, since they repeat their members.',
  'unreadable-cell': 'Ask the API again; a page that asks for a key is no answer.',
};

const TRADE_VALUE = { role: 'trade value', prices: 'nominal' } as const;

function wholeNumber(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

const amountOf = (amount: number, of: (amount: number) => Quantity): Value =>
  amount === 0 ? { kind: 'zero' } : { kind: 'reported', quantity: of(amount) };

const UNITS: Readonly<Record<string, 'kg' | 't'>> = { KG: 'kg', T: 't', '': 'kg' };

/** Census writes 0 for none and for missing: beside a customs value, or flagged M, it is missing. */
function quantityIn(
  cell: Cell,
  flow: Flow,
  value: number,
  flagged: boolean,
): { readonly value: Value; readonly note?: string } | null {
  const columns = FLOWS[flow];
  const amount = wholeNumber(cell(columns.quantity));
  const unit = UNITS[cell('UNIT_QY1').toUpperCase()];
  if (cell(columns.flag) === 'M' || ['X', '-'].includes(cell('UNIT_QY1'))) return { value: { kind: 'not available' } };
  if (amount === null || unit === undefined) return null;
  if (amount === 0 && value > 0 && !flagged) return { value: { kind: 'not available' }, note: UNTOLD };
  return { value: amountOf(amount, (n) => quantity(n, unit, 'unstated')) };
}

const UNTOLD = 'Census writes 0 for none and for missing; beside a customs value it is read as missing.';

/** Lines of the tariff tell material and form; without a country, or with "-", a row is of all of them. */
function subjectOf(cell: Cell, flow: Flow, labels: LabelIndex): Subject | 'unknown-material' | 'unknown-place' {
  const code = cell('I_COMMODITY');
  const line = Object.hasOwn(TARIFF_LINES, code) ? TARIFF_LINES[code] : undefined;
  if (line === undefined) return 'unknown-material';
  const { material: id, ...form } = line;
  const subject = { kind: 'material', id, ...form, place: 'USA', detail: `${flow}-imports-hts-${code}` } as const;
  if (['', '-'].includes(cell('CTY_CODE'))) return subject;
  const partner = countryByLabel(labels, cell('CTY_NAME'));
  return partner?.kind === 'country' ? { ...subject, partner: partner.id } : 'unknown-place';
}

interface Said {
  readonly subject: Subject;
  readonly period: Period;
  readonly published: Period;
  readonly line: number;
}

function statement(
  { subject, period, published, line }: Said,
  property: string,
  value: Value,
  original: string,
  note?: string,
): Found<Statement> {
  const said = { subject, property, period, value, original, locator: `line ${line}` };
  return { source: CENSUS_IMPORTS, published, stance: 'official', ...said, ...(note === undefined ? {} : { note }) };
}

/** Customs value over first quantity, where both are amounts; a mix of grades, before duty, freight and insurance. */
function unitValue(said: Said, worth: Found<Statement>, weighed: Found<Statement>): readonly Found<Statement>[] {
  if (!('quantity' in worth.value) || !('quantity' in weighed.value)) return [];
  const { amount, unit } = weighed.value.quantity;
  const per = quantity(worth.value.quantity.amount / amount, `USD/${unit}`, { per: 'unstated', prices: 'nominal' });
  const found = statement(
    said,
    'import-unit-value',
    { kind: 'reported', quantity: per },
    `${worth.original} / ${weighed.original}`,
  );
  const derivedFrom = [statementId(worth), statementId(weighed)];
  return [{ ...found, stance: 'derived', rule: 'customs value over first quantity', derivedFrom }];
}
