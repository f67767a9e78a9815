import type { RelianceYearDto } from '../../api/contract-indicators.ts';
import { formatPeriod } from '../../units/format.ts';
import type { MaterialShown } from '../material-shown.ts';
import { hang } from '../terminal.ts';
import type { Drawing } from './drawing.ts';

/** Where imports came from, whether reliance follows from its parts, days of cover, sizes of revisions: one line each. */
export function indicators(shown: MaterialShown, drawing: Drawing): readonly string[] {
  return [
    ...imports(shown, drawing),
    ...recomputed(shown, drawing),
    ...cover(shown, drawing),
    ...revised(shown, drawing),
  ];
}

function line(name: string, text: string, { style }: Drawing): string {
  return hang(`  ${name}: `, text, style.width);
}

function imports({ reliance }: MaterialShown, drawing: Drawing): readonly string[] {
  return reliance.topSources.map(({ form, period, shares }) => {
    const named = shares.map(({ placeName, share }) => `${placeName} ${share.text}`).join(', ');
    const mark = drawing.notes.evidence(shares.flatMap(({ share }) => share.evidence));
    return line(`Imports ${formatPeriod(period)}, ${form}`, `${named} ${drawing.style.paint.dim(mark)}`, drawing);
  });
}

/** The newest year that is recomputed, or why none is. */
function recomputed({ reliance: { years } }: MaterialShown, drawing: Drawing): readonly string[] {
  const newest = years[0]?.edition;
  const own = years.filter(({ edition }) => edition === newest);
  const done = own.filter(({ computedConsumption }) => computedConsumption !== null);
  const last: RelianceYearDto | undefined = done.at(-1) ?? own.at(-1);
  if (last === undefined) return [];
  const mark = drawing.notes.evidence(last.publishedConsumption?.evidence ?? last.publishedReliance?.evidence ?? []);
  const text = `${last.verdict}. ${last.reason} ${drawing.style.paint.dim(mark)}`;
  return [line(`Consumption ${last.period} recomputed`, text, drawing)];
}

function cover(
  { cover: { days, inventory, consumption, assumption } }: MaterialShown,
  drawing: Drawing,
): readonly string[] {
  if (days === null || inventory === null) return [];
  const against = consumption === null ? '' : ` at ${consumption.text} a year (${consumption.period ?? ''})`;
  const mark = drawing.notes.evidence(days.evidence);
  const text = `${days.text} of ${inventory.figure.text} (${inventory.ageText})${against}. ${assumption ?? ''} ${drawing.style.paint.dim(mark)}`;
  return [line('Days of cover', text, drawing)];
}

function revised({ revisionSizes: { sizes } }: MaterialShown, drawing: Drawing): readonly string[] {
  return sizes
    .filter(({ of }) => of === 'countries')
    .map(({ entries, median, ninthDecile, largest }) =>
      line(
        'Revisions between editions',
        `median ${median.text}, 90th percentile ${ninthDecile.text}, largest ${largest.text}, of ${entries} places and years`,
        drawing,
      ),
    );
}
