import type { FigureDto } from '../../api/contract.ts';
import type {
  IndicatorDto,
  IndicatorRowDto,
  IndicatorRowsDto,
  MaterialIndicatorsDto,
  ScoresDto,
} from '../../api/contract-risk.ts';
import { hang } from '../terminal.ts';
import { cut, heading, type Style, table, title } from './style.ts';

const SIDE_BY_SIDE = 'Side by side; no indicator is made of others and nothing ranks materials.';

function scoresLine(scores: ScoresDto, { width }: Style): string {
  const words =
    scores === null
      ? 'none in the ledger; what needs them is not computed'
      : `${scores.title}, ${scores.year}, ${scores.entries} countries`;
  return hang('  Governance scores: ', words, width);
}

const shown = (figure: FigureDto | null): string => figure?.text ?? '';

/** A figure with the year it is of, which need not be five years before. */
const dated = (figure: FigureDto | null): string =>
  figure === null ? '' : `${figure.text} (${figure.period ?? 'undated'})`;

/** Every material as a row, by name. */
export function indicatorRowsPage({ rows, scores }: IndicatorRowsDto, style: Style): string {
  const head = ['material', 'HHI', 'earlier', 'of', 'reliance', 'Σs²g', 'imports Σs²g', 'GeoPolRisk', 'EU gross'];
  const cells = rows.map((row: IndicatorRowDto) => [
    row.name,
    shown(row.concentration),
    dated(row.concentrationBefore),
    cut(row.stage ?? '', 34),
    ...[row.reliance, row.governanceConcentration, row.importGovernance, row.geoPolRisk, row.euGross].map(shown),
  ]);
  const aligns = ['left', 'right', 'right', 'left', 'right', 'right', 'right', 'right', 'right'] as const;
  return [
    title(`Indicators of ${rows.length} materials`, '', style),
    table(head, cells, aligns, style),
    scoresLine(scores, style),
    style.paint.dim(
      `${SIDE_BY_SIDE} Earlier is five years before, or the nearest year at hand. An empty cell is not computed, a range has unknown scores in it. Formulas: docs/method/risk-indicators.md.`,
    ),
  ].join('\n');
}

/** One material: concentration now and before, reliance with its sources, then every other indicator. */
export function materialIndicatorsPage(answer: MaterialIndicatorsDto, style: Style): string {
  const { name, indicators, topSources, topSourcesOf, scores } = answer;
  const computed = indicators.filter(({ result }) => result !== null);
  const absent = indicators.filter(({ result }) => result === null);
  const sources = topSources.map(({ placeName, share }) => `${placeName} ${share.text}`).join(', ');
  const imports =
    topSourcesOf === null ? 'shares are not printed for all forms together' : `${sources} (${topSourcesOf})`;
  return [
    title(`${name}: indicators of supply risk`, '', style),
    ...computed.flatMap((one) => [
      ...indicatorLines(one, style),
      ...(one.indicator === 'reliance' ? [hang('      US imports came from: ', imports, style.width)] : []),
    ]),
    ...(absent.length === 0 ? [] : [heading('Not computed', style)]),
    ...absent.map((one) => hang(`  ${one.name} (${one.formulaNumber}): `, `missing ${missingWords(one)}`, style.width)),
    '',
    scoresLine(scores, style),
    style.paint.dim(SIDE_BY_SIDE),
  ].join('\n');
}

function indicatorLines(one: IndicatorDto, style: Style): readonly string[] {
  const { name, formulaNumber, result, before, of, formula, threshold } = one;
  const then = before === null ? '' : `, against ${before.text} in ${before.period}`;
  const reading = threshold?.reading == null ? '' : `; ${threshold.reading}`;
  const without = one.missing.length === 0 ? [] : [`without ${missingWords(one)}`];
  return [
    hang(`  ${style.paint.bold(name)} (${formulaNumber}): `, `${shown(result)}${then}${reading}`, style.width),
    style.paint.dim(hang('      ', [of, formula, ...without].join(' · '), style.width)),
  ];
}

/** What is missing, with the countries that have no score and their shares. */
function missingWords({ missing }: IndicatorDto): string {
  return missing
    .map(({ what, places }) => {
      const named = places.slice(0, 6).map(({ placeName, share }) => `${placeName} ${share.text}`);
      const more = places.length > 6 ? [`${places.length - 6} more`] : [];
      return places.length === 0 ? what : `${what} (${[...named, ...more].join(', ')})`;
    })
    .join('; ');
}
