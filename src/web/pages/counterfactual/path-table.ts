import type { FigureDto } from '../../../api/contract.ts';
import type { CounterfactualLineDto, NearPricedDto, PricedDto } from '../../../api/contract-counterfactual.ts';
import { type Cell, figureCell, type TableData, type TableRow, textCell } from '../../frame/table-data.ts';

interface Told {
  readonly which: string;
  readonly of: PricedDto;
  readonly away: string;
  readonly gain: FigureDto | null;
  readonly saved: FigureDto | null;
  readonly caution: string;
}

/** Prices of the two days, and the lowest of each line by hindsight, with what the money buys and the mass costs at each. */
export function pathTable(lines: readonly CounterfactualLineDto[]): TableData {
  const words = (id: string, label: string) => ({ id, label, numeric: false });
  const number = (id: string, label: string) => ({ id, label, numeric: true });
  return {
    caption: 'What the same money buys and the same mass costs at dated prices; hypothetical',
    columns: [
      words('line', 'Price of'),
      words('which', 'Which'),
      words('date', 'Date'),
      words('away', 'How far off'),
      number('price', 'Price'),
      number('buys', 'Money buys'),
      number('gain', 'More than on the day'),
      number('costs', 'Mass costs'),
      number('saved', 'Saved on the mass'),
      words('fits', 'To mind'),
    ],
    rows: lines.flatMap(rowsOf),
  };
}

function rowsOf(line: CounterfactualLineDto, n: number): readonly TableRow[] {
  const unfit = [line.isPrice ? '' : 'a unit value of trade, no price', ...line.mismatches].filter(
    (text) => text !== '',
  );
  return toldOf(line).map(({ which, of, away, gain, saved, caution }) => ({
    key: `${n} ${which} ${of.date} ${of.label} ${of.price.text}`,
    cells: [
      { text: line.label, suffix: of.label },
      textCell(which),
      textCell(of.date),
      textCell(away || 'of the day'),
      figureCell(of.price),
      figureCell(of.buys),
      figureCell(gain),
      figureCell(of.costs),
      figureCell(saved),
      warningCell([...unfit, caution]),
    ],
  }));
}

function warningCell(words: readonly string[]): Cell {
  const text = words.filter((word) => word !== '').join('; ');
  return text === '' ? null : { text, tone: 'warn' };
}

function toldOf({ base, beside, instead, best }: CounterfactualLineDto): readonly Told[] {
  const near = (which: string, of: NearPricedDto): Told => ({
    which,
    of,
    away: of.away,
    gain: null,
    saved: null,
    caution: '',
  });
  return [
    ...(base === null ? [] : [near('when bought or asked', base)]),
    ...beside.map((of) => near('also then', of)),
    ...instead.map((of) => ({ ...near('instead', of), gain: of.gain, saved: of.saved, caution: of.caution })),
    ...(best === null
      ? []
      : [
          {
            which: 'lowest, by hindsight',
            of: best,
            away: 'any day',
            gain: best.regret,
            saved: best.overpaid,
            caution: '',
          },
        ]),
  ];
}
