import type { Claim } from '../../src/ledger/claim.ts';
import type { Correction } from '../../src/ledger/correction.ts';
import type { Problem } from '../../src/ledger/evidence.ts';
import type { Judgement } from '../../src/ledger/judgement.ts';
import type { IntakeBatch } from '../../src/store/ledger-store.ts';
import type { StockChanges } from '../../src/store/stock-store.ts';
import { quantity } from '../../src/units/quantity.ts';
import { adoption } from '../support/plan-answers.ts';
import { event, INTAKE, statement } from '../support/statements.ts';
import { g, METAL, stock } from '../support/stock-records.ts';

/** A composed batch: empty unless told otherwise, of one file per sequence. */
export function batch(sequence: number, change: Partial<IntakeBatch> = {}): IntakeBatch {
  return {
    sequence,
    snapshot: sequence.toString(16).padStart(64, '0'),
    name: `data/file-${sequence}.yaml`,
    parser: 'people',
    replaces: false,
    recorded: INTAKE.recorded,
    principal: INTAKE.principal,
    ...{ statements: [], events: [], stock: [], claims: [], corrections: [], judgements: [], problems: [] },
    duplicates: 0,
    ...change,
  };
}

const sb = { contentOf: 'Sb' } as const;

/** Statements of every kind of value, subject and source. */
export const STATEMENTS = [
  statement(),
  statement({ published: '2026-02-06', value: { kind: 'estimated', quantity: quantity(40_000, 't', sb) } }),
  statement({ subject: { kind: 'material', id: 'antimony', place: 'WLD' }, period: '2023', locator: 'line 3' }),
  statement({
    source: 'fastmarkets-2025-12',
    published: '2025-12',
    stance: 'claimed',
    speaker: 'usac',
    subject: { kind: 'procurement', id: 'dla-antimony-usac', material: 'antimony' },
    property: 'contract-quantity',
    period: '2025/2030',
    value: { kind: 'range', low: quantity(6_685_871, 'lb', 'gross'), high: null },
    original: '6,685,871 lbs (“about 3,026 tonnes”)',
    note: 'ingots',
  }),
  statement({
    subject: { kind: 'material', id: 'cobalt', place: 'COD', form: 'metal', detail: 'alloy-grade' },
    published: '2025',
    value: { kind: 'withheld' },
    original: 'W',
  }),
  statement({
    stance: 'derived',
    property: 'world-share-mine',
    value: { kind: 'described', text: 'Large' },
    derivedFrom: [statement().id],
    rule: 'share of printed total',
  }),
] as const;

/** Events of two materials; the loan concerns a material its subject does not name. */
export const EVENTS = [
  event(),
  event({
    source: 'reu-cobalt-pause',
    published: '2025-08',
    subject: { kind: 'project', id: 'thompson-falls', material: 'antimony' },
    kind: 'loan',
    date: '2025-08-01',
    datePrecision: 'month',
    payload: {
      occurrence: 'thompson-falls-loan',
      title: 'A loan',
      materials: ['cobalt'],
      parties: [],
      amount: quantity(1e-3, 'MUSD', { role: 'commitment', prices: 'nominal' }),
    },
  }),
] as const;

export const CLAIM: Claim = {
  id: 'usac-300-a-month',
  evidence: STATEMENTS[3].id,
  speaker: 'usac',
  role: 'chief executive',
  interest: 'sells antimony',
  text: '300 tonnes a month by mid-February 2026',
  materials: ['antimony'],
  due: '2026-02-15',
  outcomes: [],
};

export const CORRECTION: Correction = {
  id: 'unit-slip',
  source: 'usgs-mcs',
  published: '2026-02-06',
  match: { material: 'antimony', property: 'price' },
  mistake: 'dollars printed where cents are meant',
  read: { unit: 'USc/lb' },
  reason: 'earlier editions',
  evidence: 'MCS 2025',
};

export function judgement(id: string, change: Partial<Judgement> = {}): Judgement {
  return {
    id,
    key: 'k',
    kind: 'open',
    follow: null,
    reason: `reason of ${id}`,
    by: 'test',
    on: '2026-01-01',
    ...change,
  };
}

/** A receipt of a lot, with its turn, its entry and the lot as it leaves it. */
const RECEIPT = stock('receipt', '2024-01-10', { number: 'R-1', lot: 'A', site: 'hawthorne', ...g(1000, 996) });
const LOT = {
  holder: 'own',
  lot: 'A',
  site: 'hawthorne',
  material: 'antimony',
  form: 'metal',
  grade: null,
  contentOf: 'Sb',
};
const NONE = g(0, 0);
const CHANGES: StockChanges = {
  turns: [
    { holder: 'own', lot: 'A', turn: 1, number: 'C-3' },
    { holder: 'own', lot: 'A', turn: 2, number: 'R-1' },
  ],
  entries: [{ ...LOT, date: '2024-01-10', books: g(1000, 996), accepted: NONE, uncommitted: NONE, onLoan: NONE }],
  lots: [{ ...LOT, standing: 'not accepted', mass: g(1000, 996), date: '2024-01-10', turns: 2 }],
};

export const PROBLEM: Problem = {
  code: 'unknown-unit',
  locator: 'line 7',
  message: 'unknown unit "tns"',
  original: '5 tns',
  advice: 'write t',
};

/** A batch with one or more of everything. */
export const FULL = batch(1, {
  statements: STATEMENTS,
  events: EVENTS,
  stock: [METAL, RECEIPT],
  changes: CHANGES,
  claims: [CLAIM],
  corrections: [CORRECTION],
  judgements: [judgement('j1')],
  decisions: [adoption(1)],
  problems: [PROBLEM],
  duplicates: 2,
});
