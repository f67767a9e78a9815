import Type from 'typebox';
import { columnNamed, columnsOf, kindOf, MASS_COLUMNS } from '../../sources/stock-book/kinds.ts';
import { STOCK_KINDS, type StockKind } from '../../vocabulary/stock-record.ts';
import { type StockKindsDto, StockKindsSchema } from '../contract-stock-writing.ts';
import type { Desk } from '../desk.ts';
import { labelOf } from '../present/stock-record.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  allows: ['release', 'sale', 'release or sale'],
  'yes or no': ['yes', 'no'],
};

/** Columns without which a record of the kind says nothing. */
function neededBy(kind: StockKind): ReadonlySet<string> {
  const { needs, masses } = kindOf(kind);
  const whole = masses
    .filter((group) => group !== 'part' && group !== 'content')
    .map((group) => MASS_COLUMNS[group][0]);
  return new Set([...needs.map((key) => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)), ...whole]);
}

function kindDto(kind: StockKind): StockKindsDto['kinds'][number] {
  const { sheet, says } = kindOf(kind);
  const needed = neededBy(kind);
  return {
    ...{ kind, label: labelOf(kind), what: says },
    fields: [...new Set([...columnsOf(kind), 'note'])].map((name) => {
      const { cell, meaning, example } = columnNamed(sheet, name);
      return {
        ...{ name, label: labelOf(name), type: cell, choices: [...(CHOICES[cell] ?? [])], required: needed.has(name) },
        hint: example === '' ? meaning : `${meaning}, for example ${example}`,
      };
    }),
  };
}

/** GET /stockpile/kinds: the fields of every kind of record, as forms and scripts need them. */
export function stockKindRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/stockpile/kinds',
    summary:
      'Kinds of record a stock book takes, with their fields: what each means, how it is written, which are needed',
    params: NO_PARAMETERS,
    query: Type.Object({}),
    response: StockKindsSchema,
    answer: () => ({ kinds: STOCK_KINDS.map(kindDto) }),
  });
}
