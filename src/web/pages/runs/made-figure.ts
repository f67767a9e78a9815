import type { FigureDto } from '../../../api/contract.ts';
import type { RunResultDto } from '../../../api/contract-runs.ts';
import { formatNumber, formatPercent } from '../../../units/format.ts';

/** How a number of a run came about, for the card of its figure. */
export interface Making {
  /** `t`, `$`, `share`, `days`. */
  readonly unit: string;
  readonly rule: string;
  readonly method: string;
  readonly basis?: string | null;
  readonly evidence: readonly string[];
  readonly asOf: string;
  /** Rests on an assumption: drawn hollow, printed grey and italic. */
  readonly assumed?: boolean;
}

/** Evidence shown behind one number of a run; the lineage of the run has all of it. */
const MOST_EVIDENCE = 40;

/** A number a run worked out, as a figure: its evidence is that of the cells it was worked out from. */
export function madeFigure(amount: number, making: Making): FigureDto {
  const { unit, rule, method, basis, evidence, asOf, assumed } = making;
  return {
    text: madeText(amount, unit),
    kind: assumed === true ? 'assumed' : 'modelled',
    ...{ amount: unit === 'share' ? amount * 100 : amount, low: null, high: null },
    unit: unit === 'share' ? '%' : unit,
    basis: basis ?? null,
    period: null,
    asOf,
    evidence: evidence.slice(0, MOST_EVIDENCE),
    rule,
    method,
    marking: 'public',
  };
}

/** A number with its unit, to four figures: the standard error beside it says how many of them hold. */
export function madeText(amount: number, unit: string): string {
  if (unit === 'share') return formatPercent(amount);
  if (unit === '$') return dollars(amount);
  const number = formatNumber(amount, { maxDigits: 4 });
  return unit === '' || unit === '×' ? `${unit}${number}` : `${number} ${unit}`;
}

function dollars(amount: number): string {
  if (amount >= 1e9) return `$${formatNumber(amount / 1e9, { maxDigits: 3 })} B`;
  if (amount >= 1e6) return `$${formatNumber(amount / 1e6, { maxDigits: 3 })} M`;
  return `$${formatNumber(amount, { maxDigits: 3 })}`;
}

/** Evidence behind the cells of a node: what each of its numbers was worked out from. */
export function evidenceOfNode({ cells }: Pick<RunResultDto, 'cells'>, node: string): readonly string[] {
  const own = cells.filter(({ where }) => `/${where}/`.includes(`/${node}/`));
  return [...new Set(own.flatMap(({ figure }) => figure.evidence))];
}
