import { beforeAll, describe, expect, it } from 'vitest';
import type { LedgerContents } from '../../src/brief/material.ts';
import type { Figure } from '../../src/ledger/figure.ts';
import { viewOf } from '../../src/market/material-view.ts';
import { type Affordability, affordabilityOf } from '../../src/procurement/affordability.ts';
import { contractsOn } from '../../src/procurement/contract-record.ts';
import { type RequestSize, requestSizeOf } from '../../src/procurement/request-size.ts';
import { formatValue } from '../../src/units/format.ts';
import { builtInEvidence } from '../support/built-in-evidence.ts';

let contents: Omit<LedgerContents, 'knownOn'>;
const DAY = '2026-10-07';

beforeAll(async () => {
  contents = (await builtInEvidence()).contents;
});

const textOf = (figure: Figure | null | undefined): string | null =>
  figure == null ? null : formatValue(figure.value, { maxDigits: 4 });

function caseOf(id: string) {
  const { events, statements, judgements, vocabulary, sources } = contents;
  const context = { statements, judgements, vocabulary, knownOn: DAY };
  const contract = contractsOn(events, DAY, context).find(({ procurement }) => procurement.id === id);
  if (contract === undefined) throw new Error(`no contract ${id}`);
  return { contract, view: viewOf(contract.procurement.material, statements, vocabulary, sources, DAY) };
}

const affordability = (id: string): Affordability => {
  const { contract, view } = caseOf(id);
  return affordabilityOf(contract, view);
};
const size = (id: string): RequestSize => {
  const { contract, view } = caseOf(id);
  return requestSizeOf(contract, view);
};

const on = ({ atPrices }: Affordability, date: string) => atPrices.find(({ price }) => price.date === date);

describe('what the cobalt ceiling of $500 M buys', () => {
  it('is a range where the price is one, and is compared with the quantity asked for', () => {
    const cobalt = affordability('dla-cobalt-2025');
    expect(textOf(on(cobalt, '2025-10-14')?.ceilingBuys)).toBe('10,080–10,800 t');
    expect(textOf(on(cobalt, '2025-02-20')?.ceilingBuys)).toBe('16,200–18,144 t');
    expect(textOf(on(cobalt, '2025-08-19')?.ceilingBuys)).toBe('14,175 t');
    expect(textOf(on(cobalt, '2025-10-14')?.quantityCosts)).toBe('$346.29–371 M');
    expect(textOf(cobalt.breakEven)).toBe('$30.32/lb');
  });
});

describe('what a ceiling buys', () => {
  it('buys less at the dearer end, and stays open where the price is', () => {
    const antimony = affordability('dla-antimony-usac');
    expect(textOf(on(antimony, '2025-12')?.ceilingBuys)).toBe('<3,969 t');
    expect(textOf(on(antimony, '2025-12')?.quantityCosts)).toBe('>$187 M');
  });

  it('says where the price is of another form or grade, or no price at all', () => {
    const [cobalt, antimony, niobium] = ['dla-cobalt-2025', 'dla-antimony-usac', 'dla-niobium-gam'].map(affordability);
    if (cobalt === undefined || antimony === undefined || niobium === undefined) throw new Error('three expected');
    expect(on(cobalt, '2025-11')?.mismatches).toContain('the price is of standard grade; asked for is alloy grade');
    expect(on(antimony, '2026-07')?.mismatches[0]).toBe('a unit value of imports, not a price');
    expect(on(niobium, '2025')?.mismatches[0]).toMatch(/it is of “unit value ferroniobium”/);
    expect(on(cobalt, '2025-10-14')?.mismatches).toEqual([
      'the price is per gross weight; the quantity is basis not stated',
    ]);
  });

  it('takes no price made from a contract, and none of one partner alone', () => {
    for (const { price } of affordability('dla-antimony-usac').atPrices) {
      expect(price.hypothetical).toBe(false);
      expect(price.label).not.toMatch(/implied|from China/);
    }
  });

  it('calls what orders would buy hypothetical, and says why there is nothing', () => {
    const first = affordability('dla-cobalt-glencore').atPrices[0];
    expect(first?.orderedBuys?.rule).toMatch(/^hypothetical: .*nothing of the kind was ordered/);
    expect(affordability('dla-goes-cliffs').refused).toBe('No market price of the material is at hand.');
  });
});

describe('how large a request is', () => {
  const share = (id: string, label: RegExp) => {
    const found = size(id).against.find((against) => label.test(against.label));
    return found === undefined ? undefined : [textOf(found.share), found.refused, found.sameForm];
  };

  it('sets a year of it beside US and world supply, each with its denominator', () => {
    expect(textOf(size('dla-antimony-usac').perYear)).toBe('606.5 t');
    expect(share('dla-antimony-usac', /^World: mine/)).toEqual(['e 0.5514 %', null, 'form not named']);
    const imports = size('dla-tin-2026').against[0];
    expect(imports?.share?.rule).toBe(
      'a year of the request as a share of US: imports for consumption, Refined tin in 2025, 32,000 t',
    );
  });

  it('divides by nothing that is withheld, and by no zero', () => {
    expect(share('dla-antimony-usac', /^US: mine/)).toEqual([null, 'withheld', 'form not named']);
    expect(share('dla-bismuth-2025', /refinery production$/)).toEqual([
      null,
      'zero (nothing to divide by)',
      'form not named',
    ]);
  });

  it('takes oxide for oxide, and puts the form asked for first', () => {
    expect(share('dla-scandium-rio', /oxide/i)).toEqual(['e 32 %', null, 'same form']);
    expect(size('dla-tin-2026').against[0]?.sameForm).toBe('same form');
  });

  it('has nothing to set where no quantity is published', () => {
    expect(size('dla-cobalt-glencore')).toMatchObject({ perYear: null, against: [] });
  });
});
