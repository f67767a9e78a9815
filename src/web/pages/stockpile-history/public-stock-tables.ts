import type {
  CeilingDto,
  PublicStockDto,
  StockPointDto,
  StockpileFactDto,
  StockTotalDto,
} from '../../../api/contract-stockpile-history.ts';
import { type Cell, figureCell, type TableData, textCell } from '../../frame/table-data.ts';

/** Who said it, leading to the source; an edition taken from somebody else's extraction is told. */
export function sourceCell({ source }: Pick<StockPointDto, 'source'>): Cell {
  const { id, title, published, readDirectly } = source;
  return { text: `${title}, ${published}${readDirectly ? '' : ' (not read itself)'}`, to: `/sources/${id}` };
}

/** A total with its day, or that it is not published. */
export function totalCell({ state, point }: StockTotalDto): Cell {
  return point === null ? { text: state, tone: 'quiet', sort: null } : figureCell(point.figure, point.period);
}

const wordsOf = ({ action, what }: CeilingDto): string => [action, what].filter((words) => words !== '').join(' of ');

/** A cell has one figure: the first ceiling, with what else the plan names. */
function ceilingCell({ plan }: PublicStockDto): Cell {
  const [first, ...others] = plan?.ceilings ?? [];
  if (plan === null || first === undefined) return null;
  const more = others.map((ceiling) => `${wordsOf(ceiling)} ${ceiling.figure.text}`);
  return figureCell(first.figure, [`${plan.fiscalYear}, ${wordsOf(first)}`, ...more].join('; '));
}

const OWN = 'the stockpile itself';

/** The public stock by material: four totals, age, state, plan. */
export function publicStockTable(items: readonly PublicStockDto[]): TableData {
  const words = (id: string, label: string) => ({ id, label, numeric: false });
  const number = (id: string, label: string) => ({ id, label, numeric: true });
  return {
    caption: 'Public stock by material',
    columns: [
      words('material', 'Material'),
      number('books', 'On books, last published'),
      words('age', 'Age'),
      words('accepted', 'Accepted'),
      number('uncommitted', 'Uncommitted'),
      words('releasable', 'Releasable'),
      words('state', 'State, parts'),
      number('plan', 'Newest plan, ceiling'),
      words('source', 'Said by'),
    ],
    rows: items.map((item) => ({ key: item.material, cells: cellsOf(item) })),
  };
}

function cellsOf(item: PublicStockDto): readonly Cell[] {
  const { material, name, totals, scope, parts, conditions } = item;
  const { point } = totals.onBooks;
  const told = [
    ...(scope === null || scope === OWN ? [] : [`counts ${scope}`]),
    ...parts.map(({ part, point: of }) => `${of.figure.text} ${part} (${of.period})`),
    ...conditions.map(({ words, period }) => `${words} (${period})`),
  ];
  return [
    { text: name, to: `/stockpile/nds/${material}` },
    totalCell(totals.onBooks),
    point === null ? null : { text: point.ageText, sort: point.ageDays },
    totalCell(totals.accepted),
    totalCell(totals.uncommitted),
    totalCell(totals.releasable),
    told.length === 0 ? null : { text: told.join('; ') },
    ceilingCell(item),
    point === null ? null : sourceCell(point),
  ];
}

/** What is said of the whole stockpile, one table for figures in the same dollars. */
export function factTable(caption: string, facts: readonly StockpileFactDto[]): TableData {
  return {
    caption,
    columns: [
      { id: 'what', label: 'What', numeric: false },
      { id: 'of', label: 'Of', numeric: false },
      { id: 'figure', label: 'Figure', numeric: true },
      { id: 'dollars', label: 'Dollars', numeric: false },
      { id: 'note', label: 'Note', numeric: false },
      { id: 'source', label: 'Said by', numeric: false },
    ],
    rows: facts.map(({ name, dollars, point }) => ({
      key: `${name} ${point.figure.evidence.join()}`,
      cells: [
        { text: name },
        { text: point.period },
        figureCell(point.figure),
        textCell(dollars),
        textCell(point.note),
        sourceCell(point),
      ],
    })),
  };
}
