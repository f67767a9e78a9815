import type { ComparedCell, ComparedMaterial, Comparison } from '../../brief/compare.ts';
import type { Multiple } from '../../brief/multiples.ts';
import { conventionName, DEFAULT_CONVENTION } from '../../market/concentration.ts';
import type { ComparedCellDto, ComparedMaterialDto, ComparisonDto, MultiplesDto } from '../contract-compare.ts';
import { figureDto, figureOrNull } from './figure.ts';

function cellDto({ figure, words, absence }: ComparedCell): ComparedCellDto {
  return { figure: figureOrNull(figure), words, absence };
}

function rowDto(row: ComparedMaterial): ComparedMaterialDto {
  return {
    ...row,
    aliases: [...row.aliases],
    reliance: cellDto(row.reliance),
    producer: cellDto(row.producer),
    concentration: cellDto(row.concentration),
    importSource: cellDto(row.importSource),
    consumption: cellDto(row.consumption),
    production: cellDto(row.production),
    price: cellDto(row.price),
    inventory: cellDto(row.inventory),
    asked: cellDto(row.asked),
  };
}

/** Every material side by side. */
export function comparisonDto({ knownOn, since, list, rows, silent }: Comparison): ComparisonDto {
  const convention = conventionName(DEFAULT_CONVENTION);
  const newest = list === null ? null : { id: list.id, name: list.name };
  return { knownOn, since, list: newest, convention, rows: rows.map(rowDto), silent: [...silent] };
}

/** One measure over time, a chart per material. */
export function multiplesDto(measure: string, charts: readonly Multiple[]): MultiplesDto {
  return {
    measure,
    charts: charts.map(({ points, ...chart }) => ({
      ...chart,
      points: points.map(({ period, figure }) => ({ period, figure: figureDto(figure) })),
    })),
  };
}
