import { SHEET_COLUMNS, SHEETS, type SheetName } from './columns.ts';
import type { WrittenSheet } from './write.ts';

type Row = Readonly<Record<string, string>>;

const HOLDER = 'example';

const SITES: readonly Row[] = [
  {
    ...{ date: '2026-01-05', site: 'A', name: 'Warehouse A (invented)', owner: 'Example Metals', country: 'USA' },
    ...{ capacity: '2,000 t', 'outload per day': '60 t', 'cost per tonne year': '41.50' },
    ...{ latitude: '40', longitude: '-100' },
    note: 'An example: delete these rows',
  },
  {
    ...{ date: '2026-01-05', site: 'B', name: 'Warehouse B (invented)', country: 'USA', capacity: '1,100 short tons' },
    ...{ 'outload per day': '20 t', 'cost per tonne year': '55' },
    ...{ latitude: '35', longitude: '-85' },
  },
];

const lot = (id: string, material: string, form: string, contentOf: string, more: Row): Row => ({
  ...{ date: '2026-01-12', lot: id, material, form, 'content of': contentOf, 'inspect every': '365', ...more },
});

const LOTS: readonly Row[] = [
  lot('SB-101', 'antimony', 'trioxide', 'Sb', {
    ...{ specification: 'SB-T', revision: '1', origin: 'BOL', packages: '20 big bags', order: 'PO-7' },
    ...{ 'assay every': '1825', marks: 'SB-101' },
  }),
  lot('SB-201', 'antimony', 'metal', 'Sb', {
    ...{ specification: 'SB-M', revision: '1', packages: '9 pallets', note: 'Made of SB-101' },
  }),
  lot('W-101', 'tungsten', 'ore-and-concentrate', 'WO3', {
    ...{ specification: 'W-C', revision: '1', origin: 'PRT', packages: '12 drums' },
  }),
  lot('W-102', 'tungsten', 'ore-and-concentrate', 'WO3', {
    ...{ specification: 'W-C', revision: '1', origin: 'PRT', packages: '4 drums', note: 'Part of W-101' },
  }),
  lot('CO-101', 'cobalt', 'metal', 'Co', {
    ...{ specification: 'CO-M', revision: '1', grade: 'alloy grade', origin: 'CAN', packages: '20 drums' },
  }),
];

const specification = (name: string, material: string, form: string, limits: string): Row => ({
  ...{ date: '2026-01-05', specification: name, revision: '1', material, form, limits },
});

const SPECIFICATIONS: readonly Row[] = [
  specification('SB-T', 'antimony', 'trioxide', 'Sb >= 82.5; As <= 0.1; Pb <= 0.25'),
  specification('SB-M', 'antimony', 'metal', 'Sb >= 99.65; As <= 0.15; Pb <= 0.15'),
  specification('W-C', 'tungsten', 'ore-and-concentrate', 'WO3 >= 65; P <= 0.05'),
  specification('CO-M', 'cobalt', 'metal', 'Co >= 99.8'),
];

const AUTHORITIES: readonly Row[] = [
  {
    ...{ date: '2026-01-12', authority: 'BOARD-2026', rule: 'Decision of the board (invented)', allows: 'sale' },
    ...{ material: 'antimony', form: 'metal', most: '5 t', until: '2026-12-31', 'notice days': '30' },
  },
];

const REQUIREMENTS: readonly Row[] = [
  {
    ...{ date: '2026-01-12', requirement: 'SB-COVER', material: 'antimony', form: 'metal', days: '60' },
    ...{ 'use per year': '73 t', rule: 'Sixty days of use (invented)' },
  },
  { date: '2026-01-12', requirement: 'CO-STOCK', material: 'cobalt', form: 'metal', gross: '6 t' },
];

const moved = (date: string, number: string, kind: string, of: string, more: Row = {}): Row => {
  return { date, number, kind, lot: of, ...more };
};

