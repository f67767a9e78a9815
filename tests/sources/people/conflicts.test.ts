import { describe, expect, it } from 'vitest';
import { scoreClaim } from '../../../src/ledger/claim.ts';
import { eventConflicts, statementConflicts } from '../../../src/ledger/conflict.ts';
import { eventKey } from '../../../src/ledger/event.ts';
import { statementKey } from '../../../src/ledger/statement.ts';
import { quantity } from '../../../src/units/quantity.ts';
import { statement } from '../../support/statements.ts';
import { CLAIMS, EVENTS, JUDGEMENTS, STATEMENTS, VOCABULARY } from './dataset.ts';

const AS_OF = '2026-11-23';
const { properties } = VOCABULARY.vocabulary;
const COBALT_MINED = { kind: 'material', id: 'cobalt', place: 'USA' } as const;
/** What the Mineral Commodity Summaries of 2026 say of US cobalt mine output in 2025. */
const usMineOutput = statement({
  subject: COBALT_MINED,
  period: '2025',
  published: '2026-02-06',
  original: 'e300',
  value: { kind: 'estimated', quantity: quantity(300, 't', { contentOf: 'Co' }) },
});
const conflicts = statementConflicts([...STATEMENTS, usMineOutput], JUDGEMENTS, properties, AS_OF);
const dates = eventConflicts(EVENTS, JUDGEMENTS, AS_OF);
const conflictOn = (key: string) => conflicts.find((c) => c.key === key);
const dateOf = (key: string) => dates.find((c) => c.key === key);

describe('the disagreements of the built-in data', () => {
  it('shows the antimony contract 0.22 % apart and follows the pounds of the contract', () => {
    const found = conflictOn('procurement:dla-antimony-usac material=antimony | contract-quantity | 2025/2030');
    expect(found?.spread).toBeCloseTo(0.0022, 4);
    expect(found?.sides.map((side) => side.original)).toEqual([
      '6,685,871 lb of antimony metal ingots',
      '6,685,871 lbs',
      'about 3,026 tonnes',
    ]);
    expect(found?.resolution).toMatchObject({ by: 'judgement', judgement: { kind: 'follow' } });
    expect(found?.sides.find((side) => side.id === found.resolution.follow)?.source).toBe('uamy-k');
  });

  it('shows the cobalt cancellation 9 days apart and follows 15 October', () => {
    const found = dateOf('procurement:dla-cobalt-2025 material=cobalt | cancellation | dla-co-cancel');
    expect(found?.spread).toBe(9);
    const followed = found?.sides.find((side) => side.id === found.resolution.follow);
    expect(followed).toMatchObject({ date: '2025-10-15', source: 'fm-cobalt-cancel' });
    expect(found?.sides.filter((side) => side.date === '2025-10-15' && side.datePrecision === 'day').length).toBe(3);
  });

  it('keeps both days of the cobalt solicitation', () => {
    const found = dateOf('procurement:dla-cobalt-2025 material=cobalt | solicitation | dla-co-rfp-2025');
    expect(found?.spread).toBe(1);
    expect(found?.resolution).toMatchObject({ by: 'judgement', follow: null, judgement: { kind: 'open' } });
  });

  it('finds no other days in disagreement: a month is no conflict with a day in it', () => {
    expect(dates.map(({ key }) => key.split(' | ').at(-1)).sort()).toEqual([
      'cn-7ree-2025',
      'cn-graphite-2023',
      'dla-co-cancel',
      'dla-co-rfp-2025',
      'dla-hpa-rio',
      'korea-zinc-construction',
      'obbba',
      'obbba-stockpile-money-ends',
      's232-2026',
    ]);
  });

  it("shows the company's three figures for Thompson Falls and follows none", () => {
    const found = conflictOn('project:thompson-falls material=antimony | project-capacity | 2024');
    expect(found?.sides.map((side) => side.source).sort()).toEqual(['fastmarkets-2025-12', 'fm-evans', 'uamy-tf']);
    expect(new Set(found?.sides.map((side) => side.stance))).toEqual(new Set(['claimed']));
    expect(found?.resolution).toMatchObject({ follow: null, judgement: { kind: 'open' } });
  });

  it('shows no primary cobalt against 300 t of mine output as a matter of scope', () => {
    const found = conflictOn('material:cobalt place=USA | production-mine | 2025');
    expect(found?.sides.map((side) => side.source).sort()).toEqual(['fastmarkets-2025-12', 'usgs-mcs']);
    expect(found?.resolution).toMatchObject({ follow: null, judgement: { kind: 'scope' } });
  });

  it('shows 7,480 t against the rounded 7,500 t, and the order book of the supplier', () => {
    expect(conflictOn('procurement:dla-cobalt-2025 material=cobalt | contract-quantity | 2025/2030')).toBeDefined();
    expect(
      conflictOn('procurement:dla-antimony-usac material=antimony | contract-obligated | 2026-06-30'),
    ).toBeDefined();
  });
});

