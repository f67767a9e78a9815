import type { LotDto, LotRowDto, StockRecordDto } from '../../api/contract-stockpile.ts';
import { hang } from '../terminal.ts';
import { goodsName, massCell } from './stock-inventory.ts';
import { cut, heading, type Style, table, title } from './style.ts';

/** Lots as they stood on a day. */
export function lotsPage(lots: readonly LotRowDto[], style: Style): string {
  const body = lots.map((lot) => [
    `${lot.lot}\n${style.paint.dim(lot.holder)}`,
    cut(goodsName(lot), 40),
    lot.site ?? style.paint.dim('none'),
    lot.standing,
    massCell(lot.mass, style),
    lot.assayed ?? '',
    lot.inspected ?? '',
  ]);
  const head = ['lot', 'what', 'site', 'standing', 'on books', 'assayed', 'inspected'];
  return [
    title(`${lots.length} ${lots.length === 1 ? 'lot' : 'lots'}`, 'gross mass, content below it', style),
    table(head, body, ['left', 'left', 'left', 'left', 'right', 'left', 'left'], style),
  ].join('\n');
}

/** Records, newest first. */
export function movementsPage(records: readonly StockRecordDto[], style: Style): string {
  const body = records.map((record) => [
    record.date,
    record.number,
    record.kind,
    record.lots.join(' → '),
    record.reversedBy === null
      ? cut(record.title, 60)
      : style.paint.dim(`${cut(record.title, 44)} (undone by ${record.reversedBy})`),
    style.paint.dim(record.id.slice(0, 8)),
  ]);
  return [
    title(`${records.length} ${records.length === 1 ? 'record' : 'records'}`, 'newest first', style),
    table(
      ['date', 'number', 'kind', 'lots', 'what', 'evidence'],
      body,
      ['left', 'left', 'left', 'left', 'left', 'left'],
      style,
    ),
  ].join('\n');
}

function facts({ state, verdict }: LotDto): readonly (readonly [string, string])[] {
  const { mass, acceptedUnder, onLoan, committed, assay, condition, counted } = state;
  const content = mass.content === null ? '' : `; ${mass.content.text} ${mass.content.basis ?? ''}`;
  const under = [acceptedUnder?.specification, acceptedUnder?.revision].filter((part) => part).join(' revision ');
  return [
    ['On books', `${mass.gross.text} gross${content}`],
    ['Site', state.site === null ? 'none' : `${state.site}${state.siteName === null ? '' : `, ${state.siteName}`}`],
    ['Standing', under === '' ? state.standing : `${state.standing} under ${under}`],
    ['Today', `${verdict.state}${verdict.text === '' ? '' : `: ${verdict.text}`}`],
    ...(onLoan === null ? [] : [['On loan', onLoan.gross.text] as const]),
    ...committed.map(({ to, mass: promised }) => ['Committed', `${promised.gross.text} to ${to}`] as const),
    ...(assay === null
      ? []
      : [
          [
            'Assay',
            `${assay.date}: ${assay.analytes.map(({ analyte, figure }) => `${analyte} ${figure.text}`).join(', ') || 'its content only'}`,
          ] as const,
        ]),
    ...(condition === null
      ? []
      : [['Condition', `${condition.date}, ${condition.sound ? 'sound' : 'not sound'}: ${condition.words}`] as const]),
    ...(counted === null
      ? []
      : [['Counted', `${counted.date}: ${counted.gross.text}, still to explain ${counted.difference.text}`] as const]),
    ...state.card.map(({ label, text }) => [label, text] as const),
  ];
}

/** One lot: what it is, how it stands, and its life record by record. */
export function lotPage(lot: LotDto, style: Style): string {
  const { state, life, on, later } = lot;
  const body = life.map(({ record, before, after, changes }) => [
    record.date,
    record.number,
    [
      record.title,
      ...(record.reversedBy === null ? [] : [style.paint.dim(`undone by ${record.reversedBy}`)]),
      ...changes
        .filter((change) => !change.startsWith('gross') && !change.startsWith('content'))
        .map((change) => style.paint.dim(change)),
    ].join('\n'),
    before.gross.text,
    massCell(after, style),
    style.paint.dim(record.id.slice(0, 8)),
  ]);
  const more =
    later === 0
      ? []
      : [style.paint.dim(`${later} later ${later === 1 ? 'record' : 'records'} not shown: ask with --on.`)];
  return [
    title(`Lot ${state.lot}: ${goodsName(state)}`, `on ${on}; ${state.holder}, ${state.marking}`, style),
    ...facts(lot).map(([label, text]) => hang(`${label}: `.padEnd(14), text, style.width)),
    heading('Life', style),
    table(
      ['date', 'number', 'what', 'before', 'after', 'evidence'],
      body,
      ['left', 'left', 'left', 'right', 'right', 'left'],
      style,
    ),
    ...more,
  ].join('\n');
}
