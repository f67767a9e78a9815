/** A case with all its numbers inline: four suppliers that may each fail (mean shortfall 63.495 t by going through them). */
export const FOUR_SUPPLIERS = `case: four-suppliers
title: Four suppliers that may each fail
home: USA
horizon: { from: 2027-01, step: year, periods: 1 }
declares:
  materials: { examplium: Examplium (made up) }
  places: { AAA: Supplier A, BBB: Supplier B, CCC: Supplier C, DDD: Supplier D }
materials: [examplium]
demand: { rule: own, own: [{ node: examplium, total: 900 t }] }
sources:
  - { name: home/examplium, node: examplium, kind: home primary, place: USA, output: 200 t }
  - { name: import/AAA/examplium, node: examplium, kind: import, place: AAA, output: 400 t, lost_chance: 0.05, assumption: example }
  - { name: import/BBB/examplium, node: examplium, kind: import, place: BBB, output: 250 t, lost_chance: 0.3, assumption: example }
  - { name: import/CCC/examplium, node: examplium, kind: import, place: CCC, output: 150 t, lost_chance: 0.6, assumption: example }
  - { name: import/DDD/examplium, node: examplium, kind: import, place: DDD, output: 100 t, lost_chance: 0.1, assumption: example }
assumptions:
  - { id: example, words: The chances are given, author: the test, reason: Made up }
`;

/** The same with two mistakes, in lines 9 and 11. */
export const TWO_MISTAKES = FOUR_SUPPLIERS.replace('900 t', '-900 t').replace('output: 200 t', 'output: 200 stone');
