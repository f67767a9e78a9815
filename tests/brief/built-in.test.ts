import { beforeAll, describe, expect, it } from 'vitest';
import { conflictsAmong, disputable, type TitledConflict } from '../../src/brief/conflicts.ts';
import { type Situation, situation } from '../../src/brief/situation.ts';
import { knownOn as knownBy } from '../../src/ledger/as-of.ts';
import type { Figure } from '../../src/ledger/figure.ts';
import { revisedSeries, revisionsAmong, revisionsKnown } from '../../src/ledger/revision.ts';
import type { Statement } from '../../src/ledger/statement.ts';
import { formatDate, formatValue } from '../../src/units/format.ts';
import { type BuiltIn, builtInEvidence } from '../support/built-in-evidence.ts';
import { type WholeBrief, wholeBrief } from '../support/whole-brief.ts';

const TODAY = '2026-11-23';
let data: BuiltIn;
const briefOf = (material: string, knownOn = TODAY): WholeBrief => wholeBrief({ ...data.contents, knownOn, material });
const textOf = (figure: Figure | null | undefined): string | null =>
  figure == null ? null : formatValue(figure.value);

beforeAll(async () => {
  data = await builtInEvidence();
});

/** What a conflict's sides say, newest publication first, a star where the side is followed. */
function sidesOf(conflict: TitledConflict | undefined): readonly string[] {
  return (conflict?.sides ?? []).map(({ evidence, followed }) => {
    const said = 'value' in evidence ? formatValue(evidence.value) : formatDate(evidence.date, evidence.datePrecision);
    return `${followed ? '*' : ''}${said} ${evidence.source}`;
  });
}
const titled = (brief: WholeBrief, start: string): TitledConflict | undefined =>
  brief.conflicts.find((c) => c.title.startsWith(start));

it('reads every built-in file without a problem', () => {
  expect(data.problems).toEqual([]);
});

describe('antimony', () => {
  let brief: WholeBrief;
  beforeAll(() => {
    brief = briefOf('antimony');
  });

  it('leads with the latest edition', () => {
    const { headline } = brief;
    expect(textOf(headline.worldProduction)).toBe('e 110,000 t');
    expect(headline.topProducer?.place).toBe('CHN');
    expect(textOf(headline.usConsumption)).toBe('e 45,000 t');
    expect(textOf(headline.netImportReliance)).toBe('e 91 %');
  });

  it('has the contract with its roles of money apart', () => {
    const contract = brief.procurements.find((p) => p.id === 'dla-antimony-usac');
    expect(contract).toMatchObject({ state: 'ordering', guaranteedMinimum: null, delivered: null, paid: null });
    expect(textOf(contract?.quantity)).toBe('6,685,871 lb');
    expect(textOf(contract?.ceiling)).toBe('$245 M');
    expect(textOf(contract?.obligated)).toBe('$57.2 M');
    expect(contract?.obligated?.rule).toBe('sum of 4 orders as reported');
    expect(textOf(contract?.obligatedStated)).toBe('$57.3 M');
    expect(textOf(contract?.ceilingUnitPrice)).toBe('$36.64/lb');
    expect(textOf(contract?.ceilingPace)).toBe('50.544 t/month');
    expect(contract?.steps.map((s) => s.kind)).toEqual([
      'award',
      'order',
      'order',
      'order',
      'order',
      'supplier revenue',
    ]);
  });

  it('invents no day for its orders', () => {
    const contract = brief.procurements.find((p) => p.id === 'dla-antimony-usac');
    const days = contract?.steps.map((s) => formatDate(s.date, s.datePrecision));
    expect(days).toEqual(['22 Sep 2025', 'Sep 2025', '2026', '9 Jun 2026', '26 Jun 2026', 'Jul 2026']);
    expect(contract).toMatchObject({ stateSince: '2025-09-30', stateSinceExact: false });
  });

  it('shows 6,685,871 lb against about 3,026 tonnes, and follows the pounds by judgement', () => {
    const conflict = titled(brief, 'Antimony contract quantity, United States Antimony');
    expect(sidesOf(conflict)).toContain('3,026 t fastmarkets-2025-12');
    expect(sidesOf(conflict).filter((side) => side.startsWith('*'))).toEqual(['*6,685,871 lb uamy-k']);
    expect(conflict).toMatchObject({ spreadText: '0.22 % apart', conflict: { resolution: { by: 'judgement' } } });
  });

  it('shows China’s share with every denominator', () => {
    const conflict = titled(brief, 'Antimony share of world mine production, China, 2024');
    expect([...sidesOf(conflict)].sort()).toEqual([
      '58 % fastmarkets-2025-12',
      '60 % fastmarkets-2025-12',
      'e 33.6 % usgs-mcs',
    ]);
    const denominators = [...(conflict?.sides ?? []), ...(conflict?.earlier ?? [])].map((side) => side.denominator);
    expect(new Set(denominators)).toEqual(
      new Set([
        null,
        'printed world total, 119,000 t',
        'printed world total, 100,000 t',
        'sum of listed rows, 103,960 t',
      ]),
    );
    const derived = conflict?.sides.filter((side) => side.evidence.stance === 'derived') ?? [];
    expect(derived.every((side) => ((side.evidence as Statement).derivedFrom ?? []).length > 0)).toBe(true);
  });

  it('shows 57.7 and 60 % against 58 % to those who knew only the edition of 2025', () => {
    const conflict = titled(briefOf('antimony', '2026-01-15'), 'Antimony share of world mine production, China, 2024');
    expect([...sidesOf(conflict)].map((side) => side.replace('*', '')).sort()).toEqual([
      '58 % fastmarkets-2025-12',
      '60 % fastmarkets-2025-12',
      'e 57.7 % usgs-mcs',
      'e 60 % usgs-mcs',
    ]);
  });

  it('shows three figures of Thompson Falls’ earlier capacity', () => {
    expect(sidesOf(titled(brief, 'Antimony project capacity, Thompson Falls'))).toEqual([
      '85–100 t/month fastmarkets-2025-12',
      '50 st/month uamy-tf',
      '160 t/month fm-evans',
    ]);
  });

  it('takes China 60,000 t to 40,000 t for a revision and not a conflict', () => {
    const revision = brief.revisions.find((r) => r.title === 'Antimony mine production, China, 2024');
    expect(revision?.changeText).toBe('e 60,000 t (31 Jan 2025) → e 40,000 t (6 Feb 2026)');
    expect(brief.conflicts.filter((c) => c.title.startsWith('Antimony mine production'))).toEqual([]);
  });

  it.each([
    ['mcs-2026', '2024', '118,990 t', 2644.8],
    ['mcs-2026', '2025', '110,720 t', 2582.3],
    ['mcs-2025', '2024', '103,960 t', 3793.2],
  ])('has its concentration in %s of %s', (edition, period, sum, expected) => {
    const found = brief.concentration.find((c) => c.edition === edition && c.period === period);
    const value = found?.hhi.value;
    expect(found?.denominator).toBe(`sum of listed rows, ${sum}`);
    expect(value !== undefined && 'quantity' in value ? value.quantity.amount : 0).toBeCloseTo(expected, 1);
  });

  it('reproduces every published consumption of the edition of 2026', () => {
    const checks = brief.reliance.filter((check) => check.edition === 'mcs-2026');
    expect(checks.map(({ period, verdict }) => [period, verdict])).toEqual([
      ...['2021', '2022', '2023', '2024'].map((period) => [period, 'reproduced']),
      ['2025', 'not recomputed'],
    ]);
  });

  it('says what nobody says', () => {
    expect(brief.notModelled).toContain(
      'Refined antimony by country: no USGS table; nothing is inferred from mine shares.',
    );
  });
});

