import type { Assembly } from '../../src/cases/assembly.ts';
import { runDraws } from '../../src/shortfall/engine.ts';
import type { Model } from '../../src/shortfall/model.ts';
import { assembled, readCase } from './example-cases.ts';

/** Two years, 200 t wanted in each, half from each of two countries: what a change to it makes short can be told by hand. */
export const SMALL = `case: small
title: A small world
home: HOM
horizon: { from: 2027-01, step: year, periods: 2 }
phases:
  - { name: conflict, from: 2027-01, until: 2027-12 }
  - { name: peace, from: 2028-01, until: 2028-12 }
declares:
  materials: { examplium: Examplium, hostium: Hostium }
  places: { HOM: Home, AAA: First, BBB: Second, CCC: Third }
demand: { rule: own, own: [{ node: examplium, total: 200 t }] }
sources:
  - { name: import/AAA/examplium, node: examplium, kind: import, place: AAA, output: 100 t }
  - { name: import/BBB/examplium, node: examplium, kind: import, place: BBB, output: 100 t }
assumptions:
  - { id: guess, words: A guess, author: a user, reason: made up }
`;

/** The small world with lines of its own after it. */
export const small = (lines: string, world = SMALL): Assembly => assembled(readCase(`${world}${lines}`));

/** Mean gross shortfall of each period, tonnes. */
export const grossOf = (model: Model, draws = 1): readonly number[] => meansOf(model, 'grossBy', draws);
/** Mean net shortfall of each period, tonnes. */
export const netOf = (model: Model, draws = 1): readonly number[] => meansOf(model, 'netBy', draws);

function meansOf(model: Model, side: 'grossBy' | 'netBy', draws: number): readonly number[] {
  const by = runDraws(model, 7, draws)[side];
  return Array.from({ length: model.periods }, (_, t) => {
    let tonnes = 0;
    for (let n = t; n < by.length; n += model.periods) tonnes += by[n] ?? 0;
    return tonnes / draws;
  });
}
