import { massPath, numberPath } from './amounts.ts';
import { middle } from './case-balance.ts';
import type { CaseData } from './case-file.ts';
import type { CasePath } from './case-problem.ts';
import { addCell, caseFigure, type Draft } from './draft.ts';

/** Fills a node's demand from a year's use, growing from that year on (F-11, the fallback of equation 3). */
export function fillDemand(
  draft: Draft,
  node: number,
  from: { readonly perYear: number; readonly year: number },
): void {
  const { first, step, periods } = draft.calendar;
  const { growth, assumption } = draft.data.demand ?? {};
  const supposed = assumption !== undefined || typeof growth === 'object';
  const rate = growth === undefined || (supposed && !draft.assuming) ? 0 : middle(growth);
  const total = Float64Array.from({ length: periods }, (_, t) => {
    const years = Math.floor((first + t * step) / 12) - from.year;
    return ((from.perYear * step) / 12) * (1 + rate) ** years;
  });
  splitDemand(draft, node, total);
  if (rate !== 0)
    addCell(draft, {
      where: `growth/${draft.nodes[node]?.id}`,
      words: `Growth of demand a year, from ${from.year} on`,
      figure: caseFigure(draft, rate, 'ratio', 'as the case says; of a range its mode or middle', 'none'),
      assumptions: [assumption, typeof growth === 'object' ? growth.assumption : undefined],
    });
}

/** Splits a total among the groups and takes off austerity (F-11, equation 4). */
export function splitDemand(draft: Draft, node: number, total: Float64Array): void {
  const shares = groupShares(draft.data.groups ?? []);
  draft.groups.forEach((_, g) => {
    addDemand(
      draft,
      node,
      g,
      total.map((tonnes) => tonnes * (shares[g] ?? 1)),
    );
  });
}

/** Part of the demand each group has; the one that names none has the rest. */
export function groupShares(groups: NonNullable<CaseData['groups']>): readonly number[] {
  const given = groups.reduce((sum, { share }) => sum + (share === undefined ? 0 : middle(share)), 0);
  return groups.map(({ share }) => (share === undefined ? 1 - given : middle(share)));
}

function addDemand(draft: Draft, node: number, g: number, tonnes: Float64Array): void {
  const group = draft.data.groups?.[g];
  const met = numberPath(draft, group?.essential, 1);
  const cells = draft.demand[node]?.[g];
  tonnes.forEach((amount, t) => {
    if (cells !== undefined) cells[t] = amount * (met[t] ?? 1);
  });
}

/** Demand that the case gives by itself. */
export function fillOwnDemand(
  draft: Draft,
  node: number,
  own: NonNullable<NonNullable<CaseData['demand']>['own']>[number],
  path: CasePath,
): void {
  const { total, groups, assumption } = own;
  if (total !== undefined) splitDemand(draft, node, massPath(draft, total, node, [...path, 'total']));
  for (const [id, amounts] of Object.entries(groups ?? {})) {
    const g = draft.groups.indexOf(id);
    if (g >= 0) addDemand(draft, node, g, massPath(draft, amounts, node, [...path, 'groups', id]));
  }
  draft.periods.forEach(({ label }, t) => {
    const sum = draft.demand[node]?.reduce((all, cells) => all + (cells[t] ?? 0), 0) ?? 0;
    addCell(draft, {
      where: `demand/${draft.nodes[node]?.id}/${label}`,
      words: 'Demand of all groups after austerity, as the case says',
      figure: caseFigure(draft, sum, 't', 'sum over the groups of the case'),
      assumptions: [assumption],
    });
  });
}