describe('cobalt', () => {
  let brief: WholeBrief;
  beforeAll(() => {
    brief = briefOf('cobalt');
  });

  it('leads with 302 tonnes of 2022, with their age', () => {
    expect(textOf(brief.headline.held)).toBe('e 302 t');
    expect(brief.headline.heldNote).toMatch(/^3 years 10 months old/);
    expect(brief.inventory?.points.map((p) => p.period)).toEqual(['1990', '2022']);
    expect(brief.inventory?.note).toContain('stopped including government stock changes');
  });

  it('says no basis of a price whose source says none', () => {
    expect(brief.headline.price?.value).toMatchObject({ quantity: { unit: 'USD/lb', basis: { per: 'unstated' } } });
  });

  it('has the request, cancelled and continued by a contract of its own', () => {
    const [contract, request] = ['dla-cobalt-glencore', 'dla-cobalt-2025'].map((id) =>
      brief.procurements.find((p) => p.id === id),
    );
    expect(request).toMatchObject({
      state: 'cancelled (continued)',
      continuedBy: 'dla-cobalt-glencore',
      obligated: null,
    });
    expect(textOf(request?.guaranteedMinimum)).toBe('$2 M');
    expect(contract).toMatchObject({ state: 'ordering', continues: 'dla-cobalt-2025', guaranteedMinimum: null });
    expect([textOf(contract?.ceiling), textOf(contract?.obligated)]).toEqual(['$1.8 bn', '$450.6 M']);
  });

  it.each([
    ['2025-10-01', 'open (extended)'],
    ['2025-11-01', 'cancelled'],
  ])('was on %s, as known then, %s', (day, state) => {
    expect(briefOf('cobalt', day).procurements).toMatchObject([{ id: 'dla-cobalt-2025', state }]);
  });

  it('shows both days of the request and of its cancellation', () => {
    expect(sidesOf(titled(brief, 'Date: DLA cancels'))).toEqual(
      expect.arrayContaining(['24 Oct 2025 fastmarkets-2025-12', '*15 Oct 2025 fm-cobalt-cancel']),
    );
    expect(sidesOf(titled(brief, 'Date: DLA solicits'))).toEqual(
      expect.arrayContaining(['18 Aug 2025 fastmarkets-2025-12', '19 Aug 2025 reu-cobalt-pause']),
    );
  });

  it('shows 78 % against what the editions of USGS give', () => {
    const conflict = brief.conflicts.find((c) => c.conflict.key.includes('place=COD | world-share-mine'));
    expect(sidesOf(conflict)).toEqual(['e 74.8 % usgs-mcs', '78 % fastmarkets-2025-12']);
    expect(conflict?.earlier.map(({ evidence }) => ('value' in evidence ? formatValue(evidence.value) : ''))).toEqual(
      expect.arrayContaining(['e 75.9 %']),
    );
  });

  it('calls "no mined cobalt" a question of scope', () => {
    const conflict = titled(brief, 'Cobalt mine production, United States, 2025');
    expect(sidesOf(conflict)).toEqual(['e 300 t usgs-mcs', '0 fastmarkets-2025-12']);
    expect(conflict?.conflict.resolution.judgement?.kind).toBe('scope');
    expect(conflict?.conflict.resolution.reason).toContain(
      '300 t of 2025 and 200 t of 2024 in MCS 2026, 300 t of 2024 in MCS 2025',
    );
  });

  it('leaves the estimated year as published', () => {
    const check = brief.reliance.find((c) => c.edition === 'mcs-2026' && c.period === '2025');
    expect(check).toMatchObject({ verdict: 'not recomputed', computedConsumption: null });
    expect(textOf(check?.publishedConsumption)).toEqual('e 9,600 t');
  });
});

