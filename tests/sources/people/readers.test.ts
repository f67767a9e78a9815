import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecodedTree, ParseResult } from '../../../src/sources/parser.ts';
import { parseClaims } from '../../../src/sources/people/claims.ts';
import { parseCorrections } from '../../../src/sources/people/corrections.ts';
import { parseEvents } from '../../../src/sources/people/events.ts';
import { parseJudgements } from '../../../src/sources/people/judgements.ts';
import { parsePrices } from '../../../src/sources/people/prices.ts';
import { parseSources } from '../../../src/sources/people/sources.ts';
import { csv, jsonLines, yaml } from './dataset.ts';

const EVENT = `- occurrence: tin-order
  subject: { kind: procurement, id: tin-buy, material: tin }
  kind: order
  title: An order for tin
  materials: [tin]
  parties: [dla]
  quantity: { amount: "1,000 lb", basis: gross }
  reports:
    - source: gazette
      published: 2025-11
      date: 2025-10-15
      stance: reported
      original: an order for tin
      locator: page 3
      obligated: $2 million
    - source: courier
      published: 2025-12-01
      date: 2025-10
      stance: claimed
      speaker: seller
      original: ordered in October
      locator: page 1
`;

const CLAIMS = `statements:
  - subject: { kind: material, id: tin, place: WLD }
    property: production-mine
    period: 2024
    value: roughly 300,000 t
    basis: Sn content
    ref: world-tin
    reports:
      - { source: gazette, published: 2025-11, stance: reported, original: "300,000 t", locator: page 3 }
      - { source: courier, published: 2025-12, stance: reported, original: half, locator: page 1, words: about half, period: 2023 }
claims:
  - id: tin-soon
    text: Tin will come soon.
    speaker: seller
    role: seller
    interest: sells tin
    materials: [tin]
    due: 2026-01-31
    source: gazette
    published: 2025-11
    original: soon
    locator: page 3
    statement: { subject: { kind: project, id: tin-mine, material: tin }, property: project-capacity, period: 2026, value: 5-10 t/month }
    outcomes:
      - { verdict: missed, on: 2026-02-15, reason: no tin came, evidence: [world-tin] }
  - id: tin-enough
    text: There is enough tin.
    role: market
    interest: buys tin
    materials: [tin]
    source: gazette
    published: 2025-11
    original: enough
    locator: page 4
    subject: { kind: material, id: tin }
`;

const PRICES = `material,form,grade,assessment,period,price,unit,per,rule,source,published,stance,speaker,original,locator,note
tin,metal,,gazette-spot,2025-10,"30,000-31,000",USD/t,gross,,gazette,2025-11,reported,,30 to 31,page 3,
`;

const CORRECTION = `- id: tin-in-pounds
  source: gazette
  published: 2025-11
  match: { material: tin, original: "300" }
  mistake: printed as tonnes
  read: { unit: lb }
  reason: the table of the year before is in pounds
  evidence: page 3
`;

const JUDGEMENT = `{"id":"J-0001","key":"material:tin | price | 2025-10","kind":"follow","follow":"${'a'.repeat(64)}","reason":"exact","by":"me","on":"2026-01-01"}\n`;

const SOURCE = `- id: gazette
  producer: Gazette
  title: The Gazette
  licence: all rights reserved
  cadence: daily
  tier: 2
  read_directly: false
  editions: [{ id: "2025-11", title: November, published: 2025-11 }]
`;

