import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IndicatorRowsDto, MaterialIndicatorsDto } from '../../src/api/contract-risk.ts';
import { openTestLedger } from '../support/ledger.ts';
import { appOver, type TestApp } from '../support/test-app.ts';
import { bareNumbers } from './bare-numbers.ts';

let asked: TestApp;
beforeAll(async () => {
  asked = await appOver(await openTestLedger());
});
afterAll(() => asked?.close());

async function text(path: string, status = 200): Promise<string> {
  const reply = await asked.ask(`/api/v1${path}`);
  expect(reply.status, reply.text).toBe(status);
  return reply.text;
}
async function get<T>(path: string): Promise<T> {
  const answer = JSON.parse(await text(path)) as T;
  expect(bareNumbers(answer as never)).toEqual([]);
  return answer;
}

describe('GET /materials/:material/indicators', () => {
  it('answers concentration now and before, reliance and the four largest sources at once', async () => {
    const { indicators, topSources } = await get<MaterialIndicatorsDto>('/materials/antimony/indicators');
    const of = (id: string) => indicators.find(({ indicator }) => indicator === id);
    expect(of('hhi/production-mine')).toMatchObject({
      result: { text: 'e 2,582', period: '2025', method: 'F-03' },
      before: { period: '2021' },
      threshold: { reading: 'highly concentrated' },
    });
    expect(of('reliance')).toMatchObject({ state: 'published', result: { text: 'e 91 %' } });
    expect(topSources.map(({ placeName }) => placeName)).toContain('China');
    expect(topSources).toHaveLength(4);
  });

  it('says what is not computed, why, and in whose hands the missing scores would lie', async () => {
    const { indicators, scores } = await get<MaterialIndicatorsDto>('/materials/cobalt/indicators');
    const weighted = indicators.find(({ indicator }) => indicator === 'hhi-governance/production-mine');
    expect(weighted).toMatchObject({ state: 'not computed', result: null });
    expect(weighted?.missing[0]?.places.map(({ place }) => place)).toContain('COD');
    expect(scores).toMatchObject({ scoresOf: 'geopolrisk-workbook', own: false, entries: 39 });
    const risk = indicators.find(({ indicator }) => indicator === 'geopolrisk');
    expect(risk).toMatchObject({ state: 'band', formulaNumber: 'F-07' });
    expect(risk?.result?.evidence.length).toBeGreaterThan(5);
    expect(new Set(indicators.map(({ indicator }) => indicator)).size).toBe(indicators.length);
  });

  it('knows no scores before they were published', async () => {
    const { scores, indicators } = await get<MaterialIndicatorsDto>('/materials/cobalt/indicators?known_on=2025-06-30');
    expect(scores).toBeNull();
    expect(indicators.find(({ indicator }) => indicator === 'geopolrisk')?.result).toBeNull();
  });

  it('refuses a material nobody knows', async () => {
    expect(await text('/materials/unobtainium/indicators', 404)).toContain('unknown-material');
  });
});

describe('GET /indicators', () => {
  it('has a row for every material with evidence, by name and without a rank, as JSON and CSV', async () => {
    const { rows } = await get<IndicatorRowsDto>('/indicators');
    const names = rows.map(({ name }) => name);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
    expect(rows.length).toBeGreaterThan(50);
    expect(Object.keys(rows[0] ?? {}).some((field) => /rank|score$|overall/i.test(field))).toBe(false);
    expect(rows.find(({ material }) => material === 'cobalt')?.unscored[0]).toContain('Congo');
    const csv = await text('/indicators?format=csv');
    expect(csv.split('\n').length).toBeGreaterThan(rows.length);
    expect(csv).toContain('F-03');
  });
});
