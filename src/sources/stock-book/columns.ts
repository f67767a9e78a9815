/** What stands in a cell, and so how it is read and written. */
export type CellKind =
  | 'holder'
  | 'name'
  | 'text'
  | 'day'
  | 'kind'
  | 'mass'
  | 'percent'
  | 'number'
  | 'count'
  | 'latitude'
  | 'longitude'
  | 'yes or no'
  | 'material'
  | 'form'
  | 'country'
  | 'content of'
  | 'assay'
  | 'limits'
  | 'allows';

/** A column of a sheet of the stock book. */
export interface StockColumn {
  readonly name: string;
  readonly cell: CellKind;
  /** Whether every row needs it; what a kind of movement needs besides is said by the kind. */
  readonly required: boolean;
  readonly meaning: string;
  readonly example: string;
}

const column = (name: string, cell: CellKind, meaning: string, example = ''): StockColumn => {
  return { name, cell, required: false, meaning, example };
};
const needed = (...parts: Parameters<typeof column>): StockColumn => ({ ...column(...parts), required: true });

const HOLDER = column('holder', 'holder', 'Whose stockpile: a slug of your choice; own where left out', 'own');
const NUMBER = column(
  'number',
  'name',
  'Number of the document; one book has it once. Left out: the sheet’s word, what the row is of, and its date',
  'SITE-A',
);
const NOTE = column('note', 'text', 'What a reader should know');
const MATERIAL = needed('material', 'material', 'Id or name of a material', 'antimony');
const FORM = needed('form', 'form', 'Id or name of one of its forms', 'trioxide');
const GRADE = column('grade', 'text', 'Grade, in your words', 'alloy grade');
const since = (words: string): StockColumn => needed('date', 'day', words, '2026-01-05');

/** Names of the sheets, in the order they are taken in: what a movement names comes before it. */
export const SHEETS = ['Sites', 'Lots', 'Specifications', 'Authorities', 'Requirements', 'Movements'] as const;
export type SheetName = (typeof SHEETS)[number];

const SITES: readonly StockColumn[] = [
  HOLDER,
  NUMBER,
  since('Day from which the row holds; a later row of the same site replaces it from its day on'),
  needed('site', 'name', 'Your short name for the site', 'A'),
  needed('name', 'text', 'Name in full', 'Warehouse A'),
  column('owner', 'text', 'Who owns it', 'Example Metals'),
  column('country', 'country', 'Country code or name', 'USA'),
  column('address', 'text', 'Where it is'),
  column('latitude', 'latitude', 'Degrees north', '38.53'),
  column('longitude', 'longitude', 'Degrees east', '-118.63'),
  column('capacity', 'mass', 'Most it can keep', '2,000 t'),
  column('outload per day', 'mass', 'Most it can load out in a day', '60 t'),
  column(
    'cost per tonne year',
    'number',
    'Dollars it costs to keep a tonne for a year, in dollars of the date',
    '41.50',
  ),
  NOTE,
];

const LOTS: readonly StockColumn[] = [
  HOLDER,
  NUMBER,
  since('Day from which the row holds; a later row of the same lot changes its card from its day on'),
  needed('lot', 'name', 'Your number of the lot', 'SB-101'),
  MATERIAL,
  FORM,
  column(
    'content of',
    'content of',
    'Formula of what its content is the mass of; empty where content is not kept',
    'Sb',
  ),
  GRADE,
  column('brand', 'text', 'Brand or trade name'),
  column('specification', 'name', 'Specification it is bought and kept under', 'SB-T'),
  column('revision', 'name', 'Revision of that specification', '1'),
  column('owner', 'text', 'Who owns it, where not the holder'),
  column('origin', 'country', 'Country it comes from', 'BOL'),
  column('producer', 'text', 'Who made it'),
  column('packages', 'text', 'How it is packed', '20 big bags'),
  column('order', 'text', 'Order or contract it was bought under', 'PO-7'),
  column('marks', 'text', 'What is written on the packages; also the text of the barcode', 'SB-101'),
  column('inspect every', 'count', 'Days from one inspection to the next', '365'),
  column('assay every', 'count', 'Days from one assay to the next', '1825'),
  NOTE,
];

const SPECIFICATIONS: readonly StockColumn[] = [
  HOLDER,
  NUMBER,
  since('Day from which the revision is in force'),
  needed('specification', 'name', 'Its name', 'SB-T'),
  needed('revision', 'name', 'Its revision', '1'),
  MATERIAL,
  FORM,
  GRADE,
  needed('limits', 'limits', 'Least and most mass percent of each analyte', 'Sb >= 82.5; As <= 0.1; Pb 0.01..0.2'),
  NOTE,
];

