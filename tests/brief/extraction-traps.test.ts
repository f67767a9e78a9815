import { beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '../../src/ledger/figure.ts';
import type { Statement } from '../../src/ledger/statement.ts';
import { viewOf } from '../../src/market/material-view.ts';
import { productionTables } from '../../src/market/production.ts';
import { relianceChecks } from '../../src/market/reliance.ts';
import { formatValue } from '../../src/units/format.ts';
import { materialOf } from '../../src/vocabulary/subject.ts';
import { type BuiltIn, builtInEvidence } from '../support/built-in-evidence.ts';

const TODAY = '2026-11-23';
const MCS_2026 = '2026-02-06';
let data: BuiltIn;
beforeAll(async () => {
  data = await builtInEvidence();
});

const viewed = (material: string, knownOn = TODAY) => {
  const { statements, vocabulary, sources } = data.contents;
  return viewOf(material, statements, vocabulary, sources, knownOn);
};

/** What the edition of 2026 says of a US line, by form and sub-heading. */
function said(material: string, property: string, period: string): Readonly<Record<string, string>> {
  const lines = data.contents.statements.filter(
    (s) =>
      materialOf(s.subject) === material &&
      s.property === property &&
      s.period === period &&
      s.published === MCS_2026 &&
      s.source === 'usgs-mcs' &&
      s.subject.place === 'USA' &&
      s.subject.partner === undefined,
  );
  const name = ({ subject }: Statement): string =>
    [subject.form, subject.detail].filter((part) => part !== undefined).join(' ') || 'all';
  return Object.fromEntries(lines.map((s) => [name(s), formatValue(s.value)]));
}

describe('what extractions of the same publications got wrong (VC-50)', () => {
  it('keeps the sign of a censored reliance', () => {
    expect(said('tungsten', 'net-import-reliance', '2024')).toEqual({ all: '>50 %' });
  });

  it('takes the unit of a price from its line', () => {
    expect(Object.values(said('nickel', 'price', '2025')).join()).toContain('$15,000/t');
    expect(said('tin', 'price', '2025')).toEqual({ 'new-york-dealer': 'e 1,600 ¢/lb', lme: 'e 1,500 ¢/lb' });
    expect(Object.values(said('tungsten', 'price', '2025')).join()).toMatch(/380.*mtu/);
  });

  it('keeps the consumption of primary nickel apart from that of all nickel', () => {
    const lines = said('nickel', 'consumption-apparent', '2024');
    expect(Object.keys(lines).sort()).toEqual(['primary', 'total']);
    expect(new Set(Object.values(lines)).size).toBe(2);
  });

  it('does not add imports of tin metal, alloys and scrap', () => {
    const lines = Object.values(said('tin', 'imports', '2024'));
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join()).not.toContain('41,300');
  });

  it('has no total among the countries', () => {
    const places = data.contents.statements.flatMap(({ subject: { place } }) => place ?? []);
    const known = data.contents.vocabulary.countries;
    expect([...new Set(places)].filter((place) => !known.has(place))).toEqual([]);
    const rows = productionTables(viewed('rare_earths'))[0]?.rows ?? [];
    expect(rows.filter(({ placeKind, share }) => placeKind === 'world' && share !== null)).toEqual([]);
  });

  it('shows the printed world total of rare earths beside the sum of its rows', () => {
    const table = productionTables(viewed('rare_earths', '2025-12-31')).find(
      ({ published }) => published === '2025-01-31',
    );
    const printed = table?.rows.find(({ placeKind }) => placeKind === 'world')?.cells.at(-1);
    const text = (figure: Figure | null | undefined) => (figure == null ? null : formatValue(figure.value));
    expect([text(printed), text(table?.sumListed.at(-1))]).toEqual(['e 390,000 t', 'e 393,950 t']);
  });

  it('says "not available" where Government stock changes ceased to be published', () => {
    const shipped = (year: string) => Object.values(said('tungsten', 'shipments', year));
    expect(shipped('2023')).toEqual(['NA', 'NA']);
    expect(shipped('2025')).toEqual(['NA', 'NA']);
  });
});

it('holds the reliance on rare-earth compounds against "more than 95" (VC-07)', () => {
  const checks = relianceChecks(viewed('rare_earths', '2025-12-31')).filter(({ edition }) => edition === 'mcs-2025');
  expect(checks.map((check) => [check.period, check.relianceVerdict, check.relianceReason])).toEqual([
    ['2020', 'reproduced', '100 % from the published consumption, 100 % is published.'],
    ['2021', 'reproduced', '98.5 % from the published consumption, >95 % is published.'],
    ['2022', 'reproduced', '99.1 % from the published consumption, >95 % is published.'],
    ['2023', 'reproduced', '97.5 % from the published consumption, >95 % is published.'],
    ['2024', 'reproduced', '80.3 % from the published consumption, 80 % is published.'],
  ]);
});
