import { beforeAll, describe, expect, it } from 'vitest';
import { type StockpileHistory, stockpileHistory } from '../../src/brief/stockpile-history.ts';
import { stockpileFacts, stockpileList } from '../../src/brief/stockpile-list.ts';
import type { Figure } from '../../src/ledger/figure.ts';
import { formatValue } from '../../src/units/format.ts';
import { type BuiltIn, builtInEvidence } from '../support/built-in-evidence.ts';

const TODAY = '2026-11-23';
let data: BuiltIn;
beforeAll(async () => {
  data = await builtInEvidence();
});

const textOf = (figure: Figure | null | undefined): string | null =>
  figure == null ? null : formatValue(figure.value);
function historyOf(material: string, on = TODAY): StockpileHistory {
  return stockpileHistory({ ...data.contents, knownOn: on, on, material, holder: 'nds' });
}
const lineOf = (history: StockpileHistory, id: string) => history.lines.find((line) => line.id === id);
const entries = (history: StockpileHistory, kind: string) => history.timeline.filter((entry) => entry.kind === kind);

describe('cobalt', () => {
  let history: StockpileHistory;
  beforeAll(() => {
    history = historyOf('cobalt');
  });

  it('has two published figures and says how old the newer one is', () => {
    expect(lineOf(history, 'inventory~~')?.points.map(({ period, figure }) => [period, textOf(figure)])).toEqual([
      ['1990', '>24,000 t'],
      ['2022', 'e 302 t'],
    ]);
    expect(history.totals).toMatchObject({
      onBooks: { period: '2022', ageText: '3 years 10 months old' },
      accepted: 'not published',
      uncommitted: 'not published',
      releasable: 'not published',
    });
  });

  it('fell by more than 23,698 t of which the evidence at hand explains nothing', () => {
    const [interval, ...others] = lineOf(history, 'inventory~~')?.intervals ?? [];
    expect(others).toEqual([]);
    expect(interval).toMatchObject({
      words: 'fell by more than 23,698 t',
      verdict: 'not explained',
      spoken: ['1991/1992'],
      silent: ['1993/2021'],
    });
    expect(interval?.explained.map(({ kind, figure }) => [kind, textOf(figure)])).toEqual([
      ['acquisitions', '<108 t'],
      ['no net change', '0'],
    ]);
    expect(textOf(interval?.unexplained)).toBe('e <−23,698 t');
  });

  it('gives no bound in tonnes, since its orders disclose money only', () => {
    expect(history.since?.contracts.map(({ id, most, obligated }) => [id, most, textOf(obligated)])).toEqual([
      ['dla-cobalt-glencore', null, '$450.6 M'],
    ]);
    expect(history.since?.atMost).toBeNull();
    expect(history.since?.words).toContain('money is not turned into tonnes');
  });

  it('tells orders, contracts, requests and ceilings apart', () => {
    expect(entries(history, 'order')).toHaveLength(2);
    expect(entries(history, 'delivery')).toEqual([]);
    expect(entries(history, 'contract').map(({ money }) => textOf(money))).toEqual(['$1.8 bn']);
    expect(entries(history, 'plan ceiling').map(({ title }) => title)).toContain(
      'FY2025 plan, potential acquisition: Samarium-cobalt alloy',
    );
    expect(entries(history, 'request').length).toBeGreaterThan(3);
  });

  it('knew on an earlier day only what had been published, and looked at a day nothing of later ones', () => {
    expect(historyOf('cobalt', '2025-01-01').lines.flatMap(({ points }) => points)).toEqual([]);
    const then = stockpileHistory({
      ...data.contents,
      knownOn: TODAY,
      on: '2000-01-01',
      material: 'cobalt',
      holder: 'nds',
    });
    expect(then.totals.onBooks).toMatchObject({ period: '1990', ageText: '9 years old' });
    expect(entries(then, 'order')).toEqual([]);
  });
});

