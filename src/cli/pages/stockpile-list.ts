import type { CeilingDto, PublicStockDto, StockpileFactDto } from '../../api/contract-stockpile-history.ts';
import { cut, heading, type Style, table, title } from './style.ts';

function stockTable(materials: readonly PublicStockDto[], style: Style): string {
  const { paint } = style;
  const rows = materials.map(({ name, totals, scope, conditions, plan }) => {
    const { point } = totals.onBooks;
    const wider = scope === null || scope === 'the stockpile itself' ? '' : 'all Government stockpiles';
    return [
      cut(name, 30),
      point?.figure.text ?? paint.dim(totals.onBooks.state),
      point?.period ?? '',
      point?.ageText ?? '',
      plan === null ? '' : `${plan.fiscalYear} ${plan.ceilings.map(ceilingText).join('; ')}`,
      cut([wider, conditions[0]?.words ?? ''].filter((words) => words !== '').join('; '), 60),
    ];
  });
  const head = ['material', 'on books', 'as of', 'age', 'plan ceilings', ''];
  return table(head, rows, ['left', 'right', 'left', 'left', 'left', 'left'], style);
}

function factTable(facts: readonly StockpileFactDto[], style: Style): string {
  const rows = facts.map(({ name, dollars, point }) => [
    name,
    point.period,
    point.figure.text,
    dollars ?? '',
    cut(point.source.title, 50),
  ]);
  return table(['what', 'of', 'figure', 'dollars', 'source'], rows, ['left', 'left', 'right', 'left', 'left'], style);
}

const ceilingText = ({ action, figure, what }: CeilingDto): string =>
  [`${action === 'disposal' ? 'sell' : 'buy'} ${figure.text}`, what].filter((words) => words !== '').join(' ');

/** The public stock of every material, and what is said of the whole. */
export function publicStockPage(
  materials: readonly PublicStockDto[],
  facts: readonly StockpileFactDto[],
  style: Style,
): string {
  const { paint } = style;
  return [
    title('National Defense Stockpile, as published', `${materials.length} materials`, style),
    stockTable(materials, style),
    paint.dim(
      '  Accepted, uncommitted and releasable stock is not published, but where a page says so. Plans are ceilings.',
    ),
    heading('Of the whole stockpile', style),
    factTable(facts, style),
    paint.dim('  ./ballast history <material> for what lies between the figures.'),
  ].join('\n');
}