describe('the readers', () => {
  it('make one event of each report, with what the report gives differently', () => {
    const { events, problems, cells } = parseEvents(yaml(EVENT));
    expect(problems).toEqual([]);
    expect(cells).toBe(2);
    expect(events[0]).toEqual({
      source: 'gazette',
      published: '2025-11',
      stance: 'reported',
      original: 'an order for tin',
      locator: 'page 3',
      subject: { kind: 'procurement', id: 'tin-buy', material: 'tin' },
      kind: 'order',
      date: '2025-10-15',
      datePrecision: 'day',
      payload: {
        occurrence: 'tin-order',
        title: 'An order for tin',
        materials: ['tin'],
        parties: ['dla'],
        quantity: { amount: 1000, unit: 'lb', basis: 'gross' },
        obligated: { amount: 2e6, unit: 'USD', basis: { role: 'obligated', prices: 'nominal' } },
      },
    });
    expect(events[1]).toMatchObject({ date: '2025-10-01', datePrecision: 'month', speaker: 'seller' });
    expect(events[1]?.payload).not.toHaveProperty('obligated');
  });

  it('count a report told twice as a duplicate', () => {
    const twice = EVENT.replace('  reports:\n', `  reports:\n${EVENT.slice(EVENT.indexOf('    - source: courier'))}`);
    expect(parseEvents(yaml(twice))).toMatchObject({ duplicates: 1, cells: 3, problems: [] });
  });

  it('make statements and claims, with outcomes shown by evidence of the file', () => {
    const { statements, claims, problems, cells } = parseClaims(yaml(CLAIMS));
    expect(problems).toEqual([]);
    expect(cells).toBe(4);
    expect(statements.map(({ value, period, stance }) => ({ kind: value.kind, period, stance }))).toEqual([
      { kind: 'reported', period: '2024', stance: 'reported' },
      { kind: 'described', period: '2023', stance: 'reported' },
      { kind: 'range', period: '2026', stance: 'claimed' },
      { kind: 'described', period: '2025-11', stance: 'claimed' },
    ]);
    expect(claims[0]?.outcomes[0]?.evidence.length).toBe(2);
    expect(claims[1]).toMatchObject({ speaker: null, due: null, outcomes: [] });
    expect(statements[3]).toMatchObject({ property: 'assertion', value: { text: 'There is enough tin.' } });
  });

  it('keep a range of prices a range', () => {
    const { statements, problems } = parsePrices(csv(PRICES));
    expect(problems).toEqual([]);
    expect(statements[0]?.subject).toEqual({ kind: 'material', id: 'tin', form: 'metal', detail: 'gazette-spot' });
    expect(statements[0]?.value).toMatchObject({ kind: 'range', low: { amount: 30000 }, high: { amount: 31000 } });
  });

  it('read corrections, judgements and sources', () => {
    expect(parseCorrections(yaml(CORRECTION))).toMatchObject({ problems: [], corrections: [{ read: { unit: 'lb' } }] });
    expect(parseJudgements(jsonLines(JUDGEMENT))).toMatchObject({ problems: [], judgements: [{ id: 'J-0001' }] });
    const { sources, problems } = parseSources(yaml(SOURCE));
    expect(problems).toEqual([]);
    expect(sources[0]).toMatchObject({ url: null, freshnessDays: null, readDirectly: false, tier: 2 });
  });
});

/** A file with a mistake, and the problem it must give. */
interface Mistake {
  readonly what: string;
  readonly read: () => ParseResult;
  readonly code: string;
  readonly locator: string;
  readonly says: string;
}
const mistake = (what: string, read: () => ParseResult, code: string, locator: string, says: string): Mistake => ({
  what,
  read,
  code,
  locator,
  says,
});
const events = (from: string, to: string) => () => parseEvents(yaml(EVENT.replace(from, to)));
const claims = (from: string, to: string) => () => parseClaims(yaml(CLAIMS.replace(from, to)));
const prices = (from: string, to: string) => () => parsePrices(csv(PRICES.replace(from, to)));
const judgements = (from: string, to: string) => () => parseJudgements(jsonLines(JUDGEMENT.replace(from, to)));

