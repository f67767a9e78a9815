import type { EndUse, EndUses } from '../../market/end-uses.ts';
import type { HistoryLine } from '../../market/history.ts';
import type { Line } from '../../market/line.ts';
import type { EndUsesDto, HistoryDto, LineDto, LinePointDto } from '../contract-lines.ts';
import { figureDto, figureOrNull } from './figure.ts';

type Point = Line['points'][number];

function pointDto({ period, figure }: Point, line: Line): LinePointDto {
  const { text, kind, amount, low, high, unit } = figureDto(figure);
  const ends = kind === 'range' ? { low, high } : {};
  const own = line.unit === null ? { unit } : {};
  return { period, text, kind, amount, ...ends, ...own, evidence: figure.evidence[0] ?? '' };
}

/** A line: what is common to its points once. */
export function lineDto(line: Line): LineDto {
  const { id, label, property, place, unit, basis, source, rule, marking, points } = line;
  const asOf = points[0]?.figure.asOf ?? '';
  const common = { id, label, property, place, unit, basis, source, rule, asOf, marking };
  return { ...common, points: points.map((point) => pointDto(point, line)) };
}

/** A line of the history with its panel. */
export function historyLineDto(line: HistoryLine): HistoryDto['items'][number] {
  return { ...lineDto(line), topic: line.topic, era: line.era };
}

const endUseDto = ({ use, figure, note, remainder }: EndUse) => ({ use, figure: figureDto(figure), note, remainder });

/** End uses of one publication and place. */
export function endUsesDto({ shares, residual, named, ...rest }: EndUses): EndUsesDto['items'][number] {
  return {
    ...rest,
    shares: shares.map(endUseDto),
    residual: figureOrNull(residual),
    named: named.map(endUseDto),
  };
}
