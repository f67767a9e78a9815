import type { Found } from '../../src/ledger/evidence.ts';
import type { Statement } from '../../src/ledger/statement.ts';
import { type MassBasis, quantity } from '../../src/units/quantity.ts';
import type { Value } from '../../src/units/value.ts';
import { statement } from './statements.ts';

export const SB: MassBasis = { contentOf: 'Sb' };
export const CO: MassBasis = { contentOf: 'Co' };

/** An estimated amount in tonnes. */
export const tonnes = (amount: number, basis: MassBasis = SB): Value => ({
  kind: 'estimated',
  quantity: quantity(amount, 't', basis),
});

/** World mine output of a year as one edition prints it. */
export function mineTable(
  material: string,
  amounts: Readonly<Record<string, number | Value>>,
  change: Partial<Found<Statement>> = {},
): readonly Statement[] {
  const basis = material === 'cobalt' ? CO : SB;
  return Object.entries(amounts).map(([place, amount], i) =>
    statement({
      published: '2026-02-06',
      locator: `row ${i + 1}`,
      subject: { kind: 'material', id: material, place },
      value: typeof amount === 'number' ? tonnes(amount, basis) : amount,
      original: String(amount),
      ...change,
    }),
  );
}

/** MCS 2026, antimony 2024 (VC-11). */
export const SB_2024 = {
  ...{ AUS: 1270, BOL: 5300, MMR: 4500, CHN: 40_000, GTM: 50, IRN: 90, KAZ: 800, KGZ: 700, LAO: 200, MEX: 600 },
  ...{ PAK: 260, RUS: 40_000, TJK: 22_000, TUR: 3000, VNM: 220, WLD: 119_000 },
} as const;
/** MCS 2026, antimony 2025 (VC-11). */
export const SB_2025 = { ...SB_2024, AUS: 1300, BOL: 5000, RUS: 32_000, WLD: 110_000 } as const;
/** MCS 2026, cobalt 2024 (VC-11). */
export const CO_2024 = {
  ...{ USA: 200, AUS: 4780, CAN: 3350, CHN: 2000, COD: 226_000, CUB: 3450, IDN: 35_000, MDG: 3100, PNG: 2630 },
  ...{ PHL: 3100, RUS: 8000, TUR: 2200, OTH: 7780, WLD: 302_000 },
} as const;
