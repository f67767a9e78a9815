import { expect, it } from 'vitest';
import type { FigureDto } from '../../src/api/contract.ts';
import type { Making } from '../../src/web/pages/runs/made-figure.ts';
import type { NodeResultDto } from '../../src/web/pages/runs/run-types.ts';
import { daysFigure } from '../../src/web/pages/runs/worst-table.ts';

const held: FigureDto = {
  ...{ text: '302 t', kind: 'estimated', amount: 302, low: null, high: null, unit: 't', basis: 'Co content' },
  ...{ period: '2022', asOf: '2026-11-23', evidence: ['held'], rule: 'as stated', method: null, marking: 'public' },
};
const how: Making = { unit: 't', rule: '', method: 'F-11', evidence: ['demand'], asOf: '2026-11-23' };

type Covered = Pick<NodeResultDto, 'node' | 'daysOfCover'>;
const covered = (id: string, name: string, days: number | null): Covered => ({
  node: { id, name, material: 'cobalt', basis: 'Co content', refining: 'not modelled', price: null, consumption: null },
  daysOfCover: { held: 302, days, figure: held },
});

it('days of cover are days, and of a grade they say whose demand they are of', () => {
  const grade = daysFigure(covered('cobalt/alloy-grade', 'Cobalt, alloy grade', 11.49), how);
  expect(grade?.text).toBe('11.49 days');
  expect(grade?.rule).toContain('demand of Cobalt, alloy grade alone');
  expect(grade?.evidence).toEqual(['held', 'demand']);
  const whole = daysFigure(covered('cobalt', 'Cobalt', 11.49), how);
  expect(whole?.rule).toContain('demand of Cobalt,');
  expect(whole?.rule).not.toContain('alone');
  expect(daysFigure(covered('cobalt', 'Cobalt', null), how)).toBeNull();
});
