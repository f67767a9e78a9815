import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  ConcentrationHistoriesDto,
  CoverDto,
  RelianceDto,
  RevisionSizesDto,
} from '../../src/api/contract-indicators.ts';
import { openTestLedger } from '../support/ledger.ts';
import { appOver, type TestApp } from '../support/test-app.ts';
import { bareNumbers } from './bare-numbers.ts';

let asked: TestApp;
beforeAll(async () => {
  asked = await appOver(await openTestLedger());
});
afterAll(() => asked?.close());

async function get<T>(path: string, status = 200): Promise<T> {
  const reply = await asked.ask<T>(`/api/v1/materials${path}`);
  expect(reply.status, reply.text).toBe(status);
  const answer = reply.json;
  expect(bareNumbers(answer as never)).toEqual([]);
  return answer;
}

describe('GET /materials/:material/reliance', () => {
  it('gives published and recomputed side by side, with the definition and the four largest sources', async () => {
    const { years, definitions, topSources, latest } = await get<RelianceDto>('/cobalt/reliance');
    const of = (edition: string, period: string) =>
      years.find((year) => year.edition === edition && year.period === period);
    expect(of('mcs-2026', '2024')).toMatchObject({
      verdict: 'reproduced',
      publishedConsumption: { amount: 7960 },
      computedConsumption: { amount: 7939, method: 'F-01' },
      computedReliance: { method: 'F-02' },
      government: { withChanges: null },
    });
    expect(of('mcs-2026', '2025')).toMatchObject({ verdict: 'not recomputed', computedConsumption: null });
    expect(definitions[0]?.formula).toContain('draw on industry stocks');
    expect(topSources[0]?.shares).toHaveLength(4);
    expect(latest?.text).toBe('e 79 %');
  });

  it('holds the history of cobalt with Government shipments, all 38 years of it, and checks none of tungsten', async () => {
    const { years } = await get<RelianceDto>('/cobalt/reliance');
    const history = years.filter(({ source }) => source === 'usgs-ds140');
    expect(history).toHaveLength(38);
    for (const { difference } of history) expect(Math.abs(difference ?? 1)).toBeLessThanOrEqual(0.006);
    expect(history.find(({ period }) => period === '1975')?.government?.withoutChanges?.amount).toBeLessThan(3600);
    const tungsten = await get<RelianceDto>('/tungsten/reliance');
    expect(tungsten.years.filter(({ source }) => source === 'usgs-ds140')).toEqual([]);
    expect(tungsten.years.every(({ computedConsumption }) => computedConsumption === null)).toBe(true);
  });

  it('keeps a net exporter and a bound as they are printed', async () => {
    const rareEarths = await get<RelianceDto>('/rare_earths/reliance');
    const year = rareEarths.years.find(({ edition, period }) => edition === 'mcs-2025' && period === '2022');
    expect(year).toMatchObject({ publishedReliance: { text: '>95 %' }, relianceVerdict: 'reproduced' });
  });
});

describe('GET /materials/:material/concentration-history', () => {
  it('sets the newest year beside the one five years before, or the nearest printed, under each convention', async () => {
    const answer = await get<ConcentrationHistoriesDto>('/antimony/concentration-history');
    const [mine] = answer.histories;
    expect(answer.conventions.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(answer.defaultConvention).toBe('A');
    expect(mine?.change).toMatchObject({ from: '2021', to: '2025' });
    expect(mine?.change?.byConvention[0]?.to?.amount).toBeCloseTo(2582.3, 1);
    const cobalt = await get<ConcentrationHistoriesDto>('/cobalt/concentration-history');
    expect(cobalt.histories[0]?.change).toMatchObject({ from: '2020', fromEdition: 'mcs-2022', to: '2025' });
    expect(mine?.points.at(-1)?.shares[0]?.share.rule).toContain('sum of listed rows');
  });
});

describe('GET /materials/:material/cover', () => {
  it('divides the newest inventory by published consumption, and says how old and how sure it is', async () => {
    const cover = await get<CoverDto>('/cobalt/cover');
    expect(cover).toMatchObject({ days: { amount: 11.5, unit: 'day' }, inventory: { figure: { amount: 302 } } });
    expect(cover.assumption).toContain('does not say');
  });

  it('takes another consumption, and refuses what is none', async () => {
    const cover = await get<CoverDto>('/cobalt/cover?consumption=6%2C685%2C871%20lb');
    expect(cover).toMatchObject({ entered: '6,685,871 lb', consumption: null, days: { amount: 36.3 } });
    await get('/cobalt/cover?consumption=much', 400);
    await get('/cobalt/cover?consumption=5%20USD', 400);
    await get('/nothing/cover', 404);
  });
});

describe('GET /materials/:material/revision-size', () => {
  it('measures revisions of antimony', async () => {
    const { sizes, largest } = await get<RevisionSizesDto>('/antimony/revision-size');
    expect(sizes[0]).toMatchObject({ of: 'countries', entries: 44 });
    expect(sizes[0]?.median.amount).toBeCloseTo(28.04, 1);
    expect(largest[0]).toMatchObject({ placeName: 'Kyrgyzstan', changeText: '+3,400 %' });
  });
});
