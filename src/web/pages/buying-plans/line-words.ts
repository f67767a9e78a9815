import type { PlanAnswerDto, PlanLineDto } from '../../../api/contract-plan-answer.ts';
import { formatNumber } from '../../../units/format.ts';
import { moneyText } from './plan-figure.ts';

const RATES: ReadonlySet<string> = new Set(['equity', 'loan', 'recycling', 'substitution']);

/** Unit of a line's tonnes: what runs year after year is a rate. */
export const unitOfLine = ({ kind }: Pick<PlanLineDto, 'kind'>): string => (RATES.has(kind) ? 't/year' : 't');

/** Whether a line holds when something is otherwise: kept in all, in some, or not tried. */
export function robustWords({ robust }: Pick<PlanLineDto, 'robust'>): string {
  if (robust === null) return 'not tried otherwise';
  const { kept, of, lostIn } = robust;
  if (kept === of) return `robust: kept in all ${of} variations`;
  return `kept in ${kept} of ${of} variations; lost with ${lostIn.join('; ')}`;
}

export const isRobust = ({ robust }: Pick<PlanLineDto, 'robust'>): boolean =>
  robust !== null && robust.of > 0 && robust.kept === robust.of;

/** `FY2027 1,200 t for $20 M; FY2028 ...`, years without anything left out. */
export function yearWords({ byYear, kind }: Pick<PlanLineDto, 'byYear' | 'kind'>): string {
  return byYear
    .filter(({ tonnes, usd }) => tonnes !== 0 || usd !== 0)
    .map(({ year, tonnes, usd }) => `${year} ${tonnesText(tonnes, unitOfLine({ kind }))} for ${moneyText(usd)}`)
    .join('; ');
}

/** Tonnes to four figures with their unit. */
export const tonnesText = (tonnes: number, unit = 't'): string => `${formatNumber(tonnes, { maxDigits: 4 })} ${unit}`;

/** What its tonnes are tonnes of, by node: `Sb content`. */
export const basisOf = ({ nodes }: Pick<PlanAnswerDto, 'nodes'>, node: string): string | null =>
  nodes.find((found) => found.node.id === node)?.node.basis ?? null;

/** What a node is called: `Cobalt, alloy grade`. */
export const nameOf = ({ nodes }: Pick<PlanAnswerDto, 'nodes'>, node: string): string =>
  nodes.find((found) => found.node.id === node)?.node.name ?? node;
