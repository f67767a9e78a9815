import type { Statement } from '../../ledger/statement.ts';
import type { MaterialView } from '../../market/material-view.ts';

/** The view with its statements as their publications print them: what is read first must not hang on the store's order. */
export function inPrintedOrder(view: MaterialView): MaterialView {
  const placed = view.statements.map((statement) => ({ statement, ...placeOf(statement) }));
  placed.sort((a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.statement.id, b.statement.id));
  return { ...view, statements: placed.map(({ statement }) => statement) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** File and line of a locator such as `MCS2026_Commodities_Data.csv, line 329`; all of it where it names no line. */
function placeOf({ locator }: Statement): { readonly file: string; readonly line: number } {
  const [, file, line] = /^(.*?), line (\d+)/.exec(locator) ?? [];
  return file === undefined ? { file: locator, line: 0 } : { file, line: Number(line) };
}