describe('tin', () => {
  let history: StockpileHistory;
  beforeAll(() => {
    history = historyOf('tin');
  });

  it('sets what USGS says was released to 1992 against the fall since the 1960s, as a range', () => {
    const [interval] = lineOf(history, 'inventory~~')?.intervals ?? [];
    // 104,390 t from 1970 on; 80,270 t more in the 1960s, of which any part may lie before the figure.
    expect(interval?.explained[0]?.ends).toEqual({ low: -184_660, high: -104_390 });
    expect(interval).toMatchObject({ words: 'fell by more than 291,510 t', verdict: 'partly explained' });
    expect(textOf(interval?.unexplained)).toBe('<−106,850 t');
    expect(interval?.silent).toEqual(['1993/2007']);
  });

  it('does not explain the fall of 3,699 t from 2008 to 2012', () => {
    expect(lineOf(history, 'inventory~~')?.intervals.at(-1)).toMatchObject({
      words: 'fell by 3,699 t',
      verdict: 'not explained',
      silent: ['2008/2012'],
    });
  });

  it('names what stood on the books, its uncommitted part then, and what is spoiled', () => {
    expect(history.totals).toMatchObject({ onBooks: { period: '2012-10' }, uncommitted: { period: '2008-05' } });
    expect(history.conditions.map(({ value }) => (value.kind === 'described' ? value.text : ''))).toEqual([
      'Ingots with tin pest, to be remelted',
      'Damaged by weather; two truckloads of it offered for sale',
    ]);
    expect(textOf(history.since?.floor?.figure)).toBe('1,978 t');
  });

  it('lists what USGS says moved to 2022 and that nothing is published after', () => {
    const { explained = [], silent } = history.since ?? {};
    expect(explained.map(({ kind, figure }) => [kind, textOf(figure)])).toEqual([
      ['disposals', '−468 t'],
      ['acquisitions', '7 t'],
      ['no net change', '0'],
    ]);
    expect(silent).toEqual(['2012/2017', '2023/2026']);
    expect(entries(history, 'change not published').map(({ period }) => period)).toEqual(['2023', '2024', '2025']);
    expect(textOf(history.since?.atMost)).toBe('<4,027 t');
  });
});

describe('bismuth', () => {
  it('held nothing in 1997, and a request since is no inventory', () => {
    const history = historyOf('bismuth');
    expect(history.totals.onBooks).toMatchObject({ period: '1997', figure: { value: { kind: 'zero' } } });
    expect(history.since).toMatchObject({ contracts: [], atMost: null, silent: ['1998/2026'] });
    expect(history.since?.words).toContain('not known');
    const [request] = entries(history, 'request');
    expect(textOf(request?.figure)).toBe('5,160,000 lb');
    expect(request?.note).toContain('Hawthorne, Nevada');
    expect(history.timeline).toHaveLength(2);
  });
});

describe('the sign of USGS', () => {
  it('is a release above zero: year by year mercury’s stocks change by the shipments turned round', () => {
    const { intervals = [] } = lineOf(historyOf('mercury'), 'government-stocks~~') ?? {};
    const moved = intervals.filter(({ explained }) => explained.some(({ kind }) => kind !== 'no net change'));
    expect(moved.length).toBeGreaterThan(20);
    expect(moved.filter(({ verdict }) => verdict !== 'explained').map(({ to }) => to.period)).toEqual([]);
  });
});

describe('antimony', () => {
  it('is bounded by the whole contract where not each order gives a quantity', () => {
    const { since } = historyOf('antimony');
    expect(since?.contracts[0]).toMatchObject({ how: 'quantity of the whole contract' });
    // 1,100 t + 6,685,871 lb, which are 3,032.66 t.
    const value = since?.atMost?.value;
    expect(value).toMatchObject({ kind: 'range', low: null });
    expect(value?.kind === 'range' ? value.high?.amount : null).toBeCloseTo(4132.66, 2);
    expect(since?.words).toContain('no estimate');
  });
});

describe('the list', () => {
  it('has every material with a figure, a state or a plan, and never 0 for what nobody says', () => {
    const list = stockpileList({ ...data.contents, knownOn: TODAY }, 'nds', TODAY);
    const byId = new Map(list.map((entry) => [entry.material, entry]));
    expect(
      byId
        .get('tin')
        ?.parts.map(({ part }) => part)
        .sort(),
    ).toEqual(['to be upgraded', 'uncommitted']);
    expect(byId.get('tungsten')).toMatchObject({
      totals: { onBooks: 'not published' },
      plan: { fiscalYear: 'FY2025' },
    });
    expect(byId.get('mercury')?.scope).toContain('all Government stockpiles');
    expect(textOf(byId.get('seg-concentrate')?.parts[0]?.point.figure)).toBe('12,600 kg');
    expect(byId.get('seg-concentrate')?.conditions).toHaveLength(1);
  });

  it('names the dollars of every worth, and keeps those of a year apart from those of their time', () => {
    const facts = stockpileFacts({ ...data.contents, knownOn: TODAY }, 'nds', TODAY);
    const worth = facts.filter(({ property }) => property === 'inventory-value');
    expect(worth.filter(({ dollars }) => dollars === 'dollars of 2022').map(({ figure }) => textOf(figure))).toEqual([
      '$42 bn',
      '$21.9 bn',
    ]);
    expect(worth.find(({ period }) => period === '1952')?.dollars).toBe('dollars of 2022');
    expect(worth.filter(({ dollars }) => dollars === null)).toEqual([]);
    expect(facts.filter(({ property }) => property === 'materials-held').map(({ figure }) => textOf(figure))).toContain(
      '57',
    );
  });
});
