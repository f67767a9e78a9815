import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/api/app.ts';
import type { DeliverabilityDto } from '../../src/api/contract-deliverability.ts';
import type { App } from '../../src/api/route.ts';
import { waitQuantile } from '../../src/procurement/deliverability/slips.ts';
import { openHandKeptLedger } from '../support/hand-kept-ledger.ts';
import { NOW, type TestLedger } from '../support/ledger.ts';
import { ROOT } from '../support/source-files.ts';
import { bareNumbers, type Json } from './bare-numbers.ts';

let ledger: TestLedger;
let app: App;
let antimony: DeliverabilityDto;
beforeAll(async () => {
  ledger = await openHandKeptLedger();
  app = await buildApp({
    ...{ workbench: ledger.workbench, token: 't', origin: 'http://127.0.0.1:4700', webFolder: null, now: NOW },
  });
  antimony = await read('dla-antimony-usac');
}, 300_000);
afterAll(async () => {
  await app?.close();
  await ledger?.close();
});

const reply = (id: string, query = '') =>
  app.inject({
    url: `/api/v1/procurements/${encodeURIComponent(id)}/deliverability?draws=400&${query}`,
    headers: { host: '127.0.0.1:4700' },
  });
async function read(id: string, query = ''): Promise<DeliverabilityDto> {
  const answer = await reply(id, query);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json() as DeliverabilityDto;
}
const method = readFileSync(path.join(ROOT, 'docs/method/deliverability.md'), 'utf8');

describe('the antimony contract', () => {
  it('turns money into mass at named dated prices, as the method page does by hand', () => {
    const [first, , third] = antimony.orders;
    expect(first?.massReported).toBe(true);
    expect(third?.massReported).toBe(false);
    expect(third?.mass?.low?.toFixed(2)).toBe('222.26');
    expect(third?.mass?.high?.toFixed(2)).toBe('665.27');
    expect(method).toContain('the order\ncounts as 222.26 to 665.27 t');
    expect(third?.prices.map(({ date }) => date)).toContain('2026-Q2');
    expect(antimony.ordered?.low).toBeCloseTo(825.538, 3);
    expect(antimony.ordered?.high).toBeCloseTo(2186.207, 3);
  });

  it('has the even pace of F-23 and calls it hypothetical', () => {
    expect(antimony.pace?.amount).toBeCloseTo(50.544, 3);
    const pace = antimony.simulation?.schedules.find(({ id }) => id === 'pace');
    expect(pace?.hypothetical).toBe(true);
    expect(pace?.ends).toBe('2030-09');
  });

  it('keeps every statement of capacity and averages none', () => {
    const now = antimony.chain?.plants[0]?.now;
    expect(now?.figures.map(({ text }) => text)).toEqual([
      '50 st/month',
      '85–100 t/month',
      '160 t/month',
      '320 t/month',
    ]);
    expect(now?.kind).toBe('evidence');
  });

  it('never calls a supposed range evidence', () => {
    const terms = antimony.simulation?.links.flatMap((link) => link.terms) ?? [];
    const supposed = terms.filter(({ kind }) => kind === 'supposed');
    expect(supposed.length).toBeGreaterThan(4);
    expect(supposed.filter(({ author, reason, figures }) => !author || !reason || figures.length > 0)).toEqual([]);
  });

  it('prints how many projects its delays rest on, as the method page does by hand', () => {
    expect(antimony.slips.text).toContain('1 finished, 2 past that day without evidence');
    const days = new Map(antimony.slips.projects.map(({ project, slip }) => [project, slip.amount]));
    expect([days.get('madero'), days.get('thompson-falls'), days.get('hillgrove')]).toEqual([327, 181, 146]);
    const others = { finished: 1, passed: 1, notYetDue: 2, days: 181 + 146 };
    expect(waitQuantile(1 - 654 / (654 + 365), others, 327)).toBeCloseTo(365, 6);
    expect(method).toContain('654 / (654 + 365) = 64.2 %');
  });

  it('tells who said what and what became of it', () => {
    const doubt = antimony.scorecard.find(({ text }) => text.startsWith('USAC makes trioxide'));
    expect(doubt).toMatchObject({ outcome: 'borne out', seen: '2026-08-11' });
    const promise = antimony.scorecard.find(({ due }) => due === '2026-02-15');
    expect(promise).toMatchObject({ outcome: 'missed', late: 'about 4 months late' });
    const dues = new Set(
      antimony.scorecard.flatMap(({ due, text }) => (/Thompson Falls/.test(text) && due ? [due] : [])),
    );
    expect([...dues]).toEqual(['2025-12-31', '2026-01-31', '2026-02-15', '2026-04-10']);
  });

  it('gives every number its evidence', () => {
    expect(bareNumbers(antimony as unknown as Json)).toEqual([]);
  });

  it('gives the same bits for the same seed, and others for another', async () => {
    const again = await read('SP8000-25-D-0007', 'seed=1');
    expect(again).toEqual(antimony);
    expect((await read('dla-antimony-usac', 'seed=2')).simulation).not.toEqual(antimony.simulation);
  });
});

