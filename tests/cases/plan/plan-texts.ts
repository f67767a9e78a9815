/** A plan file of one option of every kind, for a world with two materials of which one has two forms. */
export const WHOLE_PLAN = `plan: whole
title: One of each
accounts:
  - { id: fund, amount: 500 million USD, from: FY2027, until: FY2028, pays_for: [spot purchase, contract, offtake], assumption: guess }
  - { id: loans, amount: 2000000000, from: FY2027, until: FY2029, assumption: guess }
worth:
  factors: { all: 2 }
  own: { examplium: 1000 USD/t, "hostium": { "*": 50 USD/t } }
  assumption: guess
options:
  - { id: spot, kind: spot purchase, node: examplium, unit_cost: 100 USD/t, most_a_year: 60 t, lead: { low: 2, mode: 4, high: 12, assumption: guess }, assumption: guess }
  - { id: order, kind: contract, node: examplium, from: Maker of examplium, place: AAA, unit_cost: { low: 80 USD/t, mode: 90 USD/t, high: 130 USD/t }, least: 20 t, most: 80 t, most_a_year: 40 t, delivery: { low: 0.5, high: 0.9, assumption: guess }, storage_cost: 12 USD/t, assumption: guess }
  - { id: offtake, kind: offtake, node: examplium, organisation: maker, unit_cost: 95 USD/t, most_a_year: 30 t, least_a_year: 10 t, starts: FY2028, assumption: guess }
  - { id: share, kind: equity, node: examplium, fixed_cost: 3000000, most: 50 t/year, online: 2028-10, delay: 6, ramp: 12, exclusive: mine, assumption: guess }
  - { id: lent, kind: loan, node: examplium, fixed_cost: 2 million USD, most: 40 t/year, online: 2029-04, exclusive: mine, assumption: guess }
  - { id: scrap, kind: recycling, node: examplium, unit_cost: 500 USD/t, most: 10 t/year, online: 2027-10, depends_on: [share], assumption: guess }
  - { id: instead, kind: substitution, node: examplium, unit_cost: 400 USD/t, most: 5 t/year, online: 2028-01, yield: 0.9, assumption: guess }
  - { id: refine, kind: upgrade, node: examplium, takes: hostium, unit_cost: 10 USD/t, yield: 0.8, most_a_year: 100 t, lead: 3, assumption: guess }
  - { id: more, kind: extra buy, node: examplium, place: BBB, fixed_cost: 1000, most: 20 t/year, online: 2027-01, assumption: guess }
  - { id: swap, kind: allied exchange, node: examplium, gives: hostium, rate: 3, unit_cost: 1 USD/t, most_a_year: 10 t, assumption: guess }
  - { id: rotate, kind: rotation, node: hostium, unit_cost: 60 USD/t, sale_price: 40 USD/t, most_a_year: 10 t, lead: 6, assumption: guess }
  - { id: sell, kind: disposal, node: hostium, sale_price: 45 USD/t, most_a_year: 20 t, authority: Nobody but the example, assumption: guess }
limits:
  yearly: { FY2027: 100 million USD }
  shares: [{ node: examplium, by: country, most: 0.6 }]
  storage: [{ node: examplium, most: 500 t }]
  release: [{ node: examplium, most: 100 t/year }]
goals:
  - { node: examplium, tonnes: 40 t, reason: Set by the example }
assumptions:
  - { id: guess, words: A guess, author: a user, reason: made up, illustrative: true }
`;

/** The world it is for. */
export const PLAN_WORLD = `case: small
title: A small world
home: HOM
horizon: { from: 2027-01, step: year, periods: 2 }
phases:
  - { name: conflict, from: 2027-01, until: 2027-12 }
  - { name: peace, from: 2028-01, until: 2028-12 }
declares:
  materials: { examplium: Examplium, hostium: Hostium }
  places: { HOM: Home, AAA: First, BBB: Second }
demand: { rule: own, own: [{ node: examplium, total: 200 t }, { node: hostium, total: 50 t }] }
nodes: [{ id: examplium, price: 100 USD/t }, { id: hostium, price: 50 USD/t }]
inventory: [{ holder: nds, amounts: { hostium: 300 t }, release: by group, authority: the example }]
sources:
  - { name: import/AAA/examplium, node: examplium, kind: import, place: AAA, output: 100 t }
  - { name: import/BBB/hostium, node: hostium, kind: import, place: BBB, output: 50 t }
assumptions:
  - { id: guess, words: A guess, author: a user, reason: made up }
`;
