import { describe, expect, it } from 'vitest';
import type { CaseProblem } from '../../../src/cases/case-problem.ts';
import { parsePlan } from '../../../src/cases/plan/parse-plan.ts';
import { problemsOfPlan } from '../../../src/cases/plan/plan-state.ts';
import { assembled, noEvidence, readCase } from '../example-cases.ts';
import { PLAN_WORLD, WHOLE_PLAN } from './plan-texts.ts';

const assembly = assembled(readCase(PLAN_WORLD));

const problemsOf = (text: string): readonly CaseProblem[] =>
  problemsOfPlan(parsePlan(text, 'plan.yaml'), assembly, noEvidence, {
    ...{ budget: null, years: 3, worth: 'own', today: '2026-10-01' },
  });

/** Where a text stands, counted from 1. */
function placeOf(text: string, at: string): { readonly line: number; readonly column: number } {
  const before = text.slice(0, text.indexOf(at)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** What is replaced, by what, the words of the problem, and the key it stands at; null where it is the replacement itself. */
const MISTAKES: readonly (readonly [string, string, RegExp, string])[] = [
  [
    'node: examplium, unit_cost: 100 USD/t',
    'node: exampium, unit_cost: 100 USD/t',
    /no node "exampium"/,
    'node: exampium',
  ],
  ['kind: loan', 'kind: loans', /"loans" is none of its words/, 'kind: loans'],
  ['kind: loan, ', '', /"kind" is missing/, '{ id: lent'],
  ['amount: 500 million USD', 'amount: -5 million USD', /negative/, 'amount: -5'],
  ['amount: 500 million USD', 'amount: 500 t', /is not money but mass/, 'amount: 500 t'],
  ['amount: 2000000000', 'amount: .nan', /NaN|no finite number/, 'amount: .nan'],
  ['amount: 2000000000', 'amount: -1', /negative/, 'amount: -1'],
  ['amount: 2000000000', 'appropriation: some-law', /no appropriation "some-law"/, 'appropriation: some'],
  ['amount: 2000000000, ', '', /"amount" is missing of "loans"/, '{ id: loans'],
  ['until: FY2028', 'until: FY2026', /ends FY2026, before it begins FY2027/, 'until: FY2026'],
  [
    'from: FY2027, until: FY2028',
    'from: FY2020, until: FY2021',
    /FY2020 to FY2021, when nothing is bought/,
    'from: FY2020',
  ],
  ['from: FY2027, until: FY2028', 'from: 2027, until: FY2028', /2027 is a number/, 'from: 2027'],
  [
    'pays_for: [spot purchase,',
    'pays_for: [sport purchase,',
    /no kind of option and no option/,
    'sport purchase, contract',
  ],
  [
    'pays_for: [spot purchase,',
    'pays_for: [spot/gold,',
    /the ledger gives no option "spot\/gold"/,
    'spot/gold, contract',
  ],
  ['factors: { all: 2 }', 'factors: { some: 2 }', /"some" is no group of the case/, 'some: 2'],
  ['least: 20 t, most: 80 t', 'least: 90 t, most: 80 t', /minimum of 90 t is above its maximum of 80 t/, 'least: 90 t'],
  ['least_a_year: 10 t', 'least_a_year: 31 t', /minimum of 31 t is above its maximum of 30 t/, 'least_a_year: 31'],
  [
    'least_a_year: 10 t, starts: FY2028',
    'least_a_year: 10 t, starts: FY2031',
    /FY2031 is after the last buying year/,
    'starts: FY2031',
  ],
  ['most: 50 t/year, online: 2028-10', 'most: 50 t/year', /"online" is missing/, '{ id: share'],
  ['online: 2028-10', 'online: 2028-13', /"2028-13" is no month/, 'online: 2028-13'],
  ['depends_on: [share]', 'depends_on: [shear]', /no option "shear"/, 'shear'],
  [
    'exclusive: mine, assumption: guess }\n  - { id: scrap',
    'exclusive: mine, depends_on: [share], assumption: guess }\n  - { id: scrap',
    /"lent" depends on "share" and excludes it/,
    'share], assumption: guess }\n  - { id: scrap',
  ],
  [
    'ramp: 12, exclusive: mine',
    'ramp: 12, depends_on: [scrap]',
    /go round: share needs scrap needs share/,
    'scrap], assumption: guess }\n  - { id: lent',
  ],
  ['yield: 0.9', 'yield: 1.2', /share above one/, 'yield: 1.2'],
  ['delivery: { low: 0.5, high: 0.9', 'delivery: { low: 0.9, high: 0.5', /do not go upwards/, 'delivery:'],
  [
    'delivery: { low: 0.5, high: 0.9, assumption: guess }',
    'delivery: 0.6, deliverability: some-contract',
    /two chances of delivery/,
    'delivery: 0.6',
  ],
  [
    '{ low: 80 USD/t, mode: 90 USD/t, high: 130 USD/t }',
    '{ low: 80 USD/t, mode: 60 USD/t, high: 130 USD/t }',
    /prices do not go upwards/,
    'unit_cost: { low: 80',
  ],
  ['unit_cost: 500 USD/t', 'unit_cost: 500 USD', /is not a price per mass but money/, 'unit_cost: 500 USD'],
  ['most: 10 t/year', 'most: 10 t/fortnight', /cannot read/, 'most: 10 t/fort'],
  ['{ id: sell,', '{ id: spot,', /"spot" stands twice in `options`/, 'id: spot, kind: disposal'],
  [', authority: Nobody but the example', '', /"authority" is missing/, '{ id: sell'],
  ['takes: hostium', 'takes: nothing', /no node "nothing"/, 'takes: nothing'],
  ['by: country, most: 0.6', 'by: country, most: 1.6', /share above one/, 'most: 1.6'],
  ['by: country', 'by: county', /none of its words/, 'by: county'],
  ['yearly: { FY2027:', 'yearly: { FY2035:', /nothing is bought in FY2035/, 'FY2035'],
  ['tonnes: 40 t', 'tonnes: 4000 t', /4,000 t of Examplium are more than all options/, 'tonnes: 4000'],
  [
    'reason: Set by the example }',
    'by: FY2040, reason: Set by the example }',
    /"FY2040" is no year of the plan/,
    'by: FY2040',
  ],
  ['tonnes: 40 t, reason: Set by the example', 'tonnes: 40 t', /"reason" is missing/, '{ node: examplium, tonnes'],
  [
    'assumption: guess }\n  - { id: order',
    '}\n  - { id: order',
    /nothing says the numbers of "spot"/,
    'id: spot, kind',
  ],
  [
    'authority: Nobody but the example, assumption: guess',
    'authority: Nobody but the example, assumption: gues',
    /no assumption "gues"/,
    'assumption: gues }',
  ],
  [
    'authority: Nobody but the example, assumption: guess',
    'authority: Nobody but the example, evidence: [abc]',
    /no evidence "abc"/,
    'abc]',
  ],
  ['title: One of each', 'titel: One of each', /"titel" is not known here/, 'titel'],
  ['title: One of each', 'title: One of each\ntitle: Two', /stands twice/, 'title: Two'],
  ['title: One of each', 'title: One \ufffd each', /not UTF-8/, '\ufffd'],
  ['accounts:', 'without: [spot/gold]\naccounts:', /the ledger gives no option "spot\/gold"/, 'spot/gold]'],
];

describe('mistakes of a plan file', () => {
  it('has none in itself', () => {
    expect(problemsOf(WHOLE_PLAN)).toEqual([]);
  });

  for (const [from, to, words, at] of MISTAKES)
    it(`names ${to.replaceAll('\n', ' ').trim() || `what lacks "${from}"`}`, () => {
      expect(WHOLE_PLAN).toContain(from);
      const text = WHOLE_PLAN.replace(from, () => to);
      const problems = problemsOf(text);
      const found = problems.find(({ message }) => words.test(message));
      expect(found, JSON.stringify(problems, null, 1)).toBeDefined();
      const { line, column } = placeOf(text, at);
      expect(`${found?.line}:${found?.column}`).toBe(`${line}:${column}`);
      for (const part of [found?.expected, found?.todo]) expect(part).not.toBe('');
    });

  it('tells all of them at once, in the order of the file', () => {
    const text = WHOLE_PLAN.replace('until: FY2028', 'until: FY2026')
      .replace('takes: hostium', 'takes: nothing')
      .replace('online: 2028-13', 'x')
      .replace('yield: 0.9', 'yield: 9')
      .replace('tonnes: 40 t', 'tonnes: 40 USD');
    const lines = problemsOf(text).map(({ line }) => line);
    expect(lines.length).toBe(4);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  it('refuses what is no plan file', () => {
    expect(problemsOf('')[0]?.message).toBe('the file is empty');
    expect(problemsOf('- a\n- b')[0]?.message).toContain('no plan file');
    expect(problemsOf('plan: [')[0]?.expected).toBe('YAML');
  });
});