const MISTAKES: readonly Mistake[] = [
  mistake(
    'a day that is none',
    events('date: 2025-10-15', 'date: 2025-02-30'),
    'not-a-date',
    'line 11, column 13',
    'reports[0].date',
  ),
  mistake(
    'a kind that is none',
    events('kind: order', 'kind: ordering'),
    'unknown-word',
    'line 3, column 9',
    'expected one of: request for information',
  ),
  mistake(
    'a field of another kind',
    events('quantity: {', 'capacity: {'),
    'unknown-field',
    'line 7, column 13',
    '"capacity" is not a field here',
  ),
  mistake(
    'money without a number',
    events('$2 million', 'two million'),
    'unreadable-quantity',
    'line 15, column 18',
    'two million',
  ),
  mistake(
    'a range where one amount belongs',
    events('$2 million', '$2-3 million'),
    'unreadable-quantity',
    'line 15, column 18',
    'a range',
  ),
  mistake('an unknown basis', events('basis: gross', 'basis: net'), 'unknown-basis', 'line 7, column 42', 'figure of'),
  mistake(
    'a missing source',
    events('source: courier\n      published', 'published'),
    'missing-field',
    'line 16, column 7',
    'source',
  ),
  mistake('an id with blanks', events('id: tin-buy', 'id: Tin Buy'), 'not-an-id', 'line 2, column 37', 'subject.id'),
  mistake(
    'a derived stance',
    events('stance: reported', 'stance: derived'),
    'unknown-word',
    'line 12, column 15',
    'official, reported, claimed',
  ),
  mistake(
    'a mapping for a list',
    () => parseEvents(yaml('occurrence: tin')),
    'not-a-list',
    'line 1, column 1',
    'expected a list',
  ),
  mistake(
    'no value',
    claims('    value: roughly 300,000 t\n', ''),
    'no-value',
    'line 2, column 5',
    'either a value or words',
  ),
  mistake(
    'a value without unit',
    claims('roughly 300,000 t', '"300,000"'),
    'unreadable-quantity',
    'line 5, column 12',
    'names no unit',
  ),
  mistake('unknown evidence', claims('[world-tin]', '[world-lead]'), 'unknown-ref', 'line 25, column 9', 'world-lead'),
  mistake(
    'a claim about nothing',
    claims('    subject: { kind: material, id: tin }\n', ''),
    'missing-field',
    'line 26, column 5',
    'subject or statement',
  ),
  mistake('a price in no unit', prices('USD/t', 'dollars'), 'unknown-unit', 'line 2, column 7', 'unit'),
  mistake('a price of words', prices('"30,000-31,000"', 'high'), 'unreadable-quantity', 'line 2, column 6', 'high'),
  mistake(
    'a rule of a reported price',
    prices('gross,,', 'gross,ceiling over quantity,'),
    'rule-and-stance',
    'line 2, column 1',
    'derived',
  ),
  mistake(
    'a judgement that follows nothing',
    judgements(`"${'a'.repeat(64)}"`, 'null'),
    'judgement-without-side',
    'line 1, column 1',
    'names no evidence',
  ),
  mistake(
    'a correction both ways',
    () => parseCorrections(yaml(CORRECTION.replace('{ unit: lb }', '{ unit: lb, value: 3 t }'))),
    'no-value',
    'line 6, column 9',
    'not both',
  ),
];

describe('mistakes', () => {
  it.each(MISTAKES)('$what: $code at $locator', ({ read, code, locator, says }) => {
    const { problems } = read();
    expect(problems[0]).toMatchObject({ code, locator });
    expect(problems[0]?.message).toContain(says);
    expect(problems.every(({ advice, message }) => advice !== '' && message !== '')).toBe(true);
  });

  it('leave the other items alone', () => {
    const bad = EVENT.replace('tin-order', 'tin order');
    expect(parseEvents(yaml(bad + EVENT))).toMatchObject({
      events: [{}, {}],
      problems: [{ code: 'not-an-id' }],
      cells: 4,
    });
    expect(events('date: 2025-10-15', 'date: soon')()).toMatchObject({ events: [{ source: 'courier' }] });
    expect(claims('verdict: missed', 'verdict: late')()).toMatchObject({ claims: [{ outcomes: [] }, {}] });
  });
});

describe('any data at all', () => {
  const treeOf = (data: unknown): DecodedTree => ({ data, placeOf: () => null });
  const readers = [parseEvents, parseClaims, parseSources, parseCorrections, parseJudgements];
  const seeds = [EVENT, CLAIMS, SOURCE, CORRECTION].map((text) => yaml(text).data);

  it('never makes a reader throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...readers), (data, read) => {
        expect(read(treeOf(data)).problems.length).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('never makes a reader throw where one field of a good file is replaced', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.array(fc.nat(20), { minLength: 8 }),
        fc.jsonValue(),
        fc.constantFrom(...readers),
        (seed, steps, value, read) => {
          const { problems } = read(treeOf(replaced(seed, steps, value)));
          expect(problems.every(({ advice }) => advice.length > 0)).toBe(true);
        },
      ),
    );
  });

  it('never makes the reader of prices throw', () => {
    const cells = fc.array(fc.string(), { maxLength: 18 });
    fc.assert(
      fc.property(cells, fc.array(cells), (header, rows) => {
        const table = { header, rows: rows.map((row, i) => ({ line: i + 2, cells: row })) };
        expect(parsePrices(table).problems.length).toBeGreaterThanOrEqual(rows.length > 0 ? 1 : 0);
      }),
    );
  });

  /** The data with one node, found by a walk, replaced. */
  function replaced(data: unknown, steps: Iterable<number>, value: unknown): unknown {
    const walk = steps[Symbol.iterator]();
    const go = (node: unknown): unknown => {
      const step = walk.next().value ?? 0;
      if (typeof node !== 'object' || node === null || step % 5 === 0) return value;
      const keys = Object.keys(node);
      const chosen = keys[step % Math.max(1, keys.length)];
      if (Array.isArray(node)) return node.map((item, i) => (String(i) === chosen ? go(item) : item));
      return Object.fromEntries(Object.entries(node).map(([k, v]) => [k, k === chosen ? go(v) : v]));
    };
    return go(data);
  }
});
