import { STOCK_KINDS, type StockKind, type StockRecords } from '../../vocabulary/stock-record.ts';
import { SHEET_COLUMNS, SHEETS, type SheetName, type StockColumn } from './columns.ts';

/** Masses a record carries gross and content apart, each from columns of its own. */
export type MassGroup = 'moved' | 'out' | 'loss' | 'part' | 'content';

/** Columns of a mass: gross, content as a mass, content as percent of gross. */
export const MASS_COLUMNS: Readonly<Record<MassGroup, readonly [gross: string, content: string, assay: string]>> = {
  moved: ['gross', 'content', 'assay'],
  part: ['gross', 'content', 'assay'],
  content: ['gross', 'content', 'assay'],
  out: ['out gross', 'out content', 'out assay'],
  loss: ['loss gross', 'loss content', 'loss assay'],
};

type Key<K extends StockKind> = keyof StockRecords[K] & string;

/** What a row of one kind holds: the fields it needs, those it may have, and its masses. */
interface Kind<K extends StockKind> {
  readonly sheet: SheetName;
  readonly says: string;
  readonly needs: readonly Key<K>[];
  readonly takes: readonly Key<K>[];
  readonly masses: readonly MassGroup[];
}
/** The same, whichever kind. */
export interface AnyKind extends Omit<Kind<StockKind>, 'needs' | 'takes'> {
  readonly needs: readonly string[];
  readonly takes: readonly string[];
}

const movement = <K extends StockKind>(
  says: string,
  masses: readonly MassGroup[],
  takes: readonly Key<K>[],
  needs: readonly Key<K>[] = [],
): Kind<K> => ({ sheet: 'Movements', says, masses, takes, needs: ['lot' as Key<K>, ...needs] });

const card = <K extends StockKind>(sheet: SheetName, needs: readonly Key<K>[], takes: readonly Key<K>[]): Kind<K> => {
  return { sheet, says: '', needs, takes, masses: [] };
};

/** How each kind of record stands in a row. Every key is one of its payload’s, so that none can be misspelt. */
const KINDS: { readonly [K in StockKind]: Kind<K> } = {
  site: card(
    'Sites',
    ['site', 'name'],
    ['owner', 'country', 'address', 'latitude', 'longitude', 'capacity', 'outloadPerDay', 'costPerTonneYear'],
  ),
  lot: card(
    'Lots',
    ['lot', 'material', 'form'],
    [
      ...(['contentOf', 'grade', 'brand', 'specification', 'revision', 'owner', 'origin', 'producer'] as const),
      ...(['packages', 'order', 'marks', 'inspectEvery', 'assayEvery'] as const),
    ],
  ),
  specification: card('Specifications', ['specification', 'revision', 'material', 'form', 'limits'], ['grade']),
  authority: card(
    'Authorities',
    ['authority', 'rule', 'allows'],
    ['material', 'form', 'grade', 'most', 'until', 'noticeDays', 'rank'],
  ),
  requirement: card(
    'Requirements',
    ['requirement', 'material', 'form'],
    ['grade', 'gross', 'days', 'usePerYear', 'rule'],
  ),
  receipt: movement('comes in from outside, not yet accepted', ['moved'], ['party', 'order', 'cost'], ['site']),
  sampling: movement('taken for a laboratory; 0 kg where the sample is returned', ['moved'], ['laboratory']),
  accept: movement('the whole lot is found to meet its specification', [], ['specification', 'revision']),
  reject: movement('the whole lot is refused', [], [], ['reason']),
  're-assay': movement(
    'a new assay: the content of the whole lot is now this',
    ['content'],
    ['laboratory', 'analytes'],
  ),
  inspection: movement('looked at', [], [], ['condition', 'sound']),
  transfer: movement(
    'the whole lot to another site or, with a mass, that part into another lot',
    ['part'],
    ['site', 'into'],
  ),
  upgrade: movement(
    'mass of the lot becomes another lot; the loss is said',
    ['moved', 'out', 'loss'],
    ['site', 'route', 'cost'],
    ['into'],
  ),
  loan: movement('lent out: on the books, not at hand', ['moved'], ['party', 'due']),
  return: movement('a loan comes back', ['moved'], ['party']),
  commit: movement('promised to somebody; still there', ['moved'], ['party'], ['to']),
  uncommit: movement('a promise ends', ['moved'], [], ['to']),
  release: movement('leaves under an authority', ['moved'], ['party'], ['authority']),
  sale: movement('sold', ['moved'], ['party', 'authority', 'proceeds', 'account', 'planLine', 'noticed']),
  'write-off': movement('lost, and taken off the books', ['moved'], [], ['reason']),
  found: movement('mass that turned out to be there', ['moved'], [], ['reason']),
  count: movement('counted; changes nothing by itself', [], ['counter'], ['gross']),
  reversal: {
    ...{ sheet: 'Movements', says: 'undoes another record from its own date on', masses: [], takes: [] },
    needs: ['reverses', 'reason'],
  },
};

/** How a kind of record stands in a row. */
export const kindOf = (kind: StockKind): AnyKind => KINDS[kind];

/** Kinds that stand on the sheet of movements, in the order of a lot's life. */
export const MOVEMENT_KINDS: readonly StockKind[] = STOCK_KINDS.filter((kind) => kindOf(kind).sheet === 'Movements');

/** The kind of a sheet that has only one; null for movements, whose rows say theirs. */
export function kindOfSheet(sheet: SheetName): StockKind | null {
  return sheet === 'Movements' ? null : (STOCK_KINDS.find((kind) => kindOf(kind).sheet === sheet) ?? null);
}

/** The column of a payload's field: `outloadPerDay` stands in `outload per day`. */
export const columnOf = (key: string): string => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Where a field of a record stands in the sheet it was read from: `out.gross` in the column `out gross`. */
export function placeOfField(locator: string, field: string): string {
  const inSheet = SHEETS.some((sheet) => locator.startsWith(`${sheet}, row `));
  const column = columnOf(field.replace(/^part\./, '').replace('.', ' '));
  return inSheet ? `${locator}, column ${column}` : `${locator}, ${field}`;
}

/** Columns a row of this kind may fill, besides holder, number, date, kind and note. */
export function columnsOf(kind: StockKind): readonly string[] {
  const { needs, takes, masses } = kindOf(kind);
  return [...[...needs, ...takes].map(columnOf), ...masses.flatMap((group) => MASS_COLUMNS[group])];
}

/** A column of a sheet by its name. Throws when the sheet has none: the tables of this folder disagree. */
export function columnNamed(sheet: SheetName, name: string): StockColumn {
  const found = SHEET_COLUMNS[sheet].find((column) => column.name === name);
  if (found === undefined) throw new RangeError(`the sheet ${sheet} has no column "${name}"`);
  return found;
}
