import { beforeAll, describe, expect, it } from 'vitest';
import { builtInFolder } from '../../src/archive/builtin.ts';
import type { LedgerContents } from '../../src/brief/material.ts';
import { factsOn } from '../../src/brief/profile.ts';
import type { Figure } from '../../src/ledger/figure.ts';
import { type ImpactCard, impactCard } from '../../src/market/impact/card.ts';
import type { ImpactRequest } from '../../src/market/impact/request.ts';
import type { Scope } from '../../src/market/impact/supply-lines.ts';
import { viewOf } from '../../src/market/material-view.ts';
import { contractsOn } from '../../src/procurement/contract-record.ts';
import { impactRequestOf } from '../../src/procurement/impact.ts';
import { formatValue } from '../../src/units/format.ts';
import { parseQuantity } from '../../src/units/text.ts';
import type { MaterialFacts } from '../../src/vocabulary/facts.ts';
import { loadFacts } from '../../src/workbench/reference-tables.ts';
import { builtInEvidence } from '../support/built-in-evidence.ts';

const DAY = '2026-11-23';
let contents: Omit<LedgerContents, 'knownOn'>;
let facts: MaterialFacts;

beforeAll(async () => {
  contents = (await builtInEvidence()).contents;
  facts = await loadFacts(builtInFolder(), contents.vocabulary);
});

const textOf = (figure: Figure | null | undefined): string | null =>
  figure == null ? null : formatValue(figure.value, { maxDigits: 3 });

function mass(text: string): Figure {
  const read = parseQuantity(text);
  if (!read.ok) throw new Error(read.message);
  const value = { kind: 'reported' as const, quantity: read.quantity };
  return { value, asOf: DAY, evidence: [], rule: 'as given', marking: 'public' };
}

const ASKED: ImpactRequest = {
  ...{ quantity: null, form: 'metal', grade: null, months: 12, spread: 'within a year' },
  ...{ budget: null, budgetDate: DAY, year: null, ranges: null, backstop: null, draws: 200, seed: 1 },
};

function card(material: string, asked: Partial<ImpactRequest>): ImpactCard {
  const { statements, vocabulary, sources } = contents;
  const view = viewOf(material, statements, vocabulary, sources, DAY);
  return impactCard({ ...ASKED, ...asked }, view, factsOn(facts, DAY));
}

function cardOf(id: string): ImpactCard {
  const { events, statements, judgements, vocabulary } = contents;
  const contract = contractsOn(events, DAY, { statements, judgements, vocabulary, knownOn: DAY }).find(
    ({ procurement }) => procurement.id === id,
  );
  if (contract === undefined) throw new Error(`no contract ${id}`);
  return card(contract.procurement.material, { ...impactRequestOf(contract, events, DAY), draws: 200 });
}

/** Shares of a line by edition and year: `mcs-2026 2024` of 28,600 t is 2.12 %. */
function sharesOf({ lines }: ImpactCard, scope: Scope, label: RegExp): Readonly<Record<string, string>> {
  const line = lines.find((one) => one.scope === scope && label.test(one.label));
  return Object.fromEntries(
    (line?.readings ?? []).map(({ edition, period, figure, share, refused }) => [
      `${edition} ${period}`,
      `${textOf(share) ?? refused} of ${textOf(figure)}`,
    ]),
  );
}

describe('a purchase beside a year of its market', () => {
  it('is 67 % of 2024 US use and 3.4 % of world output for the first year of the bismuth request', () => {
    const bismuth = card('bismuth', { quantity: mass('1.23 million lb'), year: '2024' });
    expect(textOf(bismuth.perYear)).toBe('558 t');
    expect(sharesOf(bismuth, 'use', /apparent/)).toMatchObject({
      'mcs-2026 2024': '67.2 % of 830 t',
      'mcs-2025 2024': 'e 73.4 % of e 760 t',
    });
    expect(sharesOf(bismuth, 'world', /refinery/)['mcs-2026 2024']).toBe('e 3.42 % of e 16,300 t');
  });

  it('is 101 % of US use and 20 % of world output for 222 t of indium, by editions and years that differ', () => {
    const indium = cardOf('dla-indium-2025');
    expect(sharesOf(indium, 'use', /estimated/)).toEqual({
      'mcs-2026 2025': 'e 101 % of e 220 t',
      'mcs-2026 2024': 'e 101 % of e 220 t',
      'mcs-2025 2024': 'e 88.8 % of e 250 t',
    });
    expect(sharesOf(indium, 'world', /refinery/)).toMatchObject({
      'mcs-2026 2025': 'e 20.2 % of e 1,100 t',
      'mcs-2026 2024': '20.4 % of 1,090 t',
    });
  });

  it('is 139 % of 2024 US use and 50 % of world output for 40 t of rhenium, if it is 40 t of rhenium', () => {
    const rhenium = card('rhenium', { quantity: mass('40 t'), form: null, year: '2024' });
    expect(sharesOf(rhenium, 'use', /apparent/)['mcs-2026 2024']).toBe('139 % of 28,700 kg');
    expect(sharesOf(rhenium, 'world', /mine/)['mcs-2026 2024']).toBe('e 50.1 % of e 79,800 kg');
    const [line] = rhenium.lines;
    expect(line?.readings[0]?.assumption).toMatch(/does not say what the quantity is the weight of.*Re content$/);
  });

  it('is 2.1 % of 2024 US use for a year of the antimony contract, and 14.8 % of unwrought imports as MCS 2025 estimated them', () => {
    const antimony = cardOf('dla-antimony-usac');
    expect(antimony.perYear?.rule).toBe('hypothetical: the whole quantity spread evenly over 60 months');
    expect(sharesOf(antimony, 'use', /apparent/)).toEqual({
      'mcs-2026 2025': 'e 1.35 % of e 45,000 t',
      'mcs-2026 2024': '2.12 % of 28,600 t',
      'mcs-2025 2024': 'e 2.53 % of e 24,000 t',
    });
    // The newer edition reports 4,920 t where the older estimated 4,100 t: both are shown, neither is bent.
    expect(sharesOf(antimony, 'imports', /Unwrought/)).toEqual({
      'mcs-2026 2025': 'e 13.5 % of e 4,500 t',
      'mcs-2026 2024': '12.3 % of 4,920 t',
      'mcs-2025 2024': 'e 14.8 % of e 4,100 t',
    });
  });
});
