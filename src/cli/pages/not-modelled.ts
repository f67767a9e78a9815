import type { NotModelledDto } from '../../api/contract-not-modelled.ts';
import { type Style, table, title } from './style.ts';

/** The register of materials without a model: a line each; one alone with its reason. */
export function notModelledPage(items: readonly NotModelledDto[], style: Style): string {
  const [first, ...others] = items;
  if (first !== undefined && others.length === 0) return onePage(first, style);
  const needs = first?.needs.map(({ need }) => need) ?? [];
  const rows = items.map(({ name, atHand, needs: found }) => [
    name,
    `${atHand} of ${found.length}`,
    ...found.map(({ state, period, later }) => (state === 'at hand' ? laterWords(`${period}`, later) : state)),
  ]);
  const aligns = ['left', 'right', ...needs.map(() => 'left' as const)] as const;
  return [
    title(`${items.length} materials without a shortfall model`, '', style),
    table(['material', 'inputs', ...needs], rows, aligns, style),
    style.paint.dim(
      'A cell is the period of the newest figure. Why one is not modelled: ./ballast not-modelled <material>. None is short by nought.',
    ),
  ].join('\n');
}

function onePage({ name, reason, needs }: NotModelledDto, style: Style): string {
  const rows = needs.map(({ need, state, period, evidence, later }) => [
    need,
    state,
    laterWords(period ?? '', later),
    evidence?.slice(0, 12) ?? '',
  ]);
  return [
    title(`${name}: not modelled`, '', style),
    reason,
    table(['a model needs', 'state', 'of', 'evidence'], rows, ['left', 'left', 'left', 'left'], style),
  ].join('\n');
}

const laterWords = (period: string, later: string | null): string =>
  later === null ? period : `${period}; later ${later}`;
