import type { FigureDto } from '../../../api/contract.ts';
import type { ComparedMaterialDto } from '../../../api/contract-compare.ts';

/** A condition that a material meets or not. */
export interface Condition {
  readonly id: string;
  readonly label: string;
  readonly met: (row: ComparedMaterialDto) => boolean;
}

/** Above so many percent for sure: a range counts by its lower end, a net exporter never does. */
export function surelyAbove(figure: FigureDto | null, percent: number): boolean {
  if (figure === null) return false;
  if (figure.amount !== null) return figure.amount > percent;
  // ">50" has 50 as its lower end and excludes it; "50-60" includes it.
  return figure.low !== null && (figure.high === null ? figure.low >= percent : figure.low > percent);
}

/** The conditions on offer. */
export const CONDITIONS: readonly Condition[] = [
  {
    id: 'nds',
    label: 'NDS holds some',
    met: ({ inventory }) => inventory.figure !== null && (inventory.figure.amount ?? inventory.figure.high ?? 0) > 0,
  },
  {
    id: 'critical',
    label: 'on the newest critical list',
    met: ({ critical }) => critical !== null && !['not listed', 'unclear'].includes(critical),
  },
  { id: 'open', label: 'open solicitation', met: ({ open }) => open > 0 },
  { id: 'reliance50', label: 'reliance above 50 %', met: ({ reliance }) => surelyAbove(reliance.figure, 50) },
];

/** Whether a text names the material: every word begins or is part of its name, symbol or an alias. */
export function namesIt(
  row: Pick<ComparedMaterialDto, 'name' | 'symbol' | 'aliases' | 'material'>,
  text: string,
): boolean {
  const words = text.trim().toLowerCase().split(/\s+/);
  const names = [row.name, row.material, ...row.aliases].join(' ').toLowerCase();
  const symbol = row.symbol?.toLowerCase();
  return words.every((word) => names.includes(word) || symbol === word);
}

/** Rows that a text names and that meet every condition chosen. */
export function filtered(
  rows: readonly ComparedMaterialDto[],
  find: string | undefined,
  only: string | undefined,
): readonly ComparedMaterialDto[] {
  const chosen = (only ?? '').split('~');
  const conditions = CONDITIONS.filter(({ id }) => chosen.includes(id));
  return rows.filter((row) => namesIt(row, find ?? '') && conditions.every(({ met }) => met(row)));
}
