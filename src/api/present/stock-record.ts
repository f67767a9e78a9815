import type { StockEvent } from '../../ledger/stock-event.ts';
import { cellText } from '../../sources/stock-book/cells.ts';
import { columnNamed, columnsOf, kindOf } from '../../sources/stock-book/kinds.ts';
import { stockTitle } from '../../stockpile/stock-words.ts';
import type { Mass } from '../../vocabulary/stock-record.ts';
import type { StockMassDto, StockRecordDto } from '../contract-stockpile.ts';
import type { Context } from './context.ts';
import { sourceRef } from './source.ts';
import { stockMassDto, type Told } from './stock-figure.ts';

/** What a record is shown with besides what it says itself. */
export interface RecordAbout {
  /** What the content of a lot is the mass of, by lot. */
  readonly contentOf: (lot: string) => string | null;
  /** Number of the reversal that undoes a record, by its number. */
  readonly reversedBy: (number: string) => string | null;
}

/** What a record of its own says a number is: as written, under its number. */
export function toldBy(e: StockEvent, asOf: string): Told {
  const { kind, payload, id, marking } = e;
  return { asOf, evidence: [id], marking, rule: `as recorded by ${kind} ${payload.number}` };
}

type Plain = Readonly<Record<string, unknown>>;

/** The value a column of the sheet stands for; nested masses stand in columns of two words. */
function valueAt(payload: Plain, column: string): unknown {
  const [first = '', second = ''] = column.split(' ');
  const key = column.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
  if (key in payload) return payload[key];
  const nested = (payload[first] ?? payload.part) as Plain | undefined;
  return typeof nested === 'object' ? nested[second === '' ? first : second] : undefined;
}

/** Everything a record says, column by column as on its sheet, as text. */
export function recordFields({ kind, payload }: StockEvent): StockRecordDto['fields'] {
  const { sheet } = kindOf(kind);
  return [...new Set(columnsOf(kind))].flatMap((name) => {
    const { cell } = columnNamed(sheet, name);
    const text = cell === 'percent' ? '' : cellText(cell, valueAt(payload as unknown as Plain, name));
    return text === '' ? [] : [{ name, label: labelOf(name), text }];
  });
}

/** The heading a field is shown under. */
export const labelOf = (column: string): string => column.replace(/^./, (letter) => letter.toUpperCase());

/** The mass a record moves, signless; null where it moves none. */
export function movedMass({ kind, payload }: StockEvent): Mass | null {
  if (kind === 'transfer') return payload.part ?? null;
  if (kind === 'count' || kind === 'requirement') return null;
  return 'gross' in payload && 'content' in payload ? { gross: payload.gross, content: payload.content } : null;
}

function massOf(e: StockEvent, { contentOf }: RecordAbout, asOf: string): StockMassDto | null {
  const mass = movedMass(e);
  const lot = 'lot' in e.payload ? e.payload.lot : null;
  return mass === null ? null : stockMassDto(mass, lot === null ? null : contentOf(lot), toldBy(e, asOf));
}

/** A stock record as the API returns it. */
export function stockRecordDto(
  e: StockEvent,
  lots: readonly string[],
  about: RecordAbout,
  context: Context,
): StockRecordDto {
  const { id, holder, kind, date, payload, recorded, principal, stance, original, locator, snapshot, marking } = e;
  return {
    ...{ id, holder, number: payload.number, kind, date, title: stockTitle(e), lots: [...lots] },
    mass: massOf(e, about, context.asOf),
    fields: recordFields(e),
    note: payload.note ?? null,
    reverses: kind === 'reversal' ? payload.reverses : null,
    reversedBy: about.reversedBy(payload.number),
    ...{ recorded, principal, stance, original, locator, snapshot, marking },
    source: sourceRef(e, context),
  };
}
