import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/api/app.ts';
import type { PageDto } from '../../src/api/contract-envelope.ts';
import type {
  PublicStockDto,
  StockpileFactDto,
  StockpileHistoryDto,
} from '../../src/api/contract-stockpile-history.ts';
import type { App } from '../../src/api/route.ts';
import { NOW, openTestLedger, type TestLedger } from '../support/ledger.ts';
import { bareNumbers } from './bare-numbers.ts';

let ledger: TestLedger;
let app: App;
beforeAll(async () => {
  ledger = await openTestLedger();
  app = await buildApp({
    ...{ workbench: ledger.workbench, token: 't', origin: 'http://127.0.0.1:4700', webFolder: null, now: NOW },
  });
}, 300_000);
afterAll(async () => {
  await app?.close();
  await ledger?.close();
});

async function reply(path: string) {
  return app.inject({ url: `/api/v1/stockpile/nds${path}`, headers: { host: '127.0.0.1:4700' } });
}
async function read<T>(path: string): Promise<T> {
  const answer = await reply(path);
  expect(answer.statusCode, answer.body).toBe(200);
  const data = answer.json();
  expect(bareNumbers(data)).toEqual([]);
  return data as T;
}

describe('the public stock', () => {
  it('has four totals by material, each published or said not to be', async () => {
    const { items } = await read<PageDto<PublicStockDto>>('');
    const tin = items.find(({ material }) => material === 'tin');
    expect(tin?.totals.onBooks).toMatchObject({ state: 'published', point: { figure: { text: '4,020 t' } } });
    expect(tin?.totals.accepted).toEqual({ state: 'not published', point: null });
    expect(tin?.totals.releasable).toEqual({ state: 'not published', point: null });
    const cobalt = items.find(({ material }) => material === 'cobalt');
    expect(cobalt?.plan?.ceilings).toMatchObject([{ action: 'acquisition', what: 'Samarium-cobalt alloy' }]);
  });

  it('names the dollars of each worth', async () => {
    const { items } = await read<PageDto<StockpileFactDto>>('/facts');
    const peak = items.find(({ point }) => point.period === '1952');
    expect(peak).toMatchObject({ dollars: 'dollars of 2022', point: { figure: { text: '$42 bn' } } });
    expect(peak?.point.figure.basis).toBe('inventory value, 2022 dollars');
  });
});

describe('the history of one material', () => {
  it('says of cobalt what is known, since when and from whom', async () => {
    const history = await read<StockpileHistoryDto>('/history/cobalt');
    const [line] = history.lines;
    expect(line?.points.map(({ source }) => source.title)).toEqual([
      'US critical minerals security drive brings new era of stockpiling, project investment',
      'US critical minerals security drive brings new era of stockpiling, project investment',
    ]);
    expect(line?.intervals[0]).toMatchObject({
      words: 'fell by more than 23,698 t',
      verdict: 'not explained',
      change: { high: -23_698, low: null },
      silent: ['1993/2021'],
    });
    expect(history.timeline.filter(({ kind }) => kind === 'order').map(({ meaning }) => meaning)).toEqual([
      'an order, not a delivery',
      'an order, not a delivery',
    ]);
    expect(history.notKnown.join(' ')).toContain('no evidence at hand tells all that moved in 1993 to 2021');
  });

  it('looks at a day, and at what was known on one', async () => {
    const then = await read<StockpileHistoryDto>('/history/tin?on=2010-06-30');
    expect(then.totals.onBooks.point).toMatchObject({ period: '2008-01' });
    const before = await read<StockpileHistoryDto>('/history/tin?known_on=2013-01-01');
    expect(before.totals.onBooks.point).toMatchObject({ period: '2012-10' });
    expect(before.lines.flatMap(({ points }) => points)).toHaveLength(1);
  });

  it('is empty and not zero for a material nobody speaks of, and refuses what it does not know', async () => {
    const gold = await read<StockpileHistoryDto>('/history/gold');
    expect(gold).toMatchObject({ lines: [], since: null, totals: { onBooks: { state: 'not published' } } });
    expect((await reply('/history/unobtainium')).statusCode).toBe(404);
    expect((await reply('/history/tin?on=2026-13-01')).statusCode).toBe(400);
  });

  it('can be taken away as a table', async () => {
    const file = await reply('/history/tin?format=csv');
    expect(file.statusCode).toBe(200);
    expect(file.body).toContain('4,020');
  });
});