const AUTHORITIES: readonly StockColumn[] = [
  HOLDER,
  NUMBER,
  since('Day from which it holds'),
  needed('authority', 'name', 'Your name for it; releases and sales name it', 'BOARD-2026'),
  needed('rule', 'text', 'Statute, plan or decision it rests on', 'Decision of the board, 12 January 2026'),
  needed('allows', 'allows', 'release, sale, or release or sale', 'sale'),
  column('material', 'material', 'Only this material; empty is every material', 'antimony'),
  column('form', 'form', 'Only this form', 'metal'),
  GRADE,
  column('most', 'mass', 'Most that may leave under it, gross; empty where it sets no amount', '30 t'),
  column('until', 'day', 'Last day it holds', '2026-12-31'),
  column('notice days', 'count', 'Days between the notice it asks for and the day anything may leave', '45'),
  column('rank', 'count', 'Order among authorities: a lower one is used first', '1'),
  NOTE,
];

const REQUIREMENTS: readonly StockColumn[] = [
  HOLDER,
  NUMBER,
  since('Day from which it holds'),
  needed('requirement', 'name', 'Your name for it', 'SB-COVER'),
  MATERIAL,
  FORM,
  GRADE,
  column('gross', 'mass', 'Mass of the form wanted', '60 t'),
  column('days', 'count', 'Days of use to be covered', '60'),
  column('use per year', 'mass', 'Use in a year, of the form', '240 t'),
  column('rule', 'text', 'Rule it follows', 'JOGMEC 60 days'),
  NOTE,
];

const MOVEMENTS: readonly StockColumn[] = [
  HOLDER,
  needed('number', 'name', 'Number of the document; one book has it once, and a reversal names it', 'R-001'),
  needed('date', 'day', 'Day it happened', '2026-02-03'),
  needed('kind', 'kind', 'What happened: one of the kinds below', 'receipt'),
  column('lot', 'name', 'The lot it happened to; all kinds but reversal need it', 'SB-101'),
  column('gross', 'mass', 'Gross mass that moves, never what is left; of a count, what was counted', '20,000 kg'),
  column('content', 'mass', 'Mass of the content in it; of a re-assay, the content of the whole lot', '16,600 kg'),
  column('assay', 'percent', 'Content as percent of gross, instead of the column content', '83 %'),
  column('site', 'name', 'Site it comes to', 'A'),
  column('into', 'name', 'Lot the mass goes into: of an upgrade, or of a part transferred', 'SB-201'),
  column('out gross', 'mass', 'Gross mass an upgrade gave', '9,000 kg'),
  column('out content', 'mass', 'Content of it', '8,955 kg'),
  column('out assay', 'percent', 'Content of it as percent, instead of the column out content', '99.5 %'),
  column(
    'loss gross',
    'mass',
    'Gross mass an upgrade lost: what went in less what came out; below zero where it grew, as metal does by oxygen',
    '2,952 kg',
  ),
  column('loss content', 'mass', 'Content it lost', '1,005 kg'),
  column('loss assay', 'percent', 'Content of the loss as percent, instead of the column loss content'),
  column('party', 'text', 'Who it comes from or goes to', 'Example Smelter'),
  column('to', 'text', 'Whom it is promised to', 'Plant 2'),
  column('authority', 'name', 'Authority it leaves under', 'BOARD-2026'),
  column('reason', 'text', 'Why', 'Bags torn in handling'),
  column('order', 'text', 'Order or contract it came under', 'PO-7'),
  column('laboratory', 'text', 'Who took or assayed the sample', 'Example Laboratory'),
  column('analytes', 'assay', 'Mass percent of each analyte', 'Sb 83; As 0.06; Pb 0.1'),
  column('specification', 'name', 'Specification it was held against', 'SB-T'),
  column('revision', 'name', 'Revision of it', '1'),
  column('condition', 'text', 'Condition found', 'Two bags torn, contents dry'),
  column('sound', 'yes or no', 'Whether the lot is sound: yes or no', 'yes'),
  column('due', 'day', 'Day a loan is due back', '2026-09-30'),
  column('route', 'text', 'How it was upgraded', 'Carbothermic reduction'),
  column('cost', 'number', 'What it cost, in dollars of the day', '912,000'),
  column('proceeds', 'number', 'What it brought, in dollars of the day', '310,000'),
  column('account', 'text', 'Account the proceeds go to', 'Example fund'),
  column('plan line', 'text', 'Line of the plan it is under', 'Antimony, disposals'),
  column('noticed', 'day', 'Day notice was given', '2026-04-01'),
  column('counter', 'text', 'Who counted', 'Team 1'),
  column('reverses', 'name', 'Number of the record a reversal undoes', 'R-009'),
  NOTE,
];

/** Columns of every sheet, in the template's order. */
export const SHEET_COLUMNS: Readonly<Record<SheetName, readonly StockColumn[]>> = {
  Sites: SITES,
  Lots: LOTS,
  Specifications: SPECIFICATIONS,
  Authorities: AUTHORITIES,
  Requirements: REQUIREMENTS,
  Movements: MOVEMENTS,
};
