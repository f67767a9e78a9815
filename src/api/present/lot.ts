import type { BookDay, BookLot } from '../../stockpile/book-day.ts';
import { lotHistory } from '../../stockpile/lot-history.ts';
import {
  type LimitFinding,
  type LotAgainstSpecification,
  specificationsOn,
} from '../../stockpile/stock-specification.ts';
import { formatNumber } from '../../units/format.ts';
import type { LotDto } from '../contract-stockpile.ts';
import type { Context } from './context.ts';
import { lotChanges } from './lot-changes.ts';
import { analyteDto, type LotAbout, lotStateDto, toldOfLot } from './lot-state.ts';
import { stockMassDto, type Told } from './stock-figure.ts';
import { type RecordAbout, stockRecordDto } from './stock-record.ts';

/** What a lot's page is made of. */
export interface LotPage {
  readonly book: BookDay;
  readonly lot: BookLot;
  readonly about: LotAbout;
  readonly records: RecordAbout;
}

/** A lot with its life, and how it stands against the specification in force. */
export function lotDto({ book, lot, about, records }: LotPage, context: Context): LotDto {
  const { state, life } = lot;
  const contentOf = state.card?.contentOf ?? null;
  const all = [...life.records, ...life.reversals];
  return {
    on: book.on,
    state: lotStateDto(state, about, context),
    verdict: verdictDto(specificationsOn(book).find((one) => one.lot === state.lot) ?? null, about),
    life: lotHistory(life, book.on).map(({ record, before, after }) => ({
      record: stockRecordDto(record, lotsIn(record, state.lot), records, context),
      before: stockMassDto(before.mass, contentOf, toldAfter(before.evidence, record.id, toldOfLot(before, about))),
      after: stockMassDto(after.mass, contentOf, toldAfter(after.evidence, record.id, toldOfLot(after, about))),
      changes: lotChanges(before, after),
    })),
    later: all.filter(({ date }) => date > book.on).length,
  };
}

/** Before its first record a lot is nothing by that record's own word. */
const toldAfter = (evidence: readonly string[], id: string, told: Told): Told =>
  evidence.length > 0 ? told : { ...told, evidence: [id] };

function lotsIn(record: Parameters<typeof stockRecordDto>[0], lot: string): readonly string[] {
  const { payload } = record;
  const into = 'into' in payload && payload.into !== undefined ? [payload.into] : [];
  return 'lot' in payload ? [payload.lot, ...into] : record.kind === 'reversal' ? [lot] : [];
}

const EMPTY = { state: 'empty', text: 'nothing of the lot is on books', specification: null, revision: null };

function verdictDto(held: LotAgainstSpecification | null, { asOf, marking }: LotAbout): LotDto['verdict'] {
  if (held === null) return { ...EMPTY, analytes: [], evidence: [] };
  const { verdict, detail, inForce, limits, evidence } = held;
  const told: Told = { asOf, marking, evidence, rule: 'the newest assay against the revision in force' };
  return {
    ...{ state: verdict, text: detail, evidence: [...evidence] },
    ...{ specification: inForce?.specification ?? null, revision: inForce?.revision ?? null },
    analytes: limits.map((limit) => findingDto(limit, told)),
  };
}

function findingDto(limit: LimitFinding, told: Told): LotDto['verdict']['analytes'][number] {
  const { analyte, found, verdict } = limit;
  return {
    ...{ analyte, limit: limitText(limit), holds: verdict },
    found: found === null ? null : analyteDto(analyte, found, told).figure,
  };
}

/** A limit in words: `least 99.65 %`, `0.01 to 0.2 %`. */
export function limitText({ min, max }: LimitFinding): string {
  if (min !== undefined && max !== undefined) return `${formatNumber(min)} to ${formatNumber(max)} %`;
  return min === undefined ? `most ${formatNumber(max ?? 100)} %` : `least ${formatNumber(min)} %`;
}