describe('the disagreements between sources about everything else', () => {
  const open = ['contract-ceiling | 2025/2030', 'private-capital | 2026', 'production-quota | 2025'];
  it.each([
    ['procurement:dla-niobium-gam material=niobium', open[0]],
    ['stockpile:project-vault', open[1]],
    ['measure:indonesia-nickel-quota material=nickel place=IDN', open[2]],
  ])('leaves %s open: %s', (subject, question) => {
    const found = conflictOn(`${subject} | ${question}`);
    expect(new Set(found?.sides.map((side) => side.source)).size).toBe(2);
    expect(found?.resolution).toMatchObject({ by: 'judgement', follow: null, judgement: { kind: 'open' } });
  });

  it.each([
    ['measure:pl-119-21 | law | obbba', 'pl119', '2025-07-04'],
    ['appropriation:pl-119-21-stockpile | publication | obbba-stockpile-money-ends', 'pl119', '2029-09-30'],
    ['measure:china-seven-rare-earths-licensing | export control | cn-7ree-2025', 'trk-ev', '2025-04-04'],
    ['measure:china-graphite-licensing | export control | cn-graphite-2023', 'trk-ctl', '2023-12-01'],
    ['measure:section-232-processed-critical-minerals | tariff | s232-2026', 'fr-p11001', '2026-01-14'],
  ])('follows one day of %s', (key, source, date) => {
    const found = dateOf(key);
    expect(found?.sides.find((side) => side.id === found.resolution.follow)).toMatchObject({ source, date });
  });

  it('takes five years and not the first for the $168.9 million of fluorspar', () => {
    const found = conflictOn('procurement:dla-fluorspar-ares material=fluorspar | contract-value-term | 2026');
    expect(found?.sides.find((side) => side.id === found.resolution.follow)?.source).toBe('bz-f');
  });

  it.each([
    ['commitment:lithium-americas-doe', ['loan-draw', 'stake-value']],
    ['measure:us-australia-framework', ['financing-per-country', 'pledge-per-government']],
    ['stockpile:nds', ['inventory-value', 'stockpile-assets']],
  ])('keeps two different things of %s apart', (subject, expected) => {
    const said = STATEMENTS.filter((s) => statementKey(s).startsWith(subject)).map((s) => s.property);
    expect(said).toEqual(expect.arrayContaining(expected));
  });

  it('judges every disagreement of the files people keep but one, where the official record simply goes first', () => {
    const unjudged = [...conflicts, ...dates]
      .filter(({ resolution }) => resolution.by === 'rule')
      .map(({ key }) => key);
    expect(unjudged).toEqual(['procurement:dla-fluorspar-ares material=fluorspar | contract-ceiling | 2025/2030']);
  });
});

describe('the judgements', () => {
  const keys = new Map<string, Set<string>>();
  for (const s of STATEMENTS) keys.set(statementKey(s), (keys.get(statementKey(s)) ?? new Set()).add(s.id));
  for (const e of EVENTS) keys.set(eventKey(e), (keys.get(eventKey(e)) ?? new Set()).add(e.id));

  it.each(JUDGEMENTS)('$id speaks of a question there is, and follows one of its sides', ({ key, follow }) => {
    expect(keys.has(key)).toBe(true);
    expect(follow === null || keys.get(key)?.has(follow)).toBe(true);
  });

  it('are numbered in order', () => {
    expect(JUDGEMENTS.map(({ id }) => id)).toEqual(JUDGEMENTS.map((_, i) => `J-${String(i + 1).padStart(4, '0')}`));
  });
});

describe('the claims', () => {
  const scored = new Map(CLAIMS.map((claim) => [claim.id, scoreClaim(claim, AS_OF)]));

  it('are scored when their day has passed', () => {
    expect(scored.get('usac-thompson-falls-300')).toMatchObject({
      verdict: 'missed',
      daysLate: null,
      lateText: 'about 4 months late',
    });
    expect(scored.get('usac-madero-200')?.verdict).toBe('not verifiable');
    expect(scored.get('dla-cobalt-award-february')).toMatchObject({
      verdict: 'missed',
      daysLate: 93,
      lateText: '93 days late',
    });
    expect(scored.get('dla-cobalt-still-valid')?.verdict).toBe('supported');
    expect(scored.get('evelution-2027')?.verdict).toBe('open');
  });

  it('are open before anything was known', () => {
    const claim = CLAIMS.find(({ id }) => id === 'usac-thompson-falls-300');
    expect(claim && scoreClaim(claim, '2026-01-31').verdict).toBe('open');
    expect(claim && scoreClaim(claim, '2026-03-01').verdict).toBe('due, no outcome published');
  });

  it('score the article fact by fact', () => {
    const facts = CLAIMS.filter(({ id }) => id.startsWith('article-fact-'));
    expect(facts.length).toBe(36);
    expect(facts.filter((fact) => scoreClaim(fact, AS_OF).verdict === 'contradicted').map(({ id }) => id)).toEqual([
      'article-fact-30',
    ]);
    expect(scored.get('article-fact-14')?.verdict).toBe('partly');
    expect(scored.get('article-fact-33')?.verdict).toBe('open');
  });
});