const MOVEMENTS: readonly Row[] = [
  moved('2026-02-03', 'R-001', 'receipt', 'SB-101', {
    ...{ gross: '20,000 kg', assay: '83 %', site: 'A', party: 'Example Smelter', order: 'PO-7' },
  }),
  moved('2026-02-10', 'S-001', 'sampling', 'SB-101', {
    ...{ gross: '2 kg', content: '1.66 kg', laboratory: 'Example Laboratory' },
  }),
  moved('2026-02-12', 'R-002', 'receipt', 'W-101', { gross: '12 t', assay: '66 %', site: 'B' }),
  moved('2026-02-18', 'R-003', 'receipt', 'CO-101', { gross: '11,023 lb', assay: '99.8 %', site: 'B' }),
  moved('2026-03-16', 'Q-001', 're-assay', 'SB-101', {
    ...{ gross: '19,998 kg', assay: '82.9 %', laboratory: 'Example Laboratory', analytes: 'Sb 82.9; As 0.05; Pb 0.11' },
  }),
  moved('2026-03-17', 'Q-002', 're-assay', 'W-101', {
    ...{ content: '7,920 kg', laboratory: 'Example Laboratory', analytes: 'WO3 66; P 210 ppm' },
  }),
  moved('2026-03-18', 'A-001', 'accept', 'SB-101', { specification: 'SB-T', revision: '1' }),
  moved('2026-03-18', 'A-002', 'accept', 'W-101', { specification: 'W-C', revision: '1' }),
  moved('2026-03-18', 'Q-003', 're-assay', 'CO-101', {
    ...{ gross: '11,023 lb', assay: '99.8 %', laboratory: 'Example Laboratory', analytes: 'Co 99.8' },
  }),
  moved('2026-03-19', 'A-003', 'accept', 'CO-101', { specification: 'CO-M', revision: '1' }),
  moved('2026-03-24', 'T-001', 'transfer', 'W-101', { gross: '4,000 kg', assay: '66 %', into: 'W-102', site: 'A' }),
  moved('2026-04-14', 'U-001', 'upgrade', 'SB-101', {
    ...{ gross: '12,000 kg', assay: '82.9 %', into: 'SB-201', site: 'A', 'out gross': '9,000 kg' },
    ...{ 'out assay': '99.7 %', 'loss gross': '3,000 kg', 'loss content': '975 kg', route: 'Reduction (invented)' },
  }),
  moved('2026-04-18', 'Q-004', 're-assay', 'SB-201', {
    ...{ gross: '9,000 kg', assay: '99.7 %', laboratory: 'Example Laboratory', analytes: 'Sb 99.7; As 0.08; Pb 0.1' },
  }),
  moved('2026-04-20', 'A-004', 'accept', 'SB-201', { specification: 'SB-M', revision: '1' }),
  moved('2026-05-04', 'K-001', 'commit', 'CO-101', { gross: '1,000 kg', content: '998 kg', to: 'Plant 2 (invented)' }),
  moved('2026-05-11', 'V-001', 'sale', 'SB-201', {
    ...{ gross: '2,000 kg', assay: '99.7 %', party: 'Example Buyer', authority: 'BOARD-2026', proceeds: '50,000' },
    ...{ account: 'Example fund', 'plan line': 'Antimony, disposals (invented)', noticed: '2026-04-01' },
  }),
  moved('2026-06-02', 'I-001', 'inspection', 'W-102', { condition: 'Drums dry, seals whole', sound: 'yes' }),
  moved('2026-06-30', 'C-001', 'count', 'SB-101', { gross: '7,998 kg', counter: 'Team 1' }),
  moved('2026-06-30', 'C-002', 'count', 'W-101', { gross: '7,995 kg', counter: 'Team 1' }),
];

const ROWS: Readonly<Record<SheetName, readonly Row[]>> = {
  Sites: SITES,
  Lots: LOTS,
  Specifications: SPECIFICATIONS,
  Authorities: AUTHORITIES,
  Requirements: REQUIREMENTS,
  Movements: MOVEMENTS,
};

/** The template: every sheet with the rows of a small invented stockpile, which can be taken in as they are. */
export const TEMPLATE_SHEETS: readonly WrittenSheet[] = SHEETS.map((name) => {
  const header = SHEET_COLUMNS[name].map((column) => column.name);
  const rows = ROWS[name].map((row) => header.map((column) => (column === 'holder' ? HOLDER : (row[column] ?? ''))));
  return { name, header, rows };
});