describe('the fluorspar contract', () => {
  it('cannot keep its pace even at the full plan of its mine: 60 months of 54,500 / 12 t are 272,500 t of 280,000', async () => {
    const { simulation, pace } = await read('dla-fluorspar-ares');
    const [schedule] = simulation?.schedules ?? [];
    expect(pace?.amount).toBeCloseTo(280_000 / 60, 6);
    expect(simulation?.links.find(({ link }) => link === 'plants')?.atEnd?.high).toBeCloseTo(54_500 / 12, 6);
    expect(schedule).toMatchObject({ id: 'pace', certain: 'missed at every end' });
    expect(schedule?.whole.amount).toBe(0);
    expect(simulation?.schedules.length).toBe(1);
  });
});

describe('the lines', () => {
  it('hold the pace of quarters that are over, and what is known sold as a range without a middle', () => {
    const line = (id: string) => antimony.simulation?.lines.find((one) => one.id === id)?.points ?? [];
    const [first] = line('due pace');
    // Award in September 2025: three months of 50.544 t by the end of the year.
    expect(first).toMatchObject({ period: '2025-Q4' });
    expect(first?.amount).toBeCloseTo(3 * 50.5443, 2);
    const [sold] = line('sold');
    expect(sold).toMatchObject({ period: '2026-Q3', kind: 'range', amount: null });
    expect(sold?.low).toBeCloseTo((2.6e6 / (9.9e6 / 315_000)) * 0.00045359237, 6);
    expect(sold?.high).toBeCloseTo((2.6e6 / 10.5) * 0.00045359237, 6);
  });
});

describe('looking back', () => {
  it('knows nothing of what was published later', async () => {
    const then = await read('dla-antimony-usac', 'known_on=2026-01-31');
    expect(then.orders.length).toBe(1);
    expect(then.sold).toEqual([]);
    expect(then.slips.text).toContain('0 finished');
    expect(then.scorecard.filter(({ seen }) => seen !== null && seen > '2026-01-31')).toEqual([]);
    expect(then.chain?.supposedLater).toBe(true);
    const ids = new Set(JSON.stringify(then).match(/\b[0-9a-f]{64}\b/g));
    const events = await ledger.workbench.store.events({});
    expect(events.filter(({ id, published }) => ids.has(id) && published > '2026-01-31')).toEqual([]);
  });
});

describe('contracts that cannot be modelled', () => {
  it.each(['dla-cobalt-glencore', 'dla-tungsten-elmet', 'dla-bismuth-2025', 'dla-vanadium-largo'])(
    'say what a probability of %s would need, and give none',
    async (id) => {
      const answer = await read(id);
      expect(answer.state).toBe('not modelled');
      expect(answer.simulation).toBeNull();
      expect(answer.missing.length).toBeGreaterThan(0);
      expect(answer.headline.join(' ')).toContain('Not modelled: a probability needs');
      expect(bareNumbers(answer as unknown as Json)).toEqual([]);
    },
  );

  it('flag the output of Hemerdon, promised twice', async () => {
    const { promisedTwice } = await read('dla-tungsten-elmet');
    expect(promisedTwice.map(({ project, verdict, promises }) => [project, verdict, promises.length])).toEqual([
      ['hemerdon', 'cannot be told', 2],
    ]);
  });

  it('turn the cobalt orders into the range that their money allows', async () => {
    const { ordered } = await read('dla-cobalt-glencore');
    // $450.6 M at $26/lb and at $15.88/lb.
    expect(ordered?.low).toBeCloseTo((450.6e6 / 26) * 0.00045359237, 3);
    expect(ordered?.high).toBeCloseTo((450.6e6 / 15.88) * 0.00045359237, 3);
  });
});

describe('a wrong question', () => {
  it.each([
    ['dla-nobody', '', 404],
    ['dla-antimony-usac', 'seed=-1', 400],
    ['dla-antimony-usac', 'seed=one', 400],
    ['dla-antimony-usac', 'known_on=2026-02-30', 400],
  ])('is refused: %s %s', async (id, query, status) => {
    expect((await reply(id, query)).statusCode).toBe(status);
  });
});
