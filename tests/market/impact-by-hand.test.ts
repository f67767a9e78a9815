import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '../../src/ledger/figure.ts';
import type { ImpactCard } from '../../src/market/impact/card.ts';
import { quantityOf } from '../../src/units/value.ts';
import { type Cards, impactCards } from '../support/impact-cards.ts';
import { ROOT } from '../support/source-files.ts';

const PAGE =
  readFileSync(path.join(ROOT, 'docs/method/market-impact.md'), 'utf8').split('## One card by hand')[1] ?? '';

/** Numbers of a text as the page writes them: `3,032.66 t`, `0.551 %`. */
const numberIn = (text: string): number => Number(text.replaceAll(',', '').replace(/ ?(t|%|\$\/t)$/, ''));
const ROWS = [...PAGE.matchAll(/^\| (.+) \| (.+) \| (.+) \|$/gm)]
  .map(([, step = '', working = '', result = '']) => ({ step, working, result }))
  .filter(({ step }) => !/^(step|---)/.test(step));
const said = (step: string): number => {
  const row = ROWS.find((one) => one.step === step);
  if (row === undefined) throw new Error(`the page has no step "${step}"`);
  return numberIn(row.result);
};

/** What a working comes to: numbers with times and over between them, from left to right. */
function worked(text: string): number {
  const [first = '', ...rest] = text.split(' ');
  return rest.reduce((sum, word, n) => {
    const by = numberIn(rest[n + 1] ?? '');
    return word === 'x' ? sum * by : word === '/' ? sum / by : sum;
  }, numberIn(first));
}

let cards: Cards;
let card: ImpactCard;
beforeAll(async () => {
  cards = await impactCards();
  card = cards.ofProcurement('dla-antimony-usac', { ranges: { supply: [0.1, 0.1], demand: [0.2, 0.2] } });
});

const amountOf = (figure: Figure | null | undefined): number =>
  figure == null ? Number.NaN : (quantityOf(figure.value)?.amount ?? Number.NaN);

function share(scope: string, label: RegExp, edition: string, period: string): number {
  const line = card.lines.find((one) => one.scope === scope && label.test(one.label));
  return amountOf(line?.readings.find((one) => one.edition === edition && one.period === period)?.share);
}

/** To the figures the page prints. */
const near = (found: number, printed: number): void => expect(found / printed).toBeCloseTo(1, 2);

describe('the card worked out by hand', () => {
  it('comes to what the page says, step by step', () => {
    expect(ROWS).toHaveLength(15);
    for (const { working, result } of ROWS) {
      const percent = result.endsWith('%') ? 100 : 1;
      expect((worked(working) * percent) / numberIn(result)).toBeCloseTo(1, 2);
    }
  });

  it('has the shares of the page', () => {
    near(amountOf(card.perYear), said('a year of it'));
    near(share('world', /mine/, 'mcs-2026', '2025'), said('of world mine output 2025, MCS 2026'));
    near(share('without adversaries', /mine/, 'mcs-2026', '2025'), said('of it without adversaries 2025, MCS 2026'));
    for (const [year, edition] of [
      ['2025', '2026'],
      ['2024', '2026'],
      ['2024', '2025'],
    ] as const) {
      const of = `${year}, MCS ${edition}`;
      near(share('use', /apparent/, `mcs-${edition}`, year), said(`of US apparent consumption ${of}`));
      near(share('imports', /Unwrought/, `mcs-${edition}`, year), said(`of US unwrought imports ${of}`));
    }
    const india = card.sources.find(({ placeName, form }) => placeName === 'India' && /^Unwrought/.test(form));
    near(amountOf(india?.imports), said('unwrought imports from India'));
    near(amountOf(india?.share), said('of unwrought imports from India'));
  });

  it('has the prices of the page, and its move of price where elasticities are single', () => {
    near(amountOf(card.breakEven), said('break-even price'));
    const june = card.prices.find(({ price }) => price.date === '2025-06-24');
    near(amountOf(june?.buys.low), said('bought at the low price of 24 June 2025'));
    near(amountOf(june?.buys.high), said('bought at the high price of 24 June 2025'));
    const [world] = card.moved;
    expect([world?.median, world?.ends, world?.band].map(amountOf)).toEqual([1.86, 1.86, 1.86]);
    expect(PAGE).toContain('the price rises by 1.86 %');
  });
});