describe('what can be disputed', () => {
  const days = ['2024-12-31', '2025-10-03', '2026-01-15', TODAY];

  it.each(days)('gives every conflict known on %s without the rest of the ledger', (knownOn) => {
    const { contents } = data;
    const all = conflictsAmong({ ...contents, statements: knownBy(contents.statements, knownOn), knownOn });
    const few = disputable(contents.statements);
    expect(few.length).toBeLessThan(contents.statements.length / 4);
    expect(conflictsAmong({ ...contents, statements: knownBy(few, knownOn), knownOn })).toEqual(all);
  });

  it.each(days)('gives every revision known on %s from what was revised at any time', (day) => {
    const { statements } = data.contents;
    const revised = revisionsKnown(revisedSeries(statements), day);
    expect(revised).toEqual(revisionsAmong(knownBy(statements, day), day));
  });
});

describe('the situation', () => {
  let now: Situation;
  beforeAll(() => {
    now = situation({ ...data.contents, knownOn: TODAY });
  });

  it('lists the materials somebody holds or asks for', () => {
    const listed = new Map(now.rows.map((row) => [row.material, row]));
    expect(listed.size).toBe(now.rows.length);
    for (const material of ['antimony', 'cobalt']) {
      expect(listed.get(material)?.conflicts).toBeGreaterThan(0);
      expect(listed.get(material)?.revisions).toBeGreaterThan(0);
    }
    for (const material of ['rayon', 'hf-1-steel', 'grain-oriented-electrical-steel', 'tungsten']) {
      expect(listed.has(material)).toBe(true);
    }
  });

  it('shows what was asked for with what became of it', () => {
    const row = (material: string) => now.rows.find((r) => r.material === material);
    const asked = (material: string) => [
      textOf(row(material)?.asked),
      row(material)?.askedText,
      row(material)?.askedState,
    ];
    expect(asked('antimony')).toEqual(['6,685,871 lb', 'contracted', 'ordering']);
    expect(asked('cobalt')).toEqual(['16,490,000 lb', 'asked, cancelled', 'ordering']);
    expect(textOf(row('tungsten')?.ceiling)).toBe('$2 bn');
    expect(row('tungsten')?.askedState).toMatch(/^awarded, 1 of \d$/);
    const before = situation({ ...data.contents, knownOn: '2025-10-01' }).rows;
    expect(before.find((row) => row.material === 'cobalt')).toMatchObject({ asked: null, askedText: null });
  });

  it('says what ends next', () => {
    expect(now.expiring[0]).toMatchObject({ expires: '2026-11-27', daysLeft: 4, state: 'in force' });
  });

  it('cites evidence for every figure', () => {
    const figures = now.rows.flatMap((row) => [row.held, row.asked, row.ceiling, row.obligated, row.worldProduction]);
    const ids = new Set([...data.contents.statements, ...data.contents.events].map((e) => e.id));
    for (const figure of figures.flatMap((f) => f ?? [])) {
      expect(figure.evidence.length).toBeGreaterThan(0);
      expect(figure.evidence.every((id) => ids.has(id))).toBe(true);
    }
  });

  it('never knows less on a later day', () => {
    const days = ['2024-12-31', '2025-06-30', '2025-11-01', '2026-02-06', '2026-10-07', TODAY];
    const counts = days.map((knownOn) => situation({ ...data.contents, knownOn }).counts);
    for (const [i, later] of counts.slice(1).entries()) {
      const earlier = counts[i];
      expect(later.statements).toBeGreaterThanOrEqual(earlier?.statements ?? 0);
      expect(later.events).toBeGreaterThanOrEqual(earlier?.events ?? 0);
      expect(later.sources).toBeGreaterThanOrEqual(earlier?.sources ?? 0);
    }
  });
});
