import type { Statement } from '../../ledger/statement.ts';
import { termAmounts, total } from '../../market/consumption.ts';
import type { MaterialView } from '../../market/material-view.ts';
import type { UsLines } from '../../market/us-lines.ts';
import type { Period } from '../../units/period.ts';
import type { ConsumptionDefinition } from '../../vocabulary/consumption-definition.ts';

/** Imports less exports of a year by the definition's own terms, tonnes; null where one is missing or bases differ. */
export function netImportsOf(
  definition: ConsumptionDefinition,
  lines: UsLines,
  period: Period,
  view: MaterialView,
): { readonly tonnes: number; readonly inputs: readonly Statement[] } | null {
  const terms = (definition.netImports ?? definition.terms).filter(
    ({ property, flow }) => flow !== 'draw' && (property === 'imports' || property === 'exports'),
  );
  if (!terms.some(({ property }) => property === 'imports')) return null;
  const { span, inputs } = total(termAmounts(terms, lines, period, 't', view), definition);
  return span === null || span.low !== span.high ? null : { tonnes: span.low, inputs };
}
